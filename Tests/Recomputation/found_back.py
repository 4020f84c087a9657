"""Persons found back by their identifiers: who returned, and who has both roles."""

from dataclasses import dataclass, field
from fractions import Fraction

from figures import label, strongest
from writing import text, word

ROLES = ("participants", "volunteers")


@dataclass
class Known:
    """The persons of one programme, role and period, as far as they can be told apart."""

    own: set = field(default_factory=set)
    shared: set = field(default_factory=set)
    unknown: int = 0
    # Those of whom something else tells than that they began earlier and have no end.
    sure: set = field(default_factory=set)
    # Those of whom a record begins in the period or names it.
    begun: set = field(default_factory=set)
    records: list = field(default_factory=list)

    @property
    def most(self) -> int:
        """The most that they can be."""
        return len(self.own) + len(self.shared) + self.unknown

    def ways(self) -> set:
        """In which ways they are told apart."""
        found = {"own": bool(self.own), "shared": bool(self.shared), "none": self.unknown > 0}
        return {way for way, is_used in found.items() if is_used}


def known(total, is_open, begins) -> Known:
    """Sorts the records of a sum by how they name a person.

    `is_open` tells whether a record counts only for it began earlier and has no end, and `begins`
    whether it does not merely go on.
    """
    persons = Known(records=total.records)
    for record in total.counted:
        number = record.get("person")
        count = 1 if record.get("count") is None else record.get("count")
        if number is None or count != 1:
            persons.unknown += count
            continue
        key = number if record.is_shared else (record.get("organisation"), number)
        (persons.shared if record.is_shared else persons.own).add(key)
        if not is_open(record):
            persons.sure.add((record.is_shared, key))
        if begins(record):
            persons.begun.add((record.is_shared, key))
    return persons


def sure_of(persons: Known, is_shared: bool) -> set:
    """Those of one kind of identifier of whom something is sure."""
    return {key for shared, key in persons.sure if shared == is_shared}


def is_whole(ways: set) -> bool:
    """Whether everybody is told apart in one and the same way."""
    return ways <= {"own"} or ways <= {"shared"}


def row(programme: str, indicator: str, period: tuple, previous: tuple | None, found: int,
        most: int, base: int | None, status: str) -> list[str]:
    """One row of the table; bounds where the count is not exact."""
    exact = found == most
    share = None
    if exact and base is not None:
        if base:
            share = Fraction(found, base)
        else:
            status = strongest(status, "undefined")
    number = Fraction(found)
    return [programme, indicator, label(period), label(previous) if previous else "",
            text(number) if exact else "", "" if exact else text(number),
            "" if exact else text(Fraction(most)),
            "" if base is None else text(Fraction(base)), text(share), word(status)]


def returned(programme: str, role: str, years: dict, status, has_continuing,
             is_partial) -> list[list[str]]:
    """Who of the last earlier year with records is back, and who goes on without being back.

    `years` has the persons of each shown year that was delivered; `has_continuing` tells whether
    any organisation delivered in both years, or `None` when these are not compared; `is_partial`
    whether the data of a year end early, so that it is held against no whole one.
    """
    rows = []
    order = sorted(years)
    for before, now in zip(order, order[1:]):
        then, current = years[before], years[now]
        if not (then.own or then.shared) or not (current.own or current.shared):
            continue
        if is_partial(now):
            continue
        ways = then.ways() | current.ways()
        both = ({(False, key) for key in then.own & current.own}
                | {(True, key) for key in then.shared & current.shared})
        back = both & current.begun
        goes_on = both - back
        base = len(then.own) + len(then.shared) if is_whole(then.ways()) else None
        for indicator, low, high in (("returned", back, back),
                                     ("continued", goes_on & current.sure, goes_on)):
            if indicator == "continued" and not goes_on:
                continue
            if "own" in ways and not low and has_continuing(now, before) is False:
                continue
            most = len(high) if is_whole(ways) else min(then.most, current.most)
            rows.append(row(programme, f"{indicator}_{role}", now, before, len(low), most, base,
                            strongest(status(current, role, now), status(then, role, before))))
    return rows


def both_roles(programme: str, taking: dict, helping: dict, status) -> list[list[str]]:
    """Who takes part and helps in the same year, where numbers of both are shared."""
    rows = []
    for year in sorted(taking.keys() & helping.keys()):
        one, other = taking[year], helping[year]
        if not one.shared or not other.shared:
            continue
        found = len(sure_of(one, True) & sure_of(other, True))
        most = len(one.shared & other.shared) if one.ways() | other.ways() == {"shared"} else min(one.most, other.most)
        base = len(one.shared) if one.ways() == {"shared"} else None
        rows.append(row(programme, "participants_and_volunteers", year, None, found, most, base,
                        strongest(status(one, "participants", year),
                                  status(other, "volunteers", year))))
    return rows
