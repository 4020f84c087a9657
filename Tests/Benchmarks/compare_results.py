"""Reads what each engine computed into one form, and tells where two of them differ."""

import csv
import pathlib

DIMENSIONS = {"total", "organisation", "municipality", "gender"}
UNKNOWN = {"", "onbekend", "unknown"}
GENDERS = {"v": "f", "vrouw": "f", "female": "f", "woman": "f",
           "m": "m", "man": "m", "male": "m",
           "x": "x", "anders": "x", "other": "x"}

Key = tuple[str, str, str, str]


def category(dimension: str, name: str) -> str:
    """One spelling for what engines call by other words."""
    if dimension == "total" or name.lower() in UNKNOWN:
        return ""
    return GENDERS.get(name.lower(), name) if dimension == "gender" else name


def plain_counts(path: pathlib.Path) -> dict[Key, int]:
    """The counts from an engine's own result file."""
    with path.open(encoding="utf-8", newline="") as file:
        return {(row["programme"], row["dimension"],
                 category(row["dimension"], row["category"]), row["period"]): int(row["value"])
                for row in csv.DictReader(file)}


def impact_counts(path: pathlib.Path) -> dict[Key, int]:
    """The same counts from `measures.csv`; zero cells and spans of years are left aside."""
    counts = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["measure"] != "participants" or row["dimension"] not in DIMENSIONS:
                continue
            if not row["period"].isdigit() or row["value"] in ("", "0"):
                continue
            coded = row["dimension"] == "organisation"
            name = row["category_code"] if coded else row["category"]
            key = (row["programme"], row["dimension"], category(row["dimension"], name),
                   row["period"])
            if key in counts:
                raise SystemExit(f"measures.csv has two rows for {key}")
            counts[key] = int(row["value"])
    return counts


def differences(ours: dict[Key, int], theirs: dict[Key, int]) -> list[str]:
    """One line for each cell that is not the same in both."""
    return [f"{' / '.join(key)}: {ours.get(key)} and {theirs.get(key)}"
            for key in sorted(ours.keys() | theirs.keys())
            if ours.get(key) != theirs.get(key)]
