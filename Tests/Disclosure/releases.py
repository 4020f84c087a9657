#!/usr/bin/env python3
"""Attacks everything that `impact analyze` writes, with linear and integer programs.

    .venv-disclosure/bin/python Tests/Disclosure/releases.py --impact .build/release/impact --releases 50

Random deliveries of a few organisations go through the program; the attacker knows which records there can
be, who delivered what kind of records, the threshold, every number in the tables, and that nothing withheld
is a zero. Exits with 1 when a small group has one possible value, or a difference of two numbers is small.
"""

import argparse
import collections
import csv
import itertools
import pathlib
import random
import subprocess
import sys
import tempfile

import numpy
from scipy import optimize, sparse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Recomputation"))
from regions import LEVELS, Regions  # noqa: E402

REGIONS = Regions(pathlib.Path(__file__).resolve().parents[2])
HOMES = ["GM0150", "GM0193", "GM0153", "GM0363", ""]
GENDERS = ["man", "vrouw", ""]
AGES = {"0-11": 8, "27-39": 30, "67+": 80}
SPLITS = ["organisation", "municipality", "province", "gender", "age-group", "gender,age-group",
          "province,gender", "organisation,gender", "kind", "corop"]
THRESHOLD = 10


class Delivery:
    """Participants of a few organisations, as counts by everything that tables split by."""

    AXES = ["organisation", "year", "municipality", "gender", "age-group"]

    def __init__(self, seed: int):
        chance = random.Random(f"release {seed}")
        self.organisations = [f"ORG{number}" for number in range(1, chance.randint(2, 5) + 1)]
        self.years = list(range(2022, 2022 + chance.randint(1, 3)))
        self.kinds = {one: chance.choice(["groep", "huis"]) for one in self.organisations}
        self.listed = {(one, year) for one in self.organisations for year in self.years
                       if chance.random() < 0.9}
        self.keys = list(itertools.product(
            self.organisations, self.years, HOMES, GENDERS, AGES))
        for one in self.organisations:
            # What nobody listed is of no known kind.
            if not any(one == name for name, _ in self.listed):
                self.kinds[one] = ""
        absent = {(one, year) for one in self.organisations for year in self.years
                  if chance.random() < 0.15}
        share = chance.choice([0.02, 0.04, 0.1, 0.3])
        self.counts = numpy.array([
            0 if (key[0], key[1]) in absent or chance.random() > share else chance.randint(1, 14)
            for key in self.keys])
        self.splits = chance.sample(SPLITS, chance.randint(1, 3))
        self.published = [(year, kind) for year in self.years for kind in ["", "groep"]
                          if chance.random() < 0.5]

    def write(self, folder: pathlib.Path) -> None:
        def lines(name, header, rows):
            text = "\n".join([header] + rows) + "\n"
            (folder / name).write_text(text, encoding="utf-8")
        # A seat makes the program tell of coverage.
        lines("organisaties.csv", "organisatie;programma;soort;gemeente;jaar", [
            f"{one};impuls;{self.kinds[one]};GM0150;{year}" for one, year in sorted(self.listed)])
        lines("deelnemers.csv", "organisatie;programma;jaar;gemeente;geslacht;leeftijd;aantal", [
            f"{one};impuls;{year};{home};{gender};{AGES[age]};{count}"
            for (one, year, home, gender, age), count in zip(self.keys, self.counts) if count])
        lines("bekende_totalen.csv", "id;programme;measure;kind;period;value", [
            f"t{number};impuls;participants;{kind};{year};50"
            for number, (year, kind) in enumerate(self.published)])

    def of(self, key: tuple, axis: str) -> str:
        """What a key is called on an axis."""
        if axis == "kind":
            return self.kinds[key[0]]
        if axis in LEVELS:
            return REGIONS.region_of[key[2]][axis] if key[2] else ""
        return key[self.AXES.index(axis)]

    def row(self, matches) -> numpy.ndarray:
        return numpy.array([float(matches(key)) for key in self.keys])

    def delivering(self, year: int) -> set[str]:
        return {key[0] for key, count in zip(self.keys, self.counts) if count and key[1] == year}


class Attack:
    """What the tables say of the counts."""

    def __init__(self, delivery: Delivery, folder: pathlib.Path):
        self.delivery, self.folder = delivery, folder
        self.shown, self.hidden = {}, {}
        self.measures()
        self.coverage()
        self.organisations()
        for row in self.rows("known_totals"):
            if row["outcome"] != "not_computable":
                self.add(self.figure("kind" if row["kind"] else "total", row["kind"], row["period"]),
                         row["computed"], row["outcome"] == "suppressed", row["id"])

    def rows(self, name: str) -> list[dict]:
        with (self.folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def add(self, row: numpy.ndarray, value: str, is_hidden: bool, label: str) -> None:
        if value != "":
            self.shown[row.tobytes()] = (row, float(value), label)
        elif is_hidden and row.any():
            self.hidden[row.tobytes()] = (row, label)

    def figure(self, dimension: str, code: str, period: str) -> numpy.ndarray:
        axes = [] if dimension == "total" else dimension.split("×")
        codes = code.split("×") if axes else []
        return self.delivery.row(lambda key: key[1] == int(period) and all(
            self.delivery.of(key, axis) == one for axis, one in zip(axes, codes)))

    def measures(self) -> None:
        for row in self.rows("measures"):
            if row["measure"] == "participants" and row["status"] != "missing":
                self.add(self.figure(row["dimension"], row["category_code"], row["period"]),
                         row["value"], row["status"] == "suppressed",
                         f"{row['dimension']} {row['category_code']} {row['period']}")
        for row in self.rows("year_on_year"):
            if row["measure"] == "participants":
                for period, value in (("period", "value"), ("previous_period", "previous_value")):
                    self.add(self.figure(row["dimension"], row["category_code"], row[period]),
                             row[value], False, "change")
                now, before = (self.figure(row["dimension"], row["category_code"], row[period])
                               for period in ("period", "previous_period"))
                self.add(now - before, row["difference"], False, "difference")

    def coverage(self) -> None:
        for row in self.rows("coverage"):
            if row["level"] in LEVELS and row["status"] != "missing":
                self.add(self.figure(row["level"], row["code"], row["period"]),
                         row["participants"], row["status"] == "suppressed",
                         f"coverage {row['code']} {row['period']}")

    def organisations(self) -> None:
        delivery = self.delivery
        for table in ("bridge", "panel", "response"):
            for row in self.rows(table):
                if row["measure"] != "participants" or table == "response" and len(row["period"]) > 4:
                    continue
                year = int(row["period"])
                before = int(row.get("previous_period") or year - 1)
                now, then = delivery.delivering(year), delivery.delivering(before)
                listed = {one for one, when in delivery.listed if when == year}
                was_listed = {one for one, when in delivery.listed if when == before}

                def people(ones, when):
                    return delivery.row(lambda key: key[0] in ones and key[1] == when)
                if table == "panel":
                    hidden = bool(now & then) and row["panel_value"] == ""
                    self.add(people(now & then, year), row["panel_value"], hidden, "panel")
                    self.add(people(now & then, before), row["panel_previous_value"], hidden,
                             "panel before")
                    for share, when in (("largest_share", year), ("previous_largest_share", before)):
                        if row.get(share):
                            sizes = {one: people({one}, when) @ delivery.counts for one in now | then}
                            for one, size in sizes.items():
                                if size == max(sizes.values()):
                                    self.add(people({one}, when), str(size), False, "largest")
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

    def findings(self) -> list[str]:
        found = []
        counts = self.delivery.counts
        for row, value, label in self.shown.values():
            if abs(row @ counts - value) > 0.5:
                found.append(f"{label} is {row @ counts}, shown {value}")
        sums = [(set(numpy.flatnonzero(row)), value, label)
                for row, value, label in self.shown.values() if (row >= 0).all() and row.max() <= 1]
        for (whole, most, one), (part, some, other) in itertools.permutations(sums, 2):
            if 0 < most - some < THRESHOLD and part < whole and some:
                found.append(f"{one} - {other} = {most - some}")
        small = [(row, label) for row, label in self.hidden.values()
                 if 0 < row @ counts < THRESHOLD]
        for row, label in small:
            low, high = self.extremes(row)
            if high - low < 1 - 1e-6:
                found.append(f"{label} can only be {low:.3f} to {high:.3f}")
        return found

    def extremes(self, row: numpy.ndarray) -> tuple[float, float]:
        """Lowest and highest value over all tables that fit; of whole numbers where it is close."""
        equal = sparse.csr_matrix(numpy.array([row for row, _, _ in self.shown.values()]))
        values = numpy.array([value for _, value, _ in self.shown.values()])
        above = sparse.csr_matrix(numpy.array([row for row, _ in self.hidden.values()]))
        both = []
        for sign in (1, -1):
            answer = optimize.linprog(
                sign * row, A_eq=equal, b_eq=values, A_ub=-above,
                b_ub=-numpy.ones(above.shape[0]), bounds=(0, None), method="highs")
            both.append(-numpy.inf if answer.status == 3 else answer.fun)
            assert answer.status in (0, 3), answer.message
        if -both[1] - both[0] > 4:
            return both[0], -both[1]
        matrix = sparse.vstack([equal, above])
        low = numpy.concatenate([values, numpy.ones(above.shape[0])])
        high = numpy.concatenate([values, numpy.full(above.shape[0], numpy.inf)])
        both = []
        for sign in (1, -1):
            answer = optimize.milp(
                sign * row, constraints=optimize.LinearConstraint(matrix, low, high),
                integrality=numpy.ones(len(row)))
            both.append(round(answer.fun))
        return both[0], -both[1]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--impact", required=True, help="the program")
    parser.add_argument("--releases", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("extra", nargs="*", help="options of analyze, after --")
    options = parser.parse_args()
    sums = collections.Counter()
    for seed in range(options.seed, options.seed + options.releases):
        delivery = Delivery(seed)
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            (folder / "in").mkdir()
            delivery.write(folder / "in")
            command = [options.impact, "analyze", str(folder / "in"), "--quiet", "--output",
                       str(folder / "out"), *options.extra]
            for split in delivery.splits:
                command += ["--by", split]
            subprocess.run(command, capture_output=True, text=True, check=True)
            attack = Attack(delivery, folder / "out")
        found = attack.findings()
        for one in found[:5]:
            print(f"seed {seed} {delivery.splits}: {one}")
        sums["releases"] += 1
        sums["shown"] += len(attack.shown)
        sums["withheld"] += len(attack.hidden)
        sums["small"] += sum(0 < row @ delivery.counts < THRESHOLD for row, _ in attack.hidden.values())
        sums["failures"] += bool(found)
    print(dict(sums))
    return 1 if sums["failures"] else 0


if __name__ == "__main__":
    sys.exit(main())
