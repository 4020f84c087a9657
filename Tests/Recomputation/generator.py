"""Random exports of small organisations: clean files, in the spellings that occur."""

import csv
import datetime
import json
import pathlib
import random

from regions import Regions

PROGRAMMES = ["impuls", "samen-groeien", "voorbeeld"]
YEARS = range(2020, 2025)
KINDS = ["project", "initiatief"]
PHASES = ["startend", "gevestigd"]
MEETING_KINDS = ["kennisdag", "sessie", "project"]
MEASURES = ["organisations", "participants", "volunteers", "meetings", "attendance",
            "volunteer_hours", "participants_per_volunteer", "participants_per_organisation",
            "attendance_per_meeting", "unique_participants", "unique_volunteers", "grants_eur"]
SPELLINGS = {
    "organisation": ["organisatienummer", "Project", "organisation_id", "Organisatie ID"],
    "programme": ["programma", "Regeling", "programme"], "kind": ["soort", "Type"],
    "phase": ["fase", "Phase"], "place": ["plaats", "Woonplaats"],
    "municipality": ["gemeente", "Municipality"], "period": ["jaar", "Editie", "period"],
    "start": ["startdatum", "start_date", "Begindatum"], "end": ["einddatum", "End date"],
    "date": ["datum"], "count": ["aantal", "Count"], "gender": ["geslacht", "Gender"],
    "birth_year": ["geboortejaar", "birth_year"], "birth_date": ["geboortedatum"],
    "age": ["leeftijd"], "hours": ["uren", "Hours"], "attendance": ["aanwezigen", "Opkomst"],
    "name": ["naam", "Name"], "participant": ["deelnemernummer", "Participant_ID"],
    "volunteer": ["vrijwilligernummer", "Volunteer ID"],
}


class Exports:
    """One delivery: a folder of files and a descriptor."""

    def __init__(self, folder: pathlib.Path, seed: int, regions: Regions):
        self.folder, self.chance = folder, random.Random(seed)
        self.resources = []
        self.shares = self.chance.random() < 0.5
        self.municipalities = self.spellings_of_municipalities(regions)
        self.places = sorted(
            name for name, codes in regions.places.items()
            if len(codes) == 1 and name not in regions.former and name not in regions.outside
            and name not in regions.current and name not in regions.alias)
        self.organisations = [f"{self.chance.choice('ABC')}{number:03d}"
                              for number in range(1, self.chance.randint(3, 12))]
        self.towns = self.chance.sample(self.places, 6)
        self.seats = self.chance.sample(self.municipalities, 6)

    @staticmethod
    def spellings_of_municipalities(regions: Regions) -> list[str]:
        """Codes, names of today and of before, other spellings: each of one municipality."""
        names = list(regions.names["municipality"]) + list(regions.names["municipality"].values())
        for former in (regions.former, regions.alias):
            names += [name for name, codes in former.items()
                      if len(codes) == 1 and name not in regions.current]
        return sorted(name for name in names
                      if len(regions.current.get(name, "1")) == 1) + ["Curaçao", "Bonaire"]

    def maybe(self, value, share: float = 0.7):
        """The value, or nothing."""
        return value if self.chance.random() < share else ""

    def date(self, year: int | None = None) -> datetime.date:
        """A day of a year."""
        year = year or self.chance.choice(YEARS)
        return datetime.date(year, 1, 1) + datetime.timedelta(days=self.chance.randrange(365))

    def where(self) -> dict:
        """A municipality, a place, both or neither."""
        row = {}
        if self.chance.random() < 0.5:
            row["municipality"] = self.chance.choice(self.seats)
        if self.chance.random() < 0.4:
            row["place"] = self.chance.choice(self.towns)
        return row

    def programme(self) -> str:
        """A programme, now and then in another spelling."""
        name = self.chance.choice(PROGRAMMES)
        return name.title() if self.chance.random() < 0.1 else name

    def listing(self) -> list[dict]:
        """The organisations that enter, stay and leave; some are never listed."""
        rows = []
        for number in self.organisations:
            enrolments = self.chance.sample(PROGRAMMES, self.chance.choice([0, 1, 1, 1, 2]))
            for programme in enrolments or ([""] if self.chance.random() < 0.4 else []):
                facts = {"organisation": number, "programme": programme,
                         "name": self.maybe(f"Stichting {number}", 0.8)}
                if self.chance.random() < 0.4:
                    start = self.date()
                    end = self.maybe(start + datetime.timedelta(self.chance.randrange(1500)), 0.5)
                    rows.append({**facts, **self.nature(), **self.maybe_dates(start, end)})
                    continue
                nature = self.nature()
                for year in YEARS:
                    if self.chance.random() < 0.15:
                        nature = self.nature()
                    if self.chance.random() < 0.6:
                        rows.append({**facts, **nature, "period": year})
        return rows

    def maybe_dates(self, start: datetime.date, end) -> dict:
        """Dates, or none: then the organisation was always there."""
        return {"start": start, "end": end} if self.chance.random() < 0.85 else {}

    def nature(self) -> dict:
        """Kind, phase and seat."""
        return {"kind": self.maybe(self.chance.choice(KINDS), 0.85),
                "phase": self.maybe(self.chance.choice(PHASES)), **self.where()}

    def people(self, with_hours: bool) -> list[dict]:
        """Records of people of one file: dates or years, numbers of one or of many."""
        rows = []
        style = self.chance.choice(["years", "dates", "both"])
        identified = self.chance.choice([0, 0.6, 1, 1])
        for _ in range(self.chance.randint(1, 40)):
            row = {"organisation": self.chance.choice(self.organisations),
                   "gender": self.chance.choice(["m", "V", "vrouw", "man", "x", "", "onbekend"]),
                   **self.where()}
            if self.chance.random() < 0.15:
                row["programme"] = self.programme()
            if style == "years" or (style == "both" and self.chance.random() < 0.5):
                row["period"] = self.chance.choice(YEARS)
            else:
                row["start"] = self.date()
                if self.chance.random() < 0.6:
                    length = self.chance.choice([10, 100, 400, 900])
                    row["end"] = row["start"] + datetime.timedelta(length)
            if self.chance.random() < identified:
                field = "volunteer" if with_hours else "participant"
                row[field] = f"{self.chance.choice('PQ')}{self.chance.randint(1, 9)}"
            if self.chance.random() < 0.5:
                row["count"] = self.chance.choice([0, 1, 2, 5, 12, 40])
            born = self.date(self.chance.randint(1935, 2015))
            row.update(self.chance.choice([{}, {"birth_year": born.year}, {"birth_date": born},
                                           {"age": self.chance.randint(0, 99)}]))
            if with_hours:
                row.pop("birth_date", None)
                row.pop("age", None)
                row["hours"] = self.maybe(f"{self.chance.randint(0, 900) / 2:g}".replace(".", ","))
            rows.append(row)
        return rows

    def meetings(self) -> list[dict]:
        """Meetings with a day or a year, of an organisation, of a programme or of nobody."""
        rows = []
        for _ in range(self.chance.randint(1, 25)):
            row = {"kind": self.maybe(self.chance.choice(MEETING_KINDS), 0.8), **self.where()}
            if self.chance.random() < 0.5:
                row["organisation"] = self.chance.choice(self.organisations)
            if self.chance.random() < 0.5:
                row["programme"] = self.programme()
            if self.chance.random() < 0.6:
                row["date"] = self.date()
            else:
                row["period"] = self.chance.choice(YEARS)
            row["attendance"] = self.maybe(self.chance.randint(0, 60))
            row["count"] = self.maybe(self.chance.randint(1, 6), 0.2)
            rows.append(row)
        return rows

    def known_totals(self) -> list[dict]:
        """Published figures, most of which are wrong."""
        rows = []
        for number in range(self.chance.randint(0, 12)):
            first = self.chance.choice(YEARS)
            last = min(first + self.chance.choice([0, 0, 0, 1, 2]), YEARS[-1])
            period = str(first) if first == last else f"{first}-{last}"
            rows.append({
                "id": f"t{number}", "programme": self.chance.choice(PROGRAMMES),
                "measure": self.chance.choice(MEASURES),
                "kind": self.maybe(self.chance.choice(KINDS + MEETING_KINDS), 0.3),
                "phase": self.maybe(self.chance.choice(PHASES), 0.15), "period": period,
                "value": self.chance.choice([0, 1, 2, 5, 16, "8.4"]),
                "status": self.chance.choice(["", "final", "provisional", "planned"]),
                "source": self.maybe("jaarverslag"), "note": self.maybe("met de hand geteld", 0.3),
                "accepted_reason": self.maybe("anders geteld", 0.3)})
        return rows

    def write(self, name: str, entity: str, rows: list[dict]) -> None:
        """A file with the columns that its rows have, in some order and spelling."""
        if not rows:
            return
        fields = sorted({field for row in rows for field in row})
        self.chance.shuffle(fields)
        delimiter = ";" if "hours" in fields else self.chance.choice([";", ",", "\t"])
        style = self.chance.choice(["%d-%m-%Y", "%Y-%m-%d", "%d/%m/%Y"])
        ending = self.chance.choice(["\n", "\r\n"])
        path = self.folder / f"{name}.csv"
        mark = self.chance.choice(["utf-8", "utf-8-sig"])
        with path.open("w", encoding=mark, newline="") as file:
            writer = csv.writer(file, delimiter=delimiter, lineterminator=ending)
            writer.writerow([self.chance.choice(SPELLINGS.get(field, [field]))
                             for field in fields])
            for row in rows:
                cells = [row.get(field, "") for field in fields]
                writer.writerow([cell.strftime(style) if isinstance(cell, datetime.date) else cell
                                 for cell in cells])
        facts = {"entity": entity}
        if entity != "known_totals" and self.chance.random() < 0.4:
            facts["status"] = self.chance.choice(["final", "provisional", "planned", "estimated"])
        if entity in ("participants", "volunteers") and self.shares:
            facts["identifiers"] = self.chance.choice(["shared", "shared", "organisation"])
        if entity in ("participants", "volunteers", "meetings") and self.chance.random() < 0.15:
            facts["programme"] = self.chance.choice(PROGRAMMES)
        self.resources.append({"name": name, "path": path.name, "impact": facts})

    def write_all(self) -> None:
        """All files, with a descriptor unless their names say enough."""
        self.folder.mkdir(parents=True)
        listing = self.listing()
        half = len(listing) // 2 if self.chance.random() < 0.3 else len(listing)
        self.write("organisaties", "organisations", listing[:half])
        self.write("organisaties-vervolg", "organisations", listing[half:])
        for number in range(self.chance.randint(0, 3)):
            self.write(f"deelnemers-{number}", "participants", self.people(False))
        for number in range(self.chance.randint(0, 2)):
            self.write(f"vrijwilligers-{number}", "volunteers", self.people(True))
        if self.chance.random() < 0.7 or not self.resources:
            self.write("bijeenkomsten", "meetings", self.meetings())
        self.write("bekende_totalen", "known_totals", self.known_totals())
        if self.chance.random() < 0.7:
            package = {"name": "willekeurig", "resources": self.resources}
            (self.folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")


def write_exports(folder: pathlib.Path, seed: int, regions: Regions) -> None:
    """Writes the delivery of a seed: the same files every time."""
    Exports(folder, seed, regions).write_all()
