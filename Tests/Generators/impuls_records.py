"""Invents the records of one project: ages, dates and homes, never a person."""

import datetime
import random

from impuls_layouts import Layout
from impuls_projects import Project

FIELDS = {
    "deelnemernummer": "identifier", "deelnemer id": "identifier", "cliëntnummer": "identifier",
    "participant id": "identifier", "vrijwilligernummer": "identifier",
    "volunteer id": "identifier",
    "organisatie": "organisation", "organisatie id": "organisation",
    "organisatienummer": "organisation", "organisation id": "organisation",
    "project": "organisation", "project id": "organisation", "projectnummer": "organisation",
    "jaar": "period", "editie": "period", "period": "period", "year": "period",
    "startdatum": "start", "start date": "start", "einddatum": "end", "end date": "end",
    "geboortejaar": "birth_year", "birth year": "birth_year", "leeftijd": "age",
    "geslacht": "gender", "gender": "gender",
    "gemeente": "municipality", "municipality": "municipality",
    "woonplaats": "place", "place": "place",
    "uren": "hours", "hours": "hours",
    "opmerking": "empty", "bijzonderheden": "empty", "locatie": "location",
}

TEXT_FIELDS = {"identifier", "organisation", "gender", "municipality", "place", "location"}
LOCATIONS = ("Buurthuis", "Bibliotheek", "Wijkcentrum")


def field(column: str) -> str:
    """The field a column name stands for; a name outside the table is a mistake of ours."""
    return FIELDS[column.lower().replace("_", " ").replace("-", " ")]


class Source:
    """Random choices built on `random()` alone, which is the same in every Python version."""

    def __init__(self, seed: int):
        self._next = random.Random(seed).random

    def chance(self, probability: float) -> bool:
        """True with this probability."""
        return self._next() < probability

    def whole(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self._next() * (high - low + 1))

    def pick(self, values):
        """One of the values, each as likely."""
        return values[int(self._next() * len(values))]

    def hill(self, low: int, high: int) -> int:
        """A whole number with the middle of the range more likely than its ends."""
        return low + int((self._next() + self._next()) / 2 * (high - low + 1))


def written_date(year: int, day_of_year: int, style: str) -> str:
    """The date as `2023-04-14` or `14-04-2023`."""
    date = datetime.date(year, 1, 1) + datetime.timedelta(days=day_of_year - 1)
    if style == "iso":
        return f"{date.year:04d}-{date.month:02d}-{date.day:02d}"
    return f"{date.day:02d}-{date.month:02d}-{date.year:04d}"


def written_hours(half_hours: int, halves: bool) -> str:
    """Hours as `12` or, where the project keeps halves, `12,5`."""
    if halves and half_hours % 2 == 1:
        return f"{half_hours // 2},5"
    return str(half_hours // 2)


def home(source: Source, project: Project):
    """Mostly the seat, sometimes a neighbour, now and then unknown (None)."""
    if source.chance(0.03):
        return None
    if source.chance(0.68):
        return project.seat
    return source.pick(project.homes[1:])


def gender(source: Source, words: tuple[str, ...]) -> str:
    """One of the project's own words, or nothing."""
    if source.chance(0.04):
        return ""
    if len(words) > 2 and source.chance(0.02):
        return words[2]
    return words[0] if source.chance(0.55) else words[1]


def record(source: Source, project: Project, shape: Layout, year: int, identifier: str) -> list:
    """One row in the order of the project's own columns.

    Everything is drawn whether or not the file has a column for it, and both dates lie within
    the year, so that each record belongs to this edition alone.
    """
    birth_year = source.hill(1940, 2006)
    start = source.whole(1, 350)
    end = source.whole(start + 7, 365)
    lives = home(source, project)
    values = {
        "identifier": identifier,
        "organisation": project.name if shape.organisation == "name" else project.identifier,
        "period": str(year),
        "start": written_date(year, start, shape.dates),
        "end": written_date(year, end, shape.dates),
        "birth_year": str(birth_year),
        "age": str(year - birth_year),
        "gender": gender(source, shape.genders),
        "municipality": lives.municipality if lives else "",
        "place": lives.place if lives else "",
        "hours": written_hours(source.hill(16, 400), shape.halves),
        "location": source.pick(LOCATIONS),
        "empty": "",
    }
    return [values[field(column)] for column in shape.header]


def records(project: Project, shape: Layout, year: int, prefix: str, count: int) -> list[list]:
    """All rows of one file; the seed is the project's own, so a change elsewhere moves nothing."""
    source = Source(year * 1000 + int(project.identifier[-2:]) * 10 + (prefix == "V"))
    return [record(source, project, shape, year, f"{prefix}{number:03d}")
            for number in range(1, count + 1)]
