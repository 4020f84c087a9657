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
            "attendance_per_meeting", "volunteers_per_organisation", "unique_participants",
            "grants_eur"]
SPELLINGS = {
    "organisation": ["organisatienummer", "Project", "organisation_id", "Organisatie ID"],
    "programme": ["programma", "Regeling", "programme"], "kind": ["soort", "Type"],
    "phase": ["fase", "Phase"], "place": ["plaats", "Woonplaats"],
    "municipality": ["gemeente", "Municipality"], "period": ["jaar", "Editie", "period"],
    "start": ["startdatum", "start_date", "Begindatum"], "end": ["einddatum", "End date"],
    "date": ["datum"], "count": ["aantal", "Count"], "gender": ["geslacht", "Gender"],
    "birth_year": ["geboortejaar", "birth_year"], "birth_date": ["geboortedatum"],
    "age": ["leeftijd"], "hours": ["uren", "Hours"], "attendance": ["aanwezigen", "Opkomst"],
    "name": ["naam", "Name"],
    "participant_id": ["deelnemernummer", "participant_id", "Cliëntnummer"],
    "volunteer_id": ["vrijwilligernummer", "Volunteer ID"],
}


class Exports:
    """One delivery: a folder of files and a descriptor."""

    def __init__(self, folder: pathlib.Path, seed: int, regions: Regions):
        self.folder, self.chance = folder, random.Random(seed)
        self.resources = []
        self.is_described = self.chance.random() < 0.7
        self.municipalities = self.spellings_of_municipalities(regions)
        self.places = sorted(
            name for name, codes in regions.places.items()
            if len(codes) == 1 and name not in regions.former and name not in regions.outside
            and name not in regions.current and name not in regions.alias)
        self.organisations = [f"{self.chance.choice('ABC')}{number:03d}"
                              for number in range(1, self.chance.randint(3, 12))]
        self.towns = self.chance.sample(self.places, 6)
        self.seats = self.chance.sample(self.municipalities, 6)
        # Half of the deliveries are of organisations that come, stay, leave and fall silent.
        lives = self.chance.random() < 0.5
        self.years = {number: self.life() if lives else list(YEARS)
                      for number in self.organisations}
        # In some the last year ends early: no record starts after this month of it.
        self.last_month = self.chance.randint(1, 11) if self.chance.random() < 0.4 else 12
        self.is_busy = self.last_month < 12 and self.chance.random() < 0.5

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

    def life(self) -> list[int]:
        """Years in which an organisation delivers: it enters, may leave, may skip some."""
        first = self.chance.choice([YEARS[0], YEARS[0], *YEARS])
        last = self.chance.choice([YEARS[-1], YEARS[-1], *range(first, YEARS[-1] + 1)])
        silence = self.chance.choice([0, 0, 0.3])
        years = [year for year in range(first, last + 1) if self.chance.random() >= silence]
        return years or [first]

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
        # Now and then a list that says who takes part, and for hardly anybody when.
        undated = self.chance.choice([0.15, 0.15, 0.15, 0.9])
        for number in self.organisations:
            enrolments = self.chance.sample(PROGRAMMES, self.chance.choice([0, 1, 1, 1, 2]))
            for programme in enrolments or ([""] if self.chance.random() < 0.4 else []):
                facts = {"organisation": number, "programme": programme,
                         "name": self.maybe(f"Stichting {number}", 0.8)}
                if self.chance.random() < max(0.4, undated):
                    start = self.date()
                    end = self.maybe(self.until(start, self.chance.randrange(1500)), 0.5)
                    dates = self.maybe_dates(start, end, undated)
                    rows.append({**facts, **self.nature(), **dates})
                    continue
                nature = self.nature()
                for year in YEARS:
                    if self.chance.random() < 0.15:
                        nature = self.nature()
                    # The list knows of some years in which the organisation is silent.
                    share = 0.8 if year in self.years[number] else 0.35
                    if self.chance.random() < share:
                        rows.append({**facts, **nature, "period": year})
        return rows

    def maybe_dates(self, start: datetime.date, end, undated: float) -> dict:
        """Dates, or none: then the list does not say when the organisation was there."""
        return {"start": start, "end": end} if self.chance.random() >= undated else {}

    def nature(self) -> dict:
        """Kind, phase and seat."""
        return {"kind": self.maybe(self.chance.choice(KINDS), 0.85),
                "phase": self.maybe(self.chance.choice(PHASES)), **self.where()}

    def begin(self, year: int) -> datetime.date:
        """A day of a year, as early in the last one as its data go."""
        start = self.date(year)
        if year == YEARS[-1] and start.month > self.last_month:
            start = start.replace(month=self.chance.randint(1, self.last_month), day=1)
        return start

    def until(self, start: datetime.date, days: int) -> datetime.date:
        """An end, which does not lie in the future where the last year is not over."""
        end = start + datetime.timedelta(days)
        return min(end, datetime.date(YEARS[-1], 12, 31)) if self.last_month < 12 else end

    def people(self, identifier: str, members: list[str]) -> list[dict]:
        """Records of people of one file: dates or years, numbers of one or of many."""
        rows = []
        style = self.chance.choice(["years", "dates", "both"])
        if self.last_month < 12 and self.chance.random() < 0.85:
            style = "dates"
        counts = self.chance.choice([[0, 1, 2, 5, 12, 40], [1], [8, 15, 60, 200]])
        knows = self.chance.choice([0, 0.8, 1])
        # So many in some deliveries whose last year ends early that hardly a month has nobody.
        most = 900 if self.is_busy else self.chance.choice([40, 120])
        for _ in range(self.chance.randint(most // 2 if self.is_busy else 1, most)):
            number = self.chance.choice(members)
            year = self.chance.choice(self.years[number])
            row = {"organisation": number,
                   "gender": self.chance.choice(["m", "V", "vrouw", "man", "x", "", "onbekend"]),
                   **self.where()}
            if self.chance.random() < 0.15:
                row["programme"] = self.programme()
            if style == "years" or (style == "both" and self.chance.random() < 0.5):
                row["period"] = year
            else:
                row["start"] = self.begin(year)
                # Most leave before the next year; an open end runs on.
                if self.chance.random() < 0.75:
                    length = self.chance.choice([0, 10, 100, 400, 900])
                    row["end"] = self.until(row["start"], length)
            if self.chance.random() < 0.5:
                row["count"] = self.chance.choice(counts)
            if self.chance.random() < knows:
                # Few numbers, so that people come back and organisations use the same ones.
                row[identifier] = f"{self.chance.randint(1, 30):03d}"
            born = self.date(self.chance.randint(1935, 2015))
            row.update(self.chance.choice([{}, {"birth_year": born.year}, {"birth_date": born},
                                           {"age": self.chance.randint(0, 99)}]))
            if identifier == "volunteer_id":
                row.pop("birth_date", None)
                row.pop("age", None)
                row["hours"] = self.maybe(f"{self.chance.randint(0, 900) / 2:g}".replace(".", ","))
            rows.append(row)
        return rows

    def write_people(self, name: str, entity: str, identifier: str) -> None:
        """A file of people: of everybody, or of one organisation that its descriptor names."""
        facts = {}
        if self.chance.random() < 0.3:
            facts["identifiers"] = self.chance.choice(["shared", "shared", "organisation"])
        members = self.organisations
        if self.chance.random() < 0.25:
            members = [self.chance.choice(self.organisations)]
        rows = self.people(identifier, members)
        if self.is_described and len(members) == 1 and self.chance.random() < 0.5:
            facts["organisation"] = members[0]
            for row in rows:
                del row["organisation"]
        self.write(name, entity, rows, facts)

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
                row["date"] = self.begin(self.chance.choice(YEARS))
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

    def write(self, name: str, entity: str, rows: list[dict], more: dict | None = None) -> None:
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
        facts = {"entity": entity, **(more or {})}
        if entity != "known_totals" and self.chance.random() < 0.4:
            facts["status"] = self.chance.choice(["final", "provisional", "planned", "estimated"])
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
            self.write_people(f"deelnemers-{number}", "participants", "participant_id")
        for number in range(self.chance.randint(0, 2)):
            self.write_people(f"vrijwilligers-{number}", "volunteers", "volunteer_id")
        if self.chance.random() < 0.7 or not self.resources:
            self.write("bijeenkomsten", "meetings", self.meetings())
        self.write("bekende_totalen", "known_totals", self.known_totals())
        if self.is_described:
            package = {"name": "willekeurig", "resources": self.resources}
            (self.folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")


def write_exports(folder: pathlib.Path, seed: int, regions: Regions) -> None:
    """Writes the delivery of a seed: the same files every time."""
    Exports(folder, seed, regions).write_all()
