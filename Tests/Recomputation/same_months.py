"""A last year of which the data end early: which one, and through which month it is compared."""

from dataclasses import dataclass
from fractions import Fraction

from figures import ENTITY, Delivery

PEOPLE = ("participants", "volunteers")


@dataclass(frozen=True)
class PartialYear:
    """A year that is compared with the one before over January to a month."""

    year: int
    month: int


def partial_year(delivery: Delivery, programme: str) -> PartialYear | None:
    """The partial year of a programme, told by the days on which participants and volunteers start.

    The last year is the last in which anything starts: ends may lie in the future, open ends run
    on. It is whole when its records name a period, when a file of them says that it is final, or
    when that nobody started in its last months may be an accident.
    """
    records = [record for record in delivery.records if delivery.programme(record) == programme]
    people = [record for record in records if record.entity in PEOPLE]

    def first_year(record) -> int | None:
        return next(iter(delivery.active(record)), None)

    last = max((first_year(record) for record in people if first_year(record)), default=None)
    by_day = []
    for entity in PEOPLE:
        of_year = [record for record in people
                   if record.entity == entity and first_year(record) == last]
        if all(delivery.is_dated_by_day(record) for record in of_year):
            by_day += of_year
    if not by_day or any(record.status == "final" for record in by_day):
        return None

    def starts(entities: tuple, year: int) -> set:
        """Days on which records start."""
        return {record.get("start") for record in records
                if record.entity in entities and delivery.is_dated_by_day(record)
                and record.get("start").year == year}

    now, before = starts(PEOPLE, last), starts(PEOPLE, last - 1)
    # A later meeting shows that the data run on.
    month = max(day.month for day in now | starts(("meetings",), last))
    if is_silent(month, now, before):
        return PartialYear(last, month)
    return None


def is_silent(month: int, now: set, before: set) -> bool:
    """Whether it is no accident that nobody started after a month: of the days on which somebody
    started the year before three would be expected again, and the chance that so many months have
    none is below a twentieth.
    """
    usual = [day for day in before if day.month <= month]
    if not usual:
        return False
    rate = min(Fraction(len([day for day in now if day.month <= month]), len(usual)), Fraction(1))
    if rate * (len(before) - len(usual)) < 3:
        return False
    known = ([any(day.month == one for day in before) for one in range(1, 13)]
             + [any(day.month == one for day in now) for one in range(1, month + 1)])
    empty = Fraction(known.count(False) + 1, len(known) + 2)
    return empty ** sum(known[month:12]) < Fraction(1, 20)


def is_limited(delivery: Delivery, base: str, programme: str, partial: PartialYear) -> bool:
    """Whether the records of a measure all have days, in the partial year and the one before."""
    return base != "organisations" and all(
        delivery.is_dated_by_day(record) for record in delivery.records
        if record.entity == ENTITY[base] and delivery.programme(record) == programme
        and {partial.year, partial.year - 1} & set(delivery.active(record)))
