"""The tables of `analyze --disclosure off`, as rows of text by their key."""

from fractions import Fraction

from figures import (ENTITY, MEASURES, PEOPLE, Delivery, Figure, Sum, allows, applies, label,
                     strongest)
from nearness import KEYS as NEARNESS_KEYS
from nearness import Nearness
from regions import LEVELS

KEYS = {
    "measures": ["programme", "measure", "dimension", "category_code", "category", "period"],
    "year_on_year": ["programme", "measure", "dimension", "category_code", "category", "period"],
    "coverage": ["programme", "level", "code", "name", "period"],
    "coverage_summary": ["programme", "level", "period"],
    "known_totals": ["id", "programme", "measure", "kind", "phase", "period"],
    **NEARNESS_KEYS,
}


def text(number: Fraction | int | None) -> str:
    """A number as tables write it: at most six decimals, rounded half away from zero."""
    if number is None:
        return ""
    number = Fraction(number)
    scaled = (2 * abs(number) * 1_000_000 + 1) // 2
    whole, rest = divmod(scaled, 1_000_000)
    digits = f"{whole}.{rest:06d}".rstrip("0").rstrip(".")
    return ("-" if number < 0 and scaled else "") + digits


def word(status: str) -> str:
    """The status column."""
    return "" if status == "final" else status


class Recomputation:
    """All tables of a delivery."""

    def __init__(self, delivery: Delivery, splits: list[tuple], periods: list[tuple] | None):
        self.delivery, self.chosen = delivery, periods
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
            self.series((), MEASURES)
            if ("kind",) not in splits:
                self.series(("kind",), [one for one in MEASURES if one[0] == "meetings"])
            for split in splits:
                self.series(split, MEASURES)
            self.coverage()
        self.known_totals()

    def sums(self, base: str, dimensions: tuple, period: tuple) -> dict:
        """Sums, worked out once."""
        question = (base, dimensions, period)
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
                    figures = [
                        self.figure(name, parts, programme, dimensions, categories, period)
                        for period in self.periods(programme)]
                    is_total = denominator is None and not dimensions
                    if is_total or any(figure.value is not None for figure in figures):
                        self.write((programme, name), dimensions, categories, unit, figures)

    def categories(self, base: str, dimensions: tuple, programme: str) -> set:
        """Categories that occur in any year."""
        return {group for period in self.every_year
                for owner, group in self.sums(base, dimensions, period) if owner == programme}

    def is_heard(self, base: str, dimensions: tuple, programme: str, categories: tuple,
                 year: int) -> bool:
        """Whether the organisation of a category, if it has one, delivered in a year."""
        if "organisation" not in dimensions or base == "organisations":
            return True
        wanted = categories[dimensions.index("organisation")]
        return (programme, (wanted,)) in self.sums(base, ("organisation",), (year, year))

    def figure(self, name: str, parts: list, programme: str, dimensions: tuple, categories: tuple,
               period: tuple) -> Figure:
        """One figure; missing when a year of the period has nothing from anybody."""
        found = []
        for base in parts:
            for year in range(period[0], period[1] + 1):
                if not any(owner == programme
                           for owner, _ in self.sums(base, (), (year, year))):
                    return Figure(period)
                if not self.is_heard(base, dimensions, programme, categories, year):
                    return Figure(period)
            sums = self.sums(base, dimensions, period)
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
            return self.delivery.status(records, measure, programme, kind, period)

        published = ["meetings" if base == "visited_meetings" else base for base in parts]
        statuses = [status(one.records, base) for one, base in zip(found, published)]
        people = [one.people for one, base in zip(found, parts) if base in PEOPLE]
        if len(parts) == 1:
            value = found[0].value
            return Figure(period, value, people[0] if people else value, statuses[0])
        if found[1].value == 0:
            return Figure(period, None, 0, "undefined")
        statuses.append(status(found[0].records + found[1].records, name))
        return Figure(period, found[0].value / found[1].value, min(people), strongest(*statuses))

    def write(self, owner: tuple, dimensions: tuple, categories: tuple, unit: str,
              figures: list) -> None:
        """Rows of one series."""
        key = [*owner, "×".join(dimensions) or "total", "×".join(code for code, _ in categories),
               "×".join(name for _, name in categories)]
        for position, figure in enumerate(figures):
            self.rows["measures"].append(
                [*key, label(figure.period), text(figure.value), "", "", unit,
                 word(figure.status)])
            length = figure.period[1] - figure.period[0]
            earlier = [one for one in figures[:position]
                       if one.period[1] - one.period[0] == length
                       and one.period[1] < figure.period[0]]
            if earlier and (figure.value is not None or earlier[-1].value is not None):
                self.rows["year_on_year"].append(key + self.change(figure, earlier[-1]))

    def change(self, figure: Figure, before: Figure) -> list[str]:
        """The columns of a change."""
        status = strongest(figure.status, before.status)
        difference = relative = None
        if figure.value is not None and before.value is not None:
            difference = figure.value - before.value
            if before.value == 0:
                status = strongest(status, "undefined")
            elif before.base < 20:
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
            for period in self.periods(programme):
                if seats.get(period):
                    for level in LEVELS:
                        self.level(programme, level, period, seats[period])
            nearness.add(programme, seats, self.periods(programme))

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

    def known_totals(self) -> None:
        """Published figures beside computed ones."""
        for total in self.delivery.totals:
            computed = self.computed(total)
            published = total.get("value")
            outcome, difference = "not_computable", None
            if computed is not None:
                difference = computed - published
                outcome = "accepted" if total.get("reason") else "mismatch"
                if agrees(computed, published):
                    outcome = "match"
            self.rows["known_totals"].append(
                [total.get("id") or "", total.get("programme") or "", total.get("measure"),
                 total.get("kind") or "", total.get("phase") or "", label(total.get("span")),
                 text(published), text(computed), text(difference), outcome,
                 total.get("source") or "",
                 total.get("reason" if outcome == "accepted" else "note") or ""])

    def computed(self, total) -> Fraction | None:
        """The figure; `None` when a year has no record, or the measure is not ours."""
        found = [one for one in MEASURES if one[0] == total.get("measure")]
        if not found or not self.delivery.years:
            return None
        first, last = total.get("span")
        values = []
        for base in [part for part in found[0][1:3] if part]:
            def matching(period, base=base):
                return {group: one for group, one in
                        self.sums(base, ("kind", "phase"), period).items()
                        if group[0] == (total.get("programme") or "")
                        and total.get("kind") in (None, group[1][0][0])
                        and total.get("phase") in (None, group[1][1][0])}
            if not all(matching((year, year)) for year in range(first, last + 1)):
                return None
            groups = matching((first, last))
            if base == "organisations":
                values.append(Fraction(len({record.get("organisation") for one in groups.values()
                                            for record in one.records})))
            else:
                values.append(sum(one.value for one in groups.values()))
        if len(values) == 1:
            return values[0]
        return values[0] / values[1] if values[1] else None


def agrees(computed: Fraction, published: Fraction) -> bool:
    """Whether both agree; a computed fraction in as many decimals as were published."""
    if computed == published:
        return True
    if computed.denominator == 1:
        return False
    decimals = next((count for count in range(6)
                     if (published * 10 ** count).denominator == 1), 6)
    scale = 10 ** decimals

    def rounded(number):
        size = (2 * abs(number) * scale + 1) // 2
        return size if number >= 0 else -size

    return rounded(computed) == rounded(published)
