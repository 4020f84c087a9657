"""The job that all engines do, and what they found in one form.

The tables of the report whose size grows with the records:

- participations and volunteers by year in all and by municipality, gender and age group, and hours of
  volunteers, each with the difference with the year before;
- how many different persons these are. Identifiers are unique within an organisation, so of all
  organisations together the bounds are known: the largest one's persons, and the sum;
- who was there the year before in the same organisation;
- what organisations that were there in both of two years add to a change.

A figure is a whole number (hours in hundredths) under (measure, dimension, category, year, kind).
"""

import csv
import decimal
import pathlib

MEASURED_BY = ("municipality", "gender", "age-group")
COUNTED = {"participants", "volunteers", "volunteer_hours"}
PERSONS = {"unique_participants", "unique_volunteers"}
BACK = {"returned_participants", "returned_volunteers"}
KINDS = ("value", "difference", "low", "high")
UNKNOWN = {"", "onbekend", "unknown"}
GENDERS = {"v": "vrouw", "m": "man", "x": "anders"}

Key = tuple[str, str, str, str, str]


def category(dimension: str, name: str) -> str:
    """One spelling for what engines call by other words."""
    if dimension == "total" or name.lower() in UNKNOWN:
        return ""
    return GENDERS.get(name, name) if dimension == "gender" else name


def plain_figures(path: pathlib.Path) -> dict[Key, int]:
    """The figures from an engine's own file, where a zero may be left out."""
    figures = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for kind in KINDS:
                if row.get(kind) and (kind == "difference" or int(row[kind])):
                    key = (row["measure"], row["dimension"],
                           category(row["dimension"], row["category"] or ""), row["period"], kind)
                    figures[key] = int(row[kind])
    return figures


def impact_figures(report: pathlib.Path) -> dict[Key, int]:
    """The same figures from the tables of `impact`."""
    figures = {}

    def add(key: Key, text: str) -> None:
        number = decimal.Decimal(text) * (100 if key[0] == "volunteer_hours" else 1)
        if key in figures:
            raise SystemExit(f"two rows for {key}")
        if key[4] == "difference" or number:
            figures[key] = int(number)

    for row in rows(report / "measures.csv"):
        measure, dimension = row["measure"], row["dimension"]
        key = (measure, dimension, category(dimension, row["category"]), row["period"])
        if not row["period"].isdigit() or dimension not in {"total", *MEASURED_BY}:
            continue
        if measure in COUNTED and row["value"]:
            add((*key, "value"), row["value"])
        elif measure in PERSONS:
            for kind in ("low", "high"):
                add((*key, kind), row["value"] or row[kind] or "0")
    for row in rows(report / "year_on_year.csv"):
        key = (row["measure"], row["dimension"], category(row["dimension"], row["category"]))
        if key[0] in COUNTED and key[1] in {"total", *MEASURED_BY} and row["difference"]:
            add((*key, row["period"], "difference"), row["difference"])
    for row in rows(report / "persons.csv"):
        if row["indicator"] in BACK:
            add((row["indicator"], "total", "", row["period"], "value"), row["value"])
    for row in rows(report / "bridge.csv"):
        if row["measure"] in COUNTED and row["component"] == "continuing":
            add((row["measure"], "bridge", row["component"], row["period"], "value"), row["value"])
    return figures


def rows(path: pathlib.Path):
    """The rows of a table with a header."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def differences(ours: dict[Key, int], theirs: dict[Key, int], names: tuple[str, str]) -> list[str]:
    """One line for each figure that is not the same in both."""
    return [f"{' / '.join(key)}: {names[0]} {ours.get(key)}, {names[1]} {theirs.get(key)}"
            for key in sorted(ours.keys() | theirs.keys()) if ours.get(key) != theirs.get(key)]
