"""Counts records and makes figures of them, from the rules of the statistics."""

from dataclasses import dataclass, field
from fractions import Fraction

from exports import Record
from regions import LEVELS, Regions

STRENGTH = ["final", "provisional", "planned", "estimated", "small-base", "missing", "undefined",
            "suppressed"]
AGE_GROUPS = [(0, 11), (12, 17), (18, 26), (27, 39), (40, 54), (55, 66), (67, None)]
ENTITY = {"organisations": "organisations", "participants": "participants",
          "volunteers": "volunteers", "volunteer_hours": "volunteers", "meetings": "meetings",
          "attendance": "meetings", "visited_meetings": "meetings",
          "participants_senders": "participants", "volunteers_senders": "volunteers",
          "unique_participants": "participants", "unique_volunteers": "volunteers"}
PEOPLE = ("participants", "volunteers", "volunteer_hours", "attendance")
# Name, numerator, denominator, unit.
MEASURES = [
    ("organisations", "organisations", None, "organisations"),
    ("participants", "participants", None, "participations"),
    ("unique_participants", "unique_participants", None, "persons"),
    ("volunteers", "volunteers", None, "volunteers"),
    ("unique_volunteers", "unique_volunteers", None, "persons"),
    ("volunteer_hours", "volunteer_hours", None, "hours"),
    ("meetings", "meetings", None, "meetings"),
    ("attendance", "attendance", None, "attendances"),
    ("participants_per_volunteer", "participants", "volunteers", "participations per volunteer"),
    ("participants_per_organisation", "participants", "participants_senders",
     "participations per organisation"),
    ("volunteers_per_organisation", "volunteers", "volunteers_senders",
     "volunteers per organisation"),
    ("attendance_per_meeting", "attendance", "visited_meetings", "attendances per meeting"),
]


def strongest(*statuses: str) -> str:
    """The status to show."""
    return max(statuses, key=STRENGTH.index)


def label(period: tuple[int, int]) -> str:
    """`2023` or `2023-2024`."""
    return str(period[0]) if period[0] == period[1] else f"{period[0]}-{period[1]}"


@dataclass
class Sum:
    """What the records of one group come to."""

    value: Fraction = Fraction(0)
    people: int = 0
    # All that belong to the group in any year, also those that are counted in another one.
    records: list[Record] = field(default_factory=list)
    # Those that are counted here.
    counted: list[Record] = field(default_factory=list)
    # Fewest persons that these can be, of which `value` is the most; `None` for other numbers.
    low: int | None = None


@dataclass
class Figure:
    """One figure of a series."""

    period: tuple[int, int]
    value: Fraction | None = None
    base: Fraction | int = 0
    status: str = "missing"
    # Fewest and most, where the value is not known.
    bounds: tuple = (None, None)

    @property
    def is_known(self) -> bool:
        """Whether there is a number, or bounds of one."""
        return self.value is not None or self.bounds != (None, None)


class Delivery:
    """Records with what follows from all of them together."""

    def __init__(self, records: list[Record], regions: Regions):
        self.records, self.regions = records, regions
        self.totals = [record for record in records if record.entity == "known_totals"]
        years = []
        for record in records:
            if record.get("period") is not None:
                years.append(record.get("period"))
            elif record.entity != "known_totals":
                dates = (record.get("start"), record.get("end"))
                years += [date.year for date in dates if date]
        self.years = (min(years), max(years)) if years else None
        lists = [record for record in records if record.entity == "organisations"]
        self.listed = self.resolved(lists)
        self.records = [record for record in records
                        if record.entity != "organisations"] + self.listed
        self.enrolments = {}
        for record in self.listed:
            programmes = self.enrolments.setdefault(record.get("organisation"), {})
            programmes.setdefault(record.get("programme") or "", []).append(record)
        self.names = {}
        for record in self.listed:
            number, name = record.get("organisation"), record.get("name")
            if name and name.encode() > self.names.get(number, "").encode():
                self.names[number] = name

    def resolved(self, lists: list[Record]) -> list[Record]:
        """The lines of all lists of organisations with their gaps filled by one another.

        A line without a year counts only for an organisation that has no line with one in the
        same programme.
        """
        by_number = {}
        for line in lists:
            by_number.setdefault(line.get("organisation"), []).append(line)
        result = []
        for lines in by_number.values():
            programmes = {line.get("programme") for line in lines} - {None, ""}
            only = programmes.pop() if len(programmes) == 1 else None
            groups = {}
            for line in lines:
                groups.setdefault(line.get("programme") or only or "", []).append(line)
            for programme, group in groups.items():
                order = sorted(group, key=self.list_order)
                dated = any(self.is_dated(line) for line in group)
                for line in group:
                    if self.is_dated(line) or not dated:
                        result.append(self.filled(line, programme, order))
        return result

    @staticmethod
    def is_dated(line: Record) -> bool:
        return any(line.get(field) is not None for field in ("period", "start", "end"))

    def list_order(self, line: Record) -> tuple:
        years = self.active(line) if self.is_dated(line) else (-1,)
        texts = [(line.get(field) or "").encode() for field in ("kind", "phase", "home")]
        return (years[0], years[-1], *texts)

    def filled(self, line: Record, programme: str, others: list[Record]) -> Record:
        """A line with what others say of its earliest year for which any says it."""
        copy = line.copy_with(programme=programme or None)
        for field in ("kind", "phase", "home"):
            if not line.get(field):
                said = (other.get(field) for year in self.active(line) for other in others
                        if year in self.active(other) and other.get(field))
                copy = copy.copy_with(**{field: next(said, None)})
        return copy

    def active(self, record: Record) -> range:
        """Every year in which a record was active; none when it has no year."""
        if record.get("period") is not None:
            return range(record.get("period"), record.get("period") + 1)
        start, end = record.get("start"), record.get("end")
        if start is None and end is None:
            is_listed = record.entity == "organisations"
            return range(self.years[0], self.years[1] + 1) if is_listed else range(0)
        first = start.year if start else self.years[0]
        if end is None:
            last = first if record.entity == "meetings" else self.years[1]
        else:
            last = max(first, end.year)
        return range(first, last + 1)

    def own_year(self, record: Record) -> int | None:
        """The year that a record was delivered for: it names it, starts in it, or only ends in it."""
        if record.get("period") is None and record.get("start") is None and record.get("end"):
            return record.get("end").year
        return next(iter(self.active(record)), None)

    def undelivered(self, base: str, programme: str) -> set[int]:
        """Years in which records of a measure go on and for which none was delivered.

        A list of organisations holds until the last year that anything was delivered for.
        """
        of_programme = [one for one in self.records
                        if one.entity != "known_totals" and self.programme(one) == programme]
        if base == "organisations":
            # A line without a day of start holds from the first year on.
            last = max(next(iter(self.active(one))) if one.entity == "organisations"
                       else self.own_year(one) for one in of_programme if self.active(one))
            return set(range(last + 1, self.years[1] + 1))
        own = [one for one in of_programme if one.entity == ENTITY[base]]
        return ({year for one in own for year in self.active(one)}
                - {self.own_year(one) for one in own})

    def is_open(self, record: Record, year: int) -> bool:
        """Whether a record counts in a year only for it began earlier and nobody closed it."""
        return (record.get("period") is None and record.get("end") is None
                and record.get("start") is not None and record.get("start").year < year)

    def programme(self, record: Record) -> str:
        """The programme of a record: its own, else the only one of its organisation."""
        if record.get("programme") or record.entity == "organisations":
            return record.get("programme") or ""
        own = [name for name in self.enrolments.get(record.get("organisation"), {}) if name]
        return own[0] if len(own) == 1 else ""

    def listing(self, record: Record, year: int) -> Record | None:
        """The line of the list that says what the organisation of a record was in a year."""
        programmes = self.enrolments.get(record.get("organisation"), {})
        if len(programmes) == 1:
            lines = next(iter(programmes.values()))
        else:
            lines = programmes.get(self.programme(record), programmes.get("", []))

        def distance(line: Record) -> tuple[int, int]:
            years = self.active(line)
            if year in years:
                return 0, 0
            return (year - years[-1], 0) if year > years[-1] else (years[0] - year, 1)

        return min(lines, key=distance, default=None)

    def sender(self, line: Record, dimensions: tuple, year: int) -> tuple:
        """The kind and phase under which records of a listed organisation are counted."""
        texts = [self.listing(line, year).get(one) for one in dimensions]
        return tuple((text, text) if text else ("", "onbekend") for text in texts)

    def category(self, record: Record, dimension: str, year: int) -> tuple[str, str]:
        """Code and name of the category of a record in a year."""
        unknown = ("", "onbekend")
        if dimension in LEVELS:
            home = record.get("home")
            if not home:
                return unknown
            if home not in self.regions.region_of:
                return "", home
            code = self.regions.region_of[home][dimension]
            return code, self.regions.names[dimension][code]
        if dimension == "organisation":
            number = record.get("organisation")
            return (number, self.names.get(number, number)) if number else unknown
        if dimension == "age-group":
            born, age = record.get("birth_year"), record.get("age")
            if born is not None:
                age = year - born
            for first, last in AGE_GROUPS:
                if age is not None and first <= age and (last is None or age <= last):
                    name = f"{first}+" if last is None else f"{first}-{last}"
                    return name, name
            return unknown
        if dimension == "gender":
            text = record.get("gender")
        elif record.entity == "organisations" or (
                record.entity == "meetings" and dimension == "kind"):
            text = record.get(dimension)
        else:
            line = self.listing(record, year)
            text = line.get(dimension) if line else None
        return (text, text) if text else unknown

    def amount(self, record: Record, base: str) -> tuple[Fraction, int] | None:
        """What a record adds to a measure, and the people behind it."""
        count = 1 if record.get("count") is None else record.get("count")
        if base == "volunteer_hours":
            hours = record.get("hours")
            return None if hours is None else (hours, count)
        if base == "attendance":
            came = record.get("attendance")
            return None if came is None else (Fraction(came), came)
        if base == "visited_meetings" and record.get("attendance") is None:
            return None
        return Fraction(count), count

    def sums(self, base: str, dimensions: tuple, period: tuple[int, int],
             through: int = 12) -> dict:
        """Sums by programme and categories; every record once, as it was in its first year.

        A record that starts in a month after `through` does not count for the year of its start.
        """
        groups = {}
        for record in self.records:
            if record.entity != ENTITY[base]:
                continue
            active = self.active(record)
            if base == "volunteer_hours":
                active = active[:1]
            start = record.get("start")
            years = [year for year in active if period[0] <= year <= period[1]
                     and not (self.is_dated_by_day(record) and start.year == year
                              and start.month > through)]
            found = (Fraction(1), 0) if base == "organisations" else self.amount(record, base)
            if not years or found is None:
                continue
            programme = self.programme(record)
            kinds = [tuple(self.category(record, one, year) for one in dimensions)
                     for year in years]
            for categories in dict.fromkeys(kinds):
                groups.setdefault((programme, categories), Sum()).records.append(record)
            total = groups[programme, kinds[0]]
            total.counted.append(record)
            total.people += found[1]
            total.value += found[0]
        for total in groups.values():
            if base == "organisations" or base.endswith("_senders"):
                senders = {record.get("organisation") for record in total.counted}
                total.value, total.people = Fraction(len(senders)), 0
            elif base.startswith("unique_"):
                total.low, high = persons(total.counted)
                total.value = Fraction(high)
        return groups

    @staticmethod
    def is_dated_by_day(record: Record) -> bool:
        """Whether a record is placed in time by the day of its start."""
        return record.get("period") is None and record.get("start") is not None

    def status(self, records: list[Record], measure: str, programme: str, kind: str,
               period: tuple[int, int]) -> str:
        """From the files, else from the known total of the same.

        A part is no firmer than its total, nor a span than what lies within it.
        """
        stated = [record.status for record in records if record.status]
        if stated and len(stated) == len(records):
            return strongest(*stated)
        published = [total.get("status") or "final" for total in self.totals
                     if (total.get("measure"), total.get("programme") or "") ==
                     (measure, programme) and (total.get("kind") or "") in ("", kind)
                     and period[0] <= total.get("span")[0]
                     and total.get("span")[1] <= period[1] and not total.get("phase")]
        return strongest("final", *stated, *published)


def persons(records: list[Record]) -> tuple[int, int]:
    """Fewest and most persons that records can be of.

    An identifier is one person within its organisation, or everywhere where it is shared; a record
    without one may be of anybody, also of somebody who is known. So may one that counts several
    under one identifier: that of a group.
    """
    shared, own, unknown = set(), {}, 0
    for record in records:
        count = 1 if record.get("count") is None else record.get("count")
        if record.get("person") is None or count != 1:
            unknown += count
        elif record.is_shared:
            shared.add(record.get("person"))
        else:
            own.setdefault(record.get("organisation"), set()).add(record.get("person"))
    known = [len(shared), *(len(one) for one in own.values())]
    return max(*known, min(unknown, 1)), sum(known) + unknown


def applies(base: str, dimension: str) -> bool:
    """Whether the records of a measure have a dimension."""
    return dimension not in ("gender", "age-group") or ENTITY[base] in (
        "participants", "volunteers")


def allows(numerator: str, denominator: str | None, dimension: str) -> bool:
    """Whether a measure can be split by a dimension."""
    if not applies(numerator, dimension) or (denominator and not applies(denominator, dimension)):
        return False
    return not (denominator or "").endswith("_senders") or dimension in ("kind", "phase")
