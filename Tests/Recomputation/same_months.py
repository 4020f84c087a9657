"""A last year of which the data end early: which one, and through which month it is compared."""

from dataclasses import dataclass

from figures import ENTITY, Delivery


@dataclass(frozen=True)
class PartialYear:
    """A year that is compared with the one before over January to a month."""

    year: int
    month: int


def partial_year(delivery: Delivery, programme: str) -> PartialYear | None:
    """The partial year of a programme, told by the days on which participants and volunteers start.

    The last year is the last in which anything starts: ends may lie in the future, open ends run
    on. It is whole when its records name a period, when a file of them says that it is final, when
    something starts in December, or when the year before had no later starts either.
    """
    people = [record for record in delivery.records
              if record.entity in ("participants", "volunteers")
              and delivery.programme(record) == programme]

    def first_year(record) -> int | None:
        return next(iter(delivery.active(record)), None)

    last = max((first_year(record) for record in people if first_year(record)), default=None)
    by_day = []
    for entity in ("participants", "volunteers"):
        of_year = [record for record in people
                   if record.entity == entity and first_year(record) == last]
        if all(delivery.is_dated_by_day(record) for record in of_year):
            by_day += of_year
    if not by_day or any(record.status == "final" for record in by_day):
        return None

    def last_month(year: int) -> int:
        return max((record.get("start").month for record in people
                    if delivery.is_dated_by_day(record) and record.get("start").year == year),
                   default=0)

    month = last_month(last)
    return PartialYear(last, month) if month < last_month(last - 1) else None


def is_limited(delivery: Delivery, base: str, programme: str, partial: PartialYear) -> bool:
    """Whether the records of a measure all have days, in the partial year and the one before."""
    return base != "organisations" and all(
        delivery.is_dated_by_day(record) for record in delivery.records
        if record.entity == ENTITY[base] and delivery.programme(record) == programme
        and {partial.year, partial.year - 1} & set(delivery.active(record)))
