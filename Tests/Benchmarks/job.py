"""The job that all engines do, and what they found in one form.

Of each year: participations in all and by municipality, gender and age group, volunteers and their
hours; and the difference of each of these with the year before. A figure is a whole number (hours in
hundredths) under (measure, dimension, category, year, "value" or "difference").
"""

import csv
import decimal
import pathlib

MEASURED_BY = ("municipality", "gender", "age-group")
MEASURES = {"participants", "volunteers", "volunteer_hours"}
UNKNOWN = {"", "onbekend", "unknown"}
GENDERS = {"v": "vrouw", "m": "man", "x": "anders"}

Key = tuple[str, str, str, str, str]


def category(dimension: str, name: str) -> str:
    """One spelling for what engines call by other words."""
    if dimension == "total" or name.lower() in UNKNOWN:
        return ""
    return GENDERS.get(name, name) if dimension == "gender" else name


def plain_figures(path: pathlib.Path) -> dict[Key, int]:
    """The figures from an engine's own file."""
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["measure"], row["dimension"], category(row["dimension"], row["category"] or ""),
                 row["period"], kind): int(row[kind])
                for row in csv.DictReader(file) for kind in ("value", "difference") if row[kind]}


def impact_figures(report: pathlib.Path) -> dict[Key, int]:
    """The same figures from `measures.csv` and `year_on_year.csv`."""
    figures = {}
    for name, kind in (("measures.csv", "value"), ("year_on_year.csv", "difference")):
        with (report / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                measure, dimension = row["measure"], row["dimension"]
                wanted = ({"total", *MEASURED_BY} if measure == "participants" else {"total"})
                if (measure not in MEASURES or dimension not in wanted or not row[kind]
                        or not row["period"].isdigit()):
                    continue
                key = (measure, dimension, category(dimension, row["category"]), row["period"], kind)
                if key in figures:
                    raise SystemExit(f"{name} has two rows for {key}")
                number = decimal.Decimal(row[kind]) * (100 if measure == "volunteer_hours" else 1)
                if kind == "difference" or number:
                    figures[key] = int(number)
    return figures


def differences(ours: dict[Key, int], theirs: dict[Key, int], names: tuple[str, str]) -> list[str]:
    """One line for each figure that is not the same in both."""
    return [f"{' / '.join(key)}: {names[0]} {ours.get(key)}, {names[1]} {theirs.get(key)}"
            for key in sorted(ours.keys() | theirs.keys()) if ours.get(key) != theirs.get(key)]
