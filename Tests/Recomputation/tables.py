"""The tables of `analyze`, as rows of text by their key: first those without organisations."""

from fractions import Fraction

from figures import (ENTITY, MEASURES, PEOPLE, Delivery, Figure, Sum, allows, applies, label,
                     strongest)
from found_back import ROLES, both_roles, known, returned
from known_totals import known_totals
from nearness import KEYS as NEARNESS_KEYS
from nearness import Nearness
from organisations import Panel, expected, response_row
from regions import LEVELS
from same_months import PartialYear, is_limited, partial_year
from writing import text, word

KEYS = {
    "measures": ["programme", "measure", "dimension", "category_code", "category", "period"],
    "year_on_year": ["programme", "measure", "dimension", "category_code", "category", "period"],
    "bridge": ["programme", "measure", "period", "previous_period", "component"],
    "panel": ["programme", "measure", "period", "previous_period"],
    "response": ["programme", "measure", "period"],
    "open_ends": ["programme", "measure", "period"],
    "persons": ["programme", "indicator", "period", "previous_period"],
    "chance": ["programme", "measure", "period", "previous_period"],
    "trend": ["programme", "measure", "period"],
    "coverage": ["programme", "level", "code", "name", "period"],
    "coverage_summary": ["programme", "level", "period"],
    "known_totals": ["id", "programme", "measure", "kind", "phase", "period"],
    **NEARNESS_KEYS,
}


class Recomputation:
    """All tables of a delivery."""

    def __init__(self, delivery: Delivery, splits: list[tuple], periods: list[tuple] | None,
                 threshold: int = 0, minimum_base: int = 20):
        self.delivery, self.chosen = delivery, periods
        self.threshold, self.minimum_base = threshold, minimum_base
        self.rows = {name: [] for name in KEYS}
        if delivery.years:
            first, last = delivery.years
            self.every_year = [(year, year) for year in range(first, last + 1)]
            self.cache = {}
            self.programme_years = {}
            for base in ENTITY:
                for period in self.every_year:
                    for programme, _ in self.sums(base, (), period):
                        self.programme_years.setdefault(programme, set()).add(period[0])
            self.partial = {programme: partial_year(delivery, programme)
                            for programme in self.programme_years}
            self.series((), MEASURES)
            self.organisations()
            self.open_ends()
            self.found_back()
            if ("kind",) not in splits:
                self.series(("kind",), [one for one in MEASURES if one[0] == "meetings"])
            for split in splits:
                self.series(split, MEASURES)
            self.coverage()
        self.rows["known_totals"] = known_totals(delivery, self.sums)

    def sums(self, base: str, dimensions: tuple, period: tuple, through: int = 12) -> dict:
        """Sums, worked out once."""
        question = (base, dimensions, period, through)
        if question not in self.cache:
            self.cache[question] = self.delivery.sums(*question)
        return self.cache[question]

    def periods(self, programme: str) -> list[tuple]:
        """Periods to show: those chosen, else every year from the first to the last."""
        if self.chosen:
            return sorted(set(self.chosen))
        years = self.programme_years[programme]
        return [(year, year) for year in range(min(years), max(years) + 1)]

    def series(self, dimensions: tuple, measures: list) -> None:
        """Rows of measures and of their changes."""
        for name, numerator, denominator, unit in measures:
            if not all(allows(numerator, denominator, one) for one in dimensions):
                continue
            for programme in self.programme_years:
                parts = [base for base in (numerator, denominator) if base]
                found = [self.categories(base, dimensions, programme) for base in parts]
                if not all(found):
                    continue
                for categories in set().union(*found):
                    # What is unknown is not the same in both parts of a ratio.
                    if denominator and ("", "onbekend") in categories:
                        continue
                    def made(period, partial=None, name=name, parts=parts, programme=programme,
                             categories=categories):
                        return self.figure(name, parts, programme, dimensions, categories, period,
                                           partial)

                    figures = [made(period) for period in self.periods(programme)]
                    is_total = denominator is None and not dimensions
                    if is_total or any(figure.is_known for figure in figures):
                        key = [programme, name, "×".join(dimensions) or "total",
                               "×".join(code for code, _ in categories),
                               "×".join(category for _, category in categories)]
                        self.write(key, unit, figures)
                        self.changes(key, parts, figures, made)
                        if not dimensions:
                            self.trend(key[:2], parts, figures)

    def categories(self, base: str, dimensions: tuple, programme: str) -> set:
        """Categories that occur in any year."""
        return {group for period in self.every_year
                for owner, group in self.sums(base, dimensions, period) if owner == programme}

    def is_silent(self, base: str, dimensions: tuple, programme: str, categories: tuple,
                  year: int) -> bool:
        """Whether nobody of those that a category names delivered, and they may have been there.

        Organisations are named, or their kind or phase; a kind of meeting is nobody. Nobody was
        there when the list of the year has none of them.
        """
        names = ["organisation"] if "organisation" in dimensions else ["kind", "phase"]
        senders = tuple(one for one in dimensions if one in names
                        and not (one == "kind" and ENTITY[base] == "meetings"))
        if base == "organisations" or not senders:
            return False
        wanted = tuple(categories[dimensions.index(one)] for one in senders)
        if (programme, wanted) in self.sums(base, senders, (year, year)):
            return False
        listed = [line for line in self.delivery.listed
                  if self.delivery.programme(line) == programme
                  and year in self.delivery.active(line)]
        return (names == ["organisation"] or not listed
                or any(self.delivery.sender(line, senders, year) == wanted for line in listed))

    def figure(self, name: str, parts: list, programme: str, dimensions: tuple, categories: tuple,
               period: tuple, limited: PartialYear | None = None) -> Figure:
        """One figure; missing when a year of the period has nothing from anybody.

        With `limited` every part that can be is of the months of a partial year.
        """
        found = []
        for base in parts:
            through = self.through(base, programme, limited)
            for year in range(period[0], period[1] + 1):
                if not any(owner == programme
                           for owner, _ in self.sums(base, (), (year, year))):
                    return Figure(period)
                if self.is_silent(base, dimensions, programme, categories, year):
                    return Figure(period)
            sums = self.sums(base, dimensions, period, through)
            one = sums.get((programme, categories), Sum())
            if one.value == 0:
                # A zero is as firm as all that was delivered.
                everything = self.sums(base, (), period)[programme, ()].records
                one = Sum(one.value, one.people, everything)
            found.append(one)
        kind = ""
        if "kind" in dimensions:
            kind = categories[dimensions.index("kind")][0]

        def status(records, measure):
            one = self.delivery.status(records, measure, programme, kind, period)
            if not measure.startswith("unique_"):
                return one
            # Persons are no firmer than the records that tell of them.
            counted = measure.removeprefix("unique_")
            return strongest(one, self.delivery.status(records, counted, programme, kind, period))

        published = ["meetings" if base == "visited_meetings" else base for base in parts]
        statuses = [status(one.records, base) for one, base in zip(found, published)]
        people = [one.people for one, base in zip(found, parts) if base in PEOPLE]
        if len(parts) == 1:
            value, low = found[0].value, found[0].low
            if low is not None and low != value:
                return Figure(period, None, value, statuses[0], (low, value))
            return Figure(period, value, people[0] if people else value, statuses[0])
        if found[1].value == 0:
            return Figure(period, None, 0, "undefined")
        statuses.append(status(found[0].records + found[1].records, name))
        return Figure(period, found[0].value / found[1].value, min(people), strongest(*statuses))

    def write(self, key: list, unit: str, figures: list) -> None:
        """The figures of one series."""
        for figure in figures:
            self.rows["measures"].append(
                [*key, label(figure.period), text(figure.value), *map(text, figure.bounds), unit,
                 word(figure.status)])

    def changes(self, key: list, parts: list, figures: list, made) -> None:
        """The changes of one series; `made` makes a figure of a period, also of its months."""
        partial = self.partial[key[0]]
        for position, figure in enumerate(figures):
            before = self.period_before(
                figure.period, self.delivered(key[0], parts, figures[:position]))
            if before is None or not self.delivered(key[0], parts, [figure]):
                continue
            is_known = figure.value is not None or before.value is not None
            if figure.bounds != (None, None) or before.bounds != (None, None):
                # Both raw figures stand in a comparison, and bounds have no column there.
                continue
            if self.is_partial(key[0], parts, figure.period, before.period):
                if any(base.startswith("unique_")
                       or self.through(base.removesuffix("_senders"), key[0], partial) == 12
                       for base in parts):
                    # Persons have no months, and months of one part go with months of the other.
                    continue
                figure, before = (made(one.period, partial) for one in (figure, before))
                figure.status = strongest(figure.status, "provisional")
            if is_known:
                self.rows["year_on_year"].append(key + self.change(figure, before))

    def delivered(self, programme: str, parts: list, figures: list) -> list:
        """Those of some figures of which every year was delivered, so that it can be compared."""
        none = set().union(*(self.undelivered(base, programme) for base in parts))
        return [one for one in figures
                if not none & set(range(one.period[0], one.period[1] + 1))]

    def undelivered(self, base: str, programme: str) -> set[int]:
        """Years that were not delivered, worked out once."""
        question = ("undelivered", base, programme)
        if question not in self.cache:
            self.cache[question] = self.delivery.undelivered(base, programme)
        return self.cache[question]

    @staticmethod
    def period_before(period: tuple, earlier: list) -> Figure | None:
        """The last figure that is over before a period begins, of as many years."""
        fitting = [one for one in earlier
                   if one.period[1] - one.period[0] == period[1] - period[0]
                   and one.period[1] < period[0]]
        return fitting[-1] if fitting else None

    def through(self, base: str, programme: str, partial: PartialYear | None) -> int:
        """Last month that counts."""
        # An organisation delivers a year, not its months.
        if (partial and not base.endswith("_senders")
                and is_limited(self.delivery, base, programme, partial)):
            return partial.month
        return 12

    def is_partial(self, programme: str, parts: list, period: tuple, before: tuple) -> bool:
        """Whether two periods are compared over months."""
        partial = self.partial[programme]
        return (partial is not None and period == (partial.year,) * 2
                and before == (partial.year - 1,) * 2
                and any(self.through(base, programme, partial) < 12 for base in parts))

    def trend(self, key: list, parts: list, figures: list) -> None:
        """Whole yearly totals against the first of them, where there are three or more."""
        years = [one for one in self.delivered(key[0], parts, figures)
                 if one.period[0] == one.period[1]
                 and not self.is_partial(key[0], parts, one.period, (one.period[0] - 1,) * 2)]
        known = [one for one in years if one.value is not None]
        if len(known) < 3:
            return
        first = known[0]
        for figure in years[years.index(first):]:
            status = strongest(figure.status, first.status)
            index = average = None
            if figure.value is not None:
                if first.value == 0:
                    status = strongest(status, "undefined")
                elif first.base < self.minimum_base:
                    status = strongest(status, "small-base")
                else:
                    ratio = figure.value / first.value
                    index = 100 * ratio
                    count = figure.period[0] - first.period[0]
                    if count == 1 and ratio:
                        average = ratio - 1
                    elif count and ratio:
                        average = Fraction(float(ratio) ** (1 / count) - 1)
            self.rows["trend"].append(
                [*key, label(figure.period), label(first.period), text(figure.value),
                 text(first.value), text(index), text(average), word(status)])

    def by_organisation(self, base: str, programme: str, period: tuple, through: int = 12) -> dict:
        """What each organisation that delivered a measure in a period came to, also who came to
        nothing in its first months.
        """
        found = {(owner, group): Fraction(0) for owner, group in
                 self.sums(base, ("organisation",), period)}
        found |= {key: one.value for key, one in
                  self.sums(base, ("organisation",), period, through).items()}
        return {group[0][0]: value for (owner, group), value in found.items()
                if owner == programme}

    def organisations(self) -> None:
        """Bridges, panels and responses of participants and volunteers."""
        for base in ("participants", "volunteers"):
            for programme in self.programme_years:
                figures = self.delivered(
                    programme, [base], [self.figure(base, [base], programme, (), (), period)
                                        for period in self.periods(programme)])
                for position, figure in enumerate(figures):
                    if figure.value is None:
                        continue
                    before = self.period_before(figure.period, figures[:position])
                    self.response(base, programme, figure, before)
                    if before is not None and before.value is not None:
                        self.panel(base, programme, figure, before)

    def open_ends(self) -> None:
        """What of each total of people began before the period and was not closed."""
        for base in ("participants", "volunteers"):
            for programme in self.programme_years:
                for period in self.periods(programme):
                    figure = self.figure(base, [base], programme, (), (), period)
                    if figure.value is None:
                        continue
                    counted = self.sums(base, (), period)[programme, ()].counted
                    open_ended = [one for one in counted
                                  if self.delivery.is_open(one, period[0])]
                    others = {one.get("organisation") for one in counted
                              if not self.delivery.is_open(one, period[0])}
                    only = {one.get("organisation") for one in open_ended} - others - {None, ""}
                    count = sum(self.delivery.amount(one, base)[0] for one in open_ended)
                    if count:
                        self.rows["open_ends"].append(
                            [programme, base, label(period), text(figure.value), text(count),
                             text(figure.value - count), str(len(only)), word(figure.status)])

    def found_back(self) -> None:
        """Persons who are back, and who have both roles."""
        for programme in self.programme_years:
            years = {role: {} for role in ROLES}
            for role in ROLES:
                for period in self.periods(programme):
                    total = self.sums(f"unique_{role}", (), period).get((programme, ()))
                    if (period[0] == period[1] and total and total.records):
                        years[role][period] = known(
                            total, lambda record, year=period[0]:
                            self.delivery.is_open(record, year),
                            lambda record, year=period[0]:
                            next(iter(self.delivery.active(record))) == year)

            def status(persons, role, period, programme=programme):
                return strongest(*(self.delivery.status(persons.records, name, programme, "",
                                                        period)
                                   for name in (role, f"unique_{role}")))

            for role in ROLES:
                def has_continuing(now, before, role=role, programme=programme):
                    figures = self.delivered(
                        programme, [role], [self.figure(role, [role], programme, (), (), period)
                                            for period in self.periods(programme)])
                    earlier = [one for one in figures if one.period < now]
                    last = self.period_before(now, earlier)
                    if last is None or last.period != before:
                        return None
                    through = 12
                    if self.is_partial(programme, [role], now, before):
                        through = self.partial[programme].month
                    return bool(self.by_organisation(role, programme, now, through).keys()
                                & self.by_organisation(role, programme, before, through).keys())

                def is_partial(now, role=role, programme=programme):
                    partial = self.partial[programme]
                    return (partial is not None and now == (partial.year,) * 2
                            and self.through(role, programme, partial) < 12)

                none = self.undelivered(role, programme)
                whole = {period: one for period, one in years[role].items()
                         if period[0] not in none}
                self.rows["persons"] += returned(programme, role, whole, status, has_continuing,
                                                 is_partial)
            self.rows["persons"] += both_roles(
                programme, years["participants"], years["volunteers"], status)

    def response(self, base: str, programme: str, figure: Figure, before: Figure | None) -> None:
        """The row of a year in which anybody delivered."""
        if figure.period[0] == figure.period[1]:
            then = {}
            if before:
                through = 12
                if self.is_partial(programme, [base], figure.period, before.period):
                    through = self.partial[programme].month
                then = self.by_organisation(base, programme, before.period, through)
            self.rows["response"].append(response_row(
                [programme, base], figure.period,
                self.by_organisation(base, programme, figure.period), then,
                expected(self.delivery, programme, figure.period), figure.status))

    def panel(self, base: str, programme: str, figure: Figure, before: Figure) -> None:
        """Rows of the organisations behind one change."""
        through = 12
        periods = figure.period, before.period
        status = strongest(figure.status, before.status)
        if self.is_partial(programme, [base], *periods):
            through = self.partial[programme].month
            status = strongest(status, "provisional")
        panel = Panel(
            [programme, base, *map(label, periods)],
            *(self.by_organisation(base, programme, one, through) for one in periods),
            *(expected(self.delivery, programme, one) for one in periods),
            self.minimum_base, self.threshold)
        self.rows["bridge"] += panel.bridge()
        self.rows["panel"].append(panel.panel())
        chance = panel.chance(status)
        if chance:
            self.rows["chance"].append(chance)

    def change(self, figure: Figure, before: Figure) -> list[str]:
        """The columns of a change."""
        status = strongest(figure.status, before.status)
        difference = relative = None
        if figure.value is not None and before.value is not None:
            difference = figure.value - before.value
            if before.value == 0:
                status = strongest(status, "undefined")
            elif before.base < self.minimum_base:
                status = strongest(status, "small-base")
            else:
                relative = difference / before.value
        return [label(figure.period), label(before.period), text(figure.value),
                text(before.value), text(difference), text(relative), word(status)]

    def coverage(self) -> None:
        """Regions by seat and by home, how many are covered, and who lives near one."""
        nearness = Nearness(self.delivery.regions, self.rows, self.delivery.status)
        for programme in self.programme_years:
            seats = {year: [one for one in self.delivery.listed
                            if self.delivery.programme(one) == programme
                            and year[0] in self.delivery.active(one)]
                     for year in self.every_year}
            if not any(one.get("home") for listed in seats.values() for one in listed):
                continue
            none = self.undelivered("organisations", programme)
            periods = [one for one in self.periods(programme)
                       if one[0] != one[1] or one[0] not in none]
            for period in periods:
                if seats.get(period):
                    for level in LEVELS:
                        self.level(programme, level, period, seats[period])
            nearness.add(programme, seats, periods)

    def level(self, programme: str, level: str, period: tuple, seats: list) -> None:
        """One level in one year."""
        regions, delivery = self.delivery.regions, self.delivery
        placed, outside, homes = {}, {}, {}
        for one in seats:
            home = one.get("home")
            if home in regions.region_of:
                code = regions.region_of[home][level]
                placed.setdefault(code, set()).add(one.get("organisation"))
            elif home:
                outside.setdefault(home, set()).add(one.get("organisation"))
        status = delivery.status(seats, "organisations", programme, "", period)
        people = {group: one for group, one in
                  self.sums("participants", ("municipality",), period).items()
                  if group[0] == programme}
        unknown = ("", "onbekend")
        knows_homes = any(group[1][0] != unknown for group in people)
        knows_all = not any(group[1][0] == unknown and one.value > 0
                            for group, one in people.items())
        if knows_homes:
            records = [record for one in people.values() for record in one.records]
            status = strongest(
                status, delivery.status(records, "participants", programme, "", period))
            for (_, ((code, _),)), one in people.items():
                if code:
                    region = regions.region_of[code][level]
                    homes[region] = homes.get(region, 0) + one.value
        inhabitants = {}
        for code, count in regions.inhabitants(period[0])[1].items():
            region = regions.region_of[code][level]
            inhabitants[region] = inhabitants.get(region, 0) + count
        for code, name in regions.names[level].items():
            count, population = len(placed.get(code, ())), inhabitants[code]
            came = homes.get(code, 0) if knows_homes else None
            of_row = status
            if came == 0 and not knows_all:
                # Where some homes are unknown nobody can say that a region has none.
                came, of_row = None, strongest(status, "missing")
            self.rows["coverage"].append(
                [programme, level, code, name, label(period), text(count), text(population),
                 text(Fraction(count * 100_000, population)), text(came),
                 "" if came is None else text(Fraction(came) * 10_000 / population),
                 word(of_row)])
        if level == "municipality":
            for name, members in outside.items():
                self.rows["coverage"].append(
                    [programme, "outside", "", name, label(period), text(len(members)), "", "",
                     "", "", word(status)])
        self.rows["coverage_summary"].append(
            [programme, level, label(period), text(len(regions.names[level])), text(len(placed)),
             text(sum(inhabitants.values())), text(sum(inhabitants[code] for code in placed))])
