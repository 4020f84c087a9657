"""What somebody can work out of the tables that `impact analyze` writes."""

import csv
import itertools
import pathlib

import numpy
from scipy import optimize, sparse

from deliveries import LEVELS, Delivery

THRESHOLD = 10
# Ratios and relative changes are written with six decimals.
HALF = 0.5e-6 + 1e-12


class Attack:
    """What the tables say of the counts: sums, differences, and ratios within their rounding."""

    def __init__(self, delivery: Delivery, folder: pathlib.Path):
        self.delivery, self.folder = delivery, folder
        self.shown, self.hidden, self.between, self.told = {}, {}, [], []
        # Lines end anywhere and numbers have narrow spaces.
        self.text = " ".join((folder / "report.txt").read_text(encoding="utf-8").split())
        self.measures()
        self.coverage()
        self.organisations()
        # How far organisations differ is told where none of them is small: then their sizes are no secret.
        for row in self.rows("chance"):
            self.told += [delivery.people(row["measure"], {one}, int(row[when]))
                          for one in delivery.organisations for when in ("period", "previous_period")]
        for row in self.rows("known_totals"):
            if row["outcome"] != "not_computable":
                self.add(self.figure("participants", "kind" if row["kind"] else "total", row["kind"],
                                     row["period"]),
                         row["computed"], row["outcome"] == "suppressed", row["id"])

    def rows(self, name: str) -> list[dict]:
        with (self.folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def add(self, row: numpy.ndarray, value: str, is_hidden: bool, label: str) -> None:
        if value != "":
            self.shown[row.tobytes()] = (row, float(value), label)
        elif is_hidden and row.any():
            self.hidden[row.tobytes()] = (row, label)

    def ratio(self, over: numpy.ndarray, under, value: str, label: str, scale: float = 1) -> None:
        """`over` / `under` × `scale` is `value` up to rounding; `under` a row or a number."""
        if value == "":
            return
        for sign, bound in ((1, float(value) - HALF), (-1, float(value) + HALF)):
            # sign × (over × scale − bound × under) is not negative
            if isinstance(under, numpy.ndarray):
                self.between.append((sign * (over * scale - bound * under), 0.0, label))
            else:
                self.between.append((sign * over * scale, sign * bound * under, label))

    def figure(self, measure: str, dimension: str, code: str, period: str) -> numpy.ndarray:
        axes = [] if dimension == "total" else dimension.split("×")
        codes = code.split("×") if axes else []
        return self.delivery.row(lambda key: key.measure == measure and key.year == int(period) and all(
            self.delivery.of(key, axis) == one for axis, one in zip(axes, codes)))

    def delivered(self, people: numpy.ndarray) -> int:
        """How many organisations have records of some people; everybody knows who delivered what."""
        delivery = self.delivery
        return len({key.organisation for key, weight, count
                    in zip(delivery.keys, people, delivery.counts) if weight and count})

    def measures(self) -> None:
        counts = ("participants", "volunteers")
        place = lambda row: (row["dimension"], row["category_code"], row["period"])  # noqa: E731
        for row in self.rows("measures"):
            label = f"{row['measure']} {row['dimension']} {row['category_code']} {row['period']}"
            people = {one: self.figure(one, *place(row)) for one in counts}
            if row["measure"] in counts and row["status"] != "missing":
                self.add(people[row["measure"]], row["value"], row["status"] == "suppressed", label)
            if row["measure"] == "participants_per_volunteer":
                self.ratio(people["participants"], people["volunteers"], row["value"], label)
            for one in counts:
                if row["measure"] == f"{one}_per_organisation":
                    self.ratio(people[one], self.delivered(people[one]), row["value"], label)
        for row in self.rows("year_on_year"):
            if row["measure"] not in counts:
                continue
            now, before = (self.figure(row["measure"], row["dimension"], row["category_code"], row[when])
                           for when in ("period", "previous_period"))
            self.add(now, row["value"], False, "change")
            self.add(before, row["previous_value"], False, "change")
            self.add(now - before, row["difference"], False, "difference")
            self.ratio(now - before, before, row["relative_change"], "relative change")

    def coverage(self) -> None:
        for row in self.rows("coverage"):
            if row["level"] in LEVELS and row["status"] != "missing":
                people = self.figure("participants", row["level"], row["code"], row["period"])
                label = f"coverage {row['code']} {row['period']}"
                self.add(people, row["participants"], row["status"] == "suppressed", label)
                if row["population"]:
                    self.ratio(people, float(row["population"]), row["participants_per_10k"], label,
                               scale=10_000)

    def organisations(self) -> None:
        for table in ("bridge", "panel", "response"):
            for row in self.rows(table):
                if row["measure"] not in ("participants", "volunteers"):
                    continue
                if table == "response" and len(row["period"]) > 4:
                    continue
                self.change(table, row)

    def change(self, table: str, row: dict) -> None:
        """What a row says of organisations that stayed, joined, left, or were silent."""
        delivery, measure = self.delivery, row["measure"]
        year = int(row["period"])
        before = int(row.get("previous_period") or year - 1)
        now, then = delivery.delivering(measure, year), delivery.delivering(measure, before)
        listed = {one for one, when in delivery.listed if when == year}
        was_listed = {one for one, when in delivery.listed if when == before}

        def people(ones, when):
            return delivery.people(measure, ones, when)
        if table == "panel":
            hidden = bool(now & then) and row["panel_value"] == ""
            self.add(people(now & then, year), row["panel_value"], hidden, "panel")
            self.add(people(now & then, before), row["panel_previous_value"], hidden, "panel before")
            stayed, was = people(now & then, year), people(now & then, before)
            self.ratio(stayed - was, was, row["panel_relative_change"], "panel change")
            self.largest(row, now | then, year, before, people)
            # Which organisation it is without, somebody who knows them all may see.
            silent = (then - now) & listed | (now - then) & was_listed
            for among, one in [(among, one) for among in (now & then, now | then, (now | then) - silent)
                               for one in among]:
                others = people(among - {one}, before)
                change = people(among - {one}, year) - others
                for end in ("leave_one_out_low", "leave_one_out_high"):
                    truth = change @ delivery.counts / max(1, others @ delivery.counts)
                    if row[end] and abs(float(row[end]) - truth) < HALF:
                        self.ratio(change, others, row[end], f"without {one}")
        elif table == "response":
            if row["value_silent_as_before"] and listed - now:
                row_now = people(now, year) + people((listed - now) & then, before)
                self.add(row_now, row["value_silent_as_before"], False, "scenario")
        else:
            parts = {
                "entered": people(now - then - was_listed, year),
                "left": -people(then - now - listed, before),
                "continuing": people(now & then, year) - people(now & then, before),
                "silent": people((now - then) & was_listed, year)
                          - people((then - now) & listed, before)}
            if row["component"] in parts:
                self.add(parts[row["component"]], row["value"], False, row["component"])
                if row["value"] == "" and row["component"] in ("entered", "left"):
                    self.add(abs(parts[row["component"]]), "", True, row["component"])

    def largest(self, row: dict, organisations, year: int, before: int, people) -> None:
        """The largest organisation of a year, as a share in a table and perhaps of the year before in text."""
        if not row["largest_share"]:
            return
        share = f"{float(row['largest_share']) * 100:.1f}".replace(".", ",")
        told = [year]
        if f"telt voor {share} % mee ({before}:" in self.text:
            told.append(before)
        for when in told:
            sizes = {one: people({one}, when) @ self.delivery.counts for one in organisations}
            for one, size in sizes.items():
                if size == max(sizes.values()):
                    self.add(people({one}, when), str(size), False, "largest")

    def findings(self) -> list[str]:
        """Small groups that follow, and numbers that are not what they say."""
        found = []
        counts = self.delivery.counts
        for row, value, label in self.shown.values():
            if abs(row @ counts - value) > 0.5:
                found.append(f"{label} is {row @ counts}, shown {value}")
        for row, least, label in self.between:
            if row @ counts < least - 1e-6:
                found.append(f"{label} is not the ratio that it says")
        sums = [(set(numpy.flatnonzero(row)), value, label)
                for row, value, label in self.shown.values() if (row >= 0).all() and row.max() <= 1]
        for (whole, most, one), (part, some, other) in itertools.permutations(sums, 2):
            if 0 < most - some < THRESHOLD and part < whole and some:
                found.append(f"{one} - {other} = {most - some}")
        if found:
            return found
        for row, label in self.small():
            low, high = self.extremes(row)
            if high - low < 1 - 1e-6:
                found.append(f"{label} can only be {low:.3f} to {high:.3f}")
        return found

    def small(self) -> list[tuple[numpy.ndarray, str]]:
        """Withheld figures of a small group."""
        return [(row, label) for row, label in self.hidden.values()
                if 0 < row @ self.delivery.counts < THRESHOLD]

    def limits(self, most_hidden=None) -> optimize.LinearConstraint:
        """Everything that is known, as limits of sums; hidden ones are 1 at least."""
        equal = [(row, value, value) for row, value, _ in self.shown.values()]
        ratios = [(row, least - 1e-9, numpy.inf) for row, least, _ in self.between]
        hidden = most_hidden or [(row, 1, numpy.inf) for row, _ in self.hidden.values()]
        rows, low, high = zip(*(equal + ratios + hidden))
        return optimize.LinearConstraint(sparse.csr_matrix(numpy.array(rows)), low, high)

    def extremes(self, row: numpy.ndarray) -> tuple[float, float]:
        """Lowest and highest value over all tables that fit; of whole numbers where it is close."""
        for whole in (0, 1):
            both = []
            for sign in (1, -1):
                answer = optimize.milp(
                    sign * row, constraints=self.limits(), integrality=numpy.full(len(row), whole))
                assert answer.status in (0, 3), answer.message
                both.append(-numpy.inf if answer.status == 3 else answer.fun)
            if -both[1] - both[0] > 4:
                break
        return both[0], -both[1]
