"""The organisations behind a change: who came, stayed, left or fell silent, and what it did."""

from fractions import Fraction

from chance import MINIMUM_ORGANISATIONS, clustered, exact
from figures import Delivery, label
from writing import text, word

STATES = ["entered", "left", "continuing", "silent"]


def expected(delivery: Delivery, programme: str, period: tuple[int, int]) -> set[str]:
    """Organisations that the list has for a programme in a period.

    A list without years tells nobody's years, unless the delivery has only one.
    """
    tells = delivery.years[0] == delivery.years[1]
    return {line.get("organisation") for line in delivery.listed
            if delivery.programme(line) == programme and (tells or delivery.is_dated(line))
            and any(period[0] <= year <= period[1] for year in delivery.active(line))}


def share(part: Fraction, whole: Fraction) -> Fraction | None:
    """A quotient; `None` for a zero divisor."""
    return part / whole if whole else None


class Panel:
    """One measure of one programme in two successive periods, by organisation."""

    def __init__(self, key: list[str], now: dict, then: dict, listed_now: set, listed_then: set,
                 minimum_base: int, threshold: int):
        """`now` and `then`: what each organisation that delivered came to."""
        self.key, self.now, self.then = key, now, then
        self.minimum_base, self.threshold = minimum_base, threshold
        self.members = {state: set() for state in STATES}
        for one in now.keys() | then.keys() | listed_now | listed_then:
            self.members[self.state(one, listed_now, listed_then)].add(one)
        self.total, self.before = sum(now.values()), sum(then.values())

    def state(self, one: str, listed_now: set, listed_then: set) -> str:
        """What became of an organisation."""
        if one in self.now and one in self.then:
            return "continuing"
        if one in self.now:
            return "silent" if one in listed_then else "entered"
        if one in self.then:
            return "silent" if one in listed_now else "left"
        return "silent"

    def sums(self, state: str) -> tuple[Fraction, Fraction]:
        """Later and earlier sum of the organisations of a state."""
        members = self.members[state]
        return (sum((self.now.get(one, Fraction(0)) for one in members), Fraction(0)),
                sum((self.then.get(one, Fraction(0)) for one in members), Fraction(0)))

    def is_small(self, *counts: Fraction) -> bool:
        """Whether any of the counts must be withheld."""
        return any(0 < count < self.threshold for count in counts)

    def bridge(self) -> list[list[str]]:
        """Six rows: what the change is made of, and how it splits by number and size."""
        rows = []
        hides = self.is_small(*(count for state in STATES for count in self.sums(state)))
        for state in STATES:
            later, earlier = self.sums(state)
            rows.append([*self.key, state, str(len(self.members[state])),
                         "" if hides else text(later - earlier)])
        number, before = len(self.now), len(self.then)
        effects = {"number_effect": None, "size_effect": None}
        # Nobody delivered in the months that are compared: there is no mean size.
        if number and before:
            size, size_before = self.total / number, self.before / before
            effects = {"number_effect": (number - before) * (size + size_before) / 2,
                       "size_effect": (size - size_before) * Fraction(number + before, 2)}
        hides = self.is_small(self.total, self.before)
        for name, effect in effects.items():
            rows.append([*self.key, name, "", "" if hides else text(effect)])
        return rows

    def panel(self) -> list[str]:
        """One row: the organisations that stayed, and how much one of them weighs."""
        counts = [str(len(self.members[state])) for state in
                  ("continuing", "entered", "left", "silent")]
        value, previous, relative = self.continuing()
        low, high, can_flip = self.leave_one_out()
        cells = [value, previous, relative, self.largest_share(), low, high]
        if self.is_of_few_with_small():
            cells[3:], can_flip = [None] * 3, ""
        if self.is_small(self.total, self.before):
            return [*self.key, *counts, *[""] * 7]
        return [*self.key, *counts, *map(text, cells), can_flip]

    def continuing(self) -> list[Fraction | None]:
        """What those that stayed came to, and their relative change."""
        later, earlier = self.sums("continuing")
        if not self.members["continuing"] or self.is_small(later, earlier):
            return [None, None, None]
        has_base = earlier != 0 and earlier >= self.minimum_base
        return [later, earlier, (later - earlier) / earlier if has_base else None]

    def is_of_few_with_small(self) -> bool:
        """Whether at most five organisations have figures and one of these is withheld in either period."""
        figures = [count for one in {*self.now, *self.then}
                   for count in (self.now.get(one, Fraction(0)), self.then.get(one, Fraction(0)))]
        present = sum(1 for one in {*self.now, *self.then}
                      if self.now.get(one, Fraction(0)) or self.then.get(one, Fraction(0)))
        return present <= 5 and self.is_small(*figures)

    def is_small_member(self, one: str) -> bool:
        """Whether the figure of an organisation is withheld in either period."""
        return self.is_small(self.now.get(one, Fraction(0)), self.then.get(one, Fraction(0)))

    def largest_share(self) -> Fraction | None:
        """Share of the largest organisation in the later period."""
        largest = max(self.now.values(), default=Fraction(0))
        attain = [one for one, count in self.now.items() if count == largest]
        if any(self.is_small_member(one) for one in attain):
            return None
        return share(largest, self.total)

    def leave_one_out(self) -> tuple[Fraction | None, Fraction | None, str]:
        """Lowest and highest relative change without one organisation; whether the sign flips.

        Silent organisations are no part of it. Bounds need a base whichever is left out; a sign
        needs only differences.
        """
        members = (self.now.keys() | self.then.keys()) - self.members["silent"]
        least_base = max(self.minimum_base, 1)
        before = sum(self.then.get(one, Fraction(0)) for one in members)
        total = sum(self.now.get(one, Fraction(0)) for one in members)
        if len(members) < 2 or before < least_base:
            return None, None, ""
        rests = {one: (total - self.now.get(one, Fraction(0)),
                       before - self.then.get(one, Fraction(0))) for one in members}
        low = high = None
        if all(base >= least_base for _, base in rests.values()):
            changes = {one: (rest - base) / base for one, (rest, base) in rests.items()}
            low, high = min(changes.values()), max(changes.values())
            if any(self.is_small_member(one) for one, change in changes.items()
                   if change in (low, high)):
                return None, None, ""
        differences = {one: rest - base for one, (rest, base) in rests.items()}
        least, most = min(differences.values()), max(differences.values())
        if any(self.is_small_member(one) for one, difference in differences.items()
               if difference in (least, most)):
            return low, high, ""
        return low, high, "true" if least < 0 < most else "false"

    def chance(self, status: str) -> list[str] | None:
        """The row of those that stayed held against chance, where that is meaningful."""
        later, earlier = self.sums("continuing")
        members = self.members["continuing"]
        if len(members) < MINIMUM_ORGANISATIONS:
            return None
        if min(later, earlier) < max(self.minimum_base, 1):
            return None
        pairs = [(int(self.then[one]), int(self.now[one])) for one in members]
        limits = exact(int(earlier), int(later)) + clustered(pairs)
        return [*self.key, str(len(members)), text(later / earlier), *map(text, limits),
                word(status)]


def response_row(key: list[str], period: tuple[int, int], now: dict, then: dict, listed: set,
                 status: str) -> list[str]:
    """Who was expected and who delivered, and the figure with the silent as they were before."""
    silent = listed - now.keys()
    known = [then[one] for one in silent if one in then]
    value = sum(now.values(), Fraction(0))
    as_before = value + sum(known, Fraction(0)) if known or not silent else None
    return [*key, label(period), str(len(listed | now.keys())), str(len(now)), str(len(silent)),
            text(value), text(as_before), str(len(silent) - len(known)), word(status)]
