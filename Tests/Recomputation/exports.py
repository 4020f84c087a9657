"""Reads a folder of clean exports into records, from the rules of the input format."""

import csv
import datetime
import io
import json
import pathlib
import re
from dataclasses import dataclass, replace
from fractions import Fraction

from regions import Regions, fold

ENTITIES = {
    "known_totals": ("bekende_totalen", "known_totals", "gepubliceerd"),
    "organisations": ("organisaties", "initiatieven", "projecten"),
    "participants": ("deelnemers", "bezoekers"),
    "volunteers": ("vrijwilligers",),
    "meetings": ("bijeenkomsten", "activiteiten"),
}
ORGANISATION = ["organisation_id", "organisatie", "project", "initiatief", "organisatienummer",
                "projectnummer", "initiatiefnummer", "organisatie_id", "project_id"]
COMMON = {
    "programme": ["programme", "programma", "regeling"], "kind": ["kind", "soort", "type"],
    "phase": ["phase", "fase"], "municipality": ["municipality", "gemeente"],
    "place": ["place", "plaats", "woonplaats", "vestigingsplaats"],
    "period": ["period", "jaar", "editie", "year", "periode"],
    "start": ["start_date", "startdatum", "gestart", "begindatum"],
    "end": ["end_date", "einddatum"], "count": ["count", "aantal"],
    "gender": ["gender", "geslacht"], "birth_year": ["birth_year", "geboortejaar"],
    "birth_date": ["birth_date", "geboortedatum"], "age": ["age", "leeftijd"],
    "hours": ["hours", "uren"], "attendance": ["attendance", "aanwezigen", "opkomst"],
    "date": ["date", "datum"], "name": ["name", "naam"], "id": ["id"],
    "measure": ["measure", "maat"], "value": ["value", "waarde"], "status": ["status"],
    "source": ["source", "bron"], "note": ["note", "opmerking", "toelichting"],
    "reason": ["accepted_reason", "reden"],
    "participant_id": ["participant_id", "deelnemernummer", "cliëntnummer", "deelnemer_id"],
    "volunteer_id": ["volunteer_id", "vrijwilligernummer"],
}
FIELDS = {
    "organisations": ["name", "programme", "kind", "phase", "place", "municipality", "start",
                      "end", "period"],
    "participants": ["programme", "period", "start", "end", "municipality", "place", "birth_year",
                     "birth_date", "age", "gender", "count", "participant_id"],
    "volunteers": ["programme", "period", "start", "end", "hours", "municipality", "place",
                   "birth_year", "gender", "count", "volunteer_id"],
    "meetings": ["programme", "period", "date", "kind", "place", "municipality", "attendance",
                 "count"],
    "known_totals": ["id", "programme", "measure", "kind", "phase", "period", "value", "status",
                     "source", "note", "reason"],
}
GENDERS = {"m": "man", "man": "man", "male": "man", "v": "vrouw", "f": "vrouw", "vrouw": "vrouw",
           "female": "vrouw", "x": "anders", "anders": "anders", "other": "anders",
           "onbekend": "", "unknown": ""}
LABELS = ("programme", "kind", "phase")


@dataclass
class Record:
    """One record, with what holds for its file."""

    entity: str
    values: dict
    status: str | None
    is_synthetic: bool
    # Whether an identifier is the same person in every organisation.
    is_shared: bool = False

    def get(self, field: str):
        """The value of a field, or `None`."""
        return self.values.get(field)

    def copy_with(self, **changes) -> "Record":
        """The same record with other values."""
        return replace(self, values={**self.values, **changes})


def key(header: str) -> str:
    """What spellings of a header have in common."""
    return fold(header).replace(" ", "")


def columns(entity: str, headers: list[str]) -> dict[str, int]:
    """Column of each field of the entity."""
    found = {}
    fields = {name: COMMON[name] for name in FIELDS[entity]}
    if entity != "known_totals":
        extra = ["nummer", "id", "code"] if entity == "organisations" else []
        fields["organisation"] = ORGANISATION + extra
    for field, spellings in fields.items():
        known = {key(spelling) for spelling in spellings}
        for index, header in enumerate(headers):
            if key(header) in known:
                found.setdefault(field, index)
    return found


def day(text: str) -> datetime.date:
    """`31-12-2024`, `31/12/2024` or `2024-12-31`."""
    parts = re.split(r"[-/.]", text)
    if len(parts[0]) == 4:
        return datetime.date(int(parts[0]), int(parts[1]), int(parts[2]))
    return datetime.date(int(parts[2]), int(parts[1]), int(parts[0]))


def span(text: str) -> tuple[int, int]:
    """First and last year."""
    years = [int(year) for year in re.findall(r"\d{4}", text)]
    return years[0], years[-1]


def rows_of(path: pathlib.Path) -> list[list[str]]:
    """The records of a file, the header first, as text."""
    text = path.read_bytes().decode("utf-8-sig")
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return [[cell.strip() for cell in row] for row in rows if any(cell.strip() for cell in row)]


def descriptions(root: pathlib.Path) -> dict[pathlib.Path, dict]:
    """What descriptors say of each file, and of a folder for the files they do not name."""
    found = {}
    for path in sorted(root.rglob("datapackage.json")):
        package = json.loads(path.read_text(encoding="utf-8"))
        base = package.get("impact", {})
        found[path.parent] = base
        for resource in package.get("resources", []):
            found[path.parent / resource["path"]] = {**base, **resource.get("impact", {})}
    return found


def entity_of(path: pathlib.Path, description: dict) -> str:
    """What the records of a file are about: from the descriptor, else from its name."""
    if "entity" in description:
        return description["entity"]
    stem = key(path.stem)
    return next(entity for entity, stems in ENTITIES.items()
                if any(key(word) in stem for word in stems))


def value(field: str, text: str, regions: Regions):
    """The value of a cell; `None` when it has none."""
    if text == "" or (field not in ("gender", "place", "municipality") and text == "onbekend"):
        return None
    if field in ("period", "birth_year", "age", "count", "attendance"):
        return int(text)
    if field in ("start", "end", "date", "birth_date"):
        return day(text)
    if field in ("hours", "value"):
        return Fraction(text.replace(",", "."))
    if field == "municipality":
        return regions.of_municipality_column(text) or None
    if field == "place":
        return regions.of_place_column(text) or None
    if field == "gender":
        return GENDERS.get(fold(text), text) or None
    return text


def read(root: pathlib.Path, regions: Regions) -> list[Record]:
    """All records of a folder."""
    known = descriptions(root)
    records = []
    for path in sorted(root.rglob("*.csv")):
        description = known.get(path, known.get(path.parent, {}))
        entity = entity_of(path, description)
        headers, *rows = rows_of(path)
        places = columns(entity, headers)
        for row in rows:
            values = {}
            for field, index in places.items():
                text = row[index] if index < len(row) else ""
                if entity == "known_totals" and field == "period":
                    values["span"] = span(text)
                else:
                    values[field] = value(field, text, regions)
            records.append(finish(entity, values, description, places))
    share_spellings(records)
    name_organisations(records)
    return records


def finish(entity: str, values: dict, description: dict, places: dict) -> Record:
    """Fills the gaps of a record from other columns and from the descriptor."""
    values["home"] = values.get("municipality") or values.get("place")
    if values.get("birth_year") is None and values.get("birth_date"):
        values["birth_year"] = values["birth_date"].year
    if entity == "meetings":
        values["start"] = values.get("date")
    for field in ("programme", "organisation"):
        if values.get(field) is None:
            values[field] = description.get(field)
    if values.get("period") is None and "start" not in places and "period" in description:
        values["period"] = int(description["period"])
    values["person"] = values.get("participant_id") or values.get("volunteer_id")
    return Record(entity, values, description.get("status"), description.get("synthetic", False),
                  description.get("identifiers") == "shared")


def share_spellings(records: list[Record]) -> None:
    """Spellings of a label that fold alike are one: the one that comes last in byte order."""
    for field in LABELS:
        spellings = {}
        for record in records:
            text = record.get(field)
            if text:
                spellings.setdefault(fold(text), set()).add(text)
        for record in records:
            text = record.get(field)
            if text:
                record.values[field] = max(spellings[fold(text)], key=lambda one: one.encode())


def name_organisations(records: list[Record]) -> None:
    """Replaces the name of an organisation by its number, where one organisation has it."""
    listed = [record for record in records if record.entity == "organisations"]
    numbers = {record.get("organisation") for record in listed}
    owners = {}
    for record in listed:
        if record.get("name"):
            owners.setdefault(fold(record.get("name")), set()).add(record.get("organisation"))
    for record in records:
        text = record.get("organisation")
        if text and text not in numbers and len(owners.get(fold(text), ())) == 1:
            record.values["organisation"] = next(iter(owners[fold(text)]))
