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

    A year is whole when a record of it names a period, when its files say that it is final, when
    something starts in December, or when the year before had no later starts either.
    """
    people = [record for record in delivery.records
              if record.entity in ("participants", "volunteers")
              and delivery.programme(record) == programme]
    last = max((year for record in people for year in delivery.active(record)), default=None)
    of_year = [record for record in people if last in delivery.active(record)]
    if any(record.get("period") is not None for record in of_year):
        return None
    # An old file that is final says nothing of a year in which none of its records start.
    if any(record.status == "final" for record in of_year
           if delivery.is_dated_by_day(record) and record.get("start").year == last):
        return None

    def months(year: int) -> list[int]:
        return [record.get("start").month for record in people
                if delivery.is_dated_by_day(record) and record.get("start").year == year]

    month = max(months(last), default=12) if last else 12
    if month == 12 or max(months(last - 1), default=0) <= month:
        return None
    return PartialYear(last, month)


def is_limited(delivery: Delivery, base: str, programme: str, partial: PartialYear) -> bool:
    """Whether the records of a measure all have days, in the partial year and the one before."""
    return base != "organisations" and all(
        delivery.is_dated_by_day(record) for record in delivery.records
        if record.entity == ENTITY[base] and delivery.programme(record) == programme
        and {partial.year, partial.year - 1} & set(delivery.active(record)))
