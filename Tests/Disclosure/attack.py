#!/usr/bin/env python3
"""Attacks what `impact protect` publishes, with linear and integer programs.

    python3 -m venv .venv-disclosure && .venv-disclosure/bin/pip install -r Tests/Disclosure/requirements.txt
    .venv-disclosure/bin/python Tests/Disclosure/attack.py --impact .build/release/impact --tables 500

The attacker knows what is published, which cells are withheld, the threshold, and that nothing withheld
is a zero where zeros are published. Exits with 1 when anything can be concluded.
"""

import argparse
import collections
import csv
import io
import pathlib
import subprocess
import sys
import tempfile

import numpy
from scipy import optimize, sparse

from optimum import fewest_secondaries
from samples import Sample


class Release:
    """One table as it was published, with what the program knows besides."""

    def __init__(self, sample: Sample, impact: str, extra: list[str]):
        self.sample = sample
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder)
            arguments = [impact, "protect", str(path / "table.csv"), *sample.write(path), *extra]
            self.published = self.rows(arguments)
            self.internal = self.rows(
                arguments + ["--internal", "--witness", str(path / "witness.csv")])
            written = list(csv.reader((path / "witness.csv").open(encoding="utf-8")))
        width = len(sample.names)
        keys = [tuple(row[:width]) for row in written[1:]]
        self.witnesses = [dict(zip(keys, (int(row[column]) for row in written[1:])))
                          for column in range(width + 1, len(written[0]))]
        self.cells = sample.cells()
        self.inner = {key: position for position, key in enumerate(sample.counts)}
        self.values = {key: sum(sample.counts[one] for one in inner)
                       for key, inner in self.cells.items()}
        self.least = 1 if sample.zeros == "publish" else 0

    def rows(self, arguments: list[str]) -> dict[tuple, tuple[str, str]]:
        run = subprocess.run(arguments, capture_output=True, text=True, check=True)
        width = len(self.sample.names)
        _, *rows = csv.reader(io.StringIO(run.stdout))
        return {tuple(row[:width]): (row[width], row[width + 1]) for row in rows}

    def withheld(self) -> list[tuple]:
        return [key for key, (_, status) in self.published.items() if status != "published"]

    def is_small(self, value: int) -> bool:
        return value < self.sample.threshold and (value > 0 or self.least == 0)

    def row(self, key: tuple) -> numpy.ndarray:
        row = numpy.zeros(len(self.inner))
        row[[self.inner[one] for one in self.cells[key]]] = 1
        return row

    def ranges(self, also_published: tuple | None = None) -> dict[tuple, tuple[float, float]]:
        """Lowest and highest value of each withheld cell over all tables that fit."""
        withheld = [key for key in self.withheld() if key != also_published]
        hidden = set(withheld)
        known = [key for key in self.cells if key not in hidden]
        equal = sparse.csr_matrix(numpy.array([self.row(key) for key in known]))
        values = [self.values[key] for key in known]
        above = sparse.csr_matrix(-numpy.array([self.row(key) for key in withheld]))
        floors = numpy.full(len(withheld), -self.least)
        found, ranges = {}, {}
        for key in withheld:
            row = self.row(key)
            name = row.tobytes()
            if name not in found:
                found[name] = tuple(
                    self.extreme(sign * row, equal, values, above, floors) * sign
                    for sign in (1, -1))
            ranges[key] = found[name]
        return ranges

    def extreme(self, row, equal, values, above, floors) -> float:
        answer = optimize.linprog(row, A_ub=above, b_ub=floors, A_eq=equal, b_eq=values,
                                  bounds=(0, None), method="highs")
        if answer.status == 3:
            return -numpy.inf
        assert answer.status == 0, answer.message
        return answer.fun

    def integers(self, key: tuple, also_published: tuple | None = None) -> tuple[float, float]:
        """The same over tables of whole numbers."""
        withheld = [one for one in self.withheld() if one != also_published]
        hidden = set(withheld)
        known = [one for one in self.cells if one not in hidden]
        matrix = sparse.csr_matrix(numpy.array([self.row(one) for one in known + withheld]))
        low = [self.values[one] for one in known] + [self.least] * len(withheld)
        high = [self.values[one] for one in known] + [numpy.inf] * len(withheld)
        both = []
        for sign in (1, -1):
            answer = optimize.milp(sign * self.row(key),
                                   constraints=optimize.LinearConstraint(matrix, low, high),
                                   integrality=numpy.ones(len(self.inner)))
            both.append(-numpy.inf if answer.status == 3 else round(answer.fun))
        return both[0], -both[1]


def conclusions(release: Release) -> list[str]:
    """Everything that somebody can conclude, or that is not as it should be."""
    found = []
    sample = release.sample
    if set(release.published) != set(release.cells):
        return [f"cells differ: {set(release.published) ^ set(release.cells)}"]
    for key, (shown, status) in release.published.items():
        inside = release.internal[key][1]
        small = release.is_small(release.values[key])
        if status == "published" and shown != str(release.values[key]):
            found.append(f"{key} is {release.values[key]}, shown {shown}")
        if status != "published" and shown:
            found.append(f"{key} is withheld but shown")
        if (inside == "primary") != small or (inside == "published") != (status == "published"):
            found.append(f"{key} has {release.values[key]} and is {inside}")
        if release.least and not release.values[key] and status != "published":
            found.append(f"{key} is a withheld zero")
    withheld = set(release.withheld())
    for key, (low, high) in (release.ranges() if withheld else {}).items():
        if high - low < 1 - 1e-6:
            low, high = release.integers(key)
        if high - low < 0.5:
            found.append(f"{key} can only be {low}")
    for total, parts in sample.relations():
        hidden = [part for part in parts if part in withheld]
        rest = sum(release.values[part] for part in hidden)
        if total not in withheld and hidden and release.is_small(rest):
            found.append(f"{total} leaves {rest} for {hidden}")
    shown = [key for key in release.cells if key not in withheld]
    for total in shown:
        for part in shown:
            difference = release.values[total] - release.values[part]
            if release.cells[part] < release.cells[total] and release.is_small(difference):
                # Nobody is behind zeros that everybody knows.
                rest = release.cells[total] - release.cells[part]
                if release.least == 0 or any(sample.counts[one] for one in rest):
                    if release.least == 0 or release.values[part]:
                        found.append(f"{total} - {part} = {difference}")
    return found + witness_faults(release, withheld)


def witness_faults(release: Release, withheld: set) -> list[str]:
    """Checks the proof by adding up."""
    found, moved = [], set()
    for number, witness in enumerate(release.witnesses):
        for key, inner in release.cells.items():
            value = sum(witness[one] for one in inner)
            if key in withheld:
                if value < release.least:
                    found.append(f"witness {number}: {key} is {value}")
                if value != release.values[key]:
                    moved.add(key)
            elif value != release.values[key]:
                found.append(f"witness {number}: {key} is {value}")
        if min(witness.values()) < 0:
            found.append(f"witness {number} is negative")
    return found + [f"no witness for {key}" for key in withheld - moved]


def needless(release: Release) -> int:
    """Secondary cells that could be shown alone without letting anything follow.

    What protects people from others in their own cell counts as needed, so this is too many rather than
    too few.
    """
    count = 0
    for key, (_, status) in release.internal.items():
        if status == "secondary":
            ranges = release.ranges(also_published=key)
            count += all(high - low > 1 - 1e-6 for low, high in ranges.values())
    return count


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--impact", required=True, help="the program")
    parser.add_argument("--tables", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--optimum", type=int, default=40, help="tables to solve to the end")
    parser.add_argument("--needless", type=int, default=40, help="tables to search for needless cells")
    options = parser.parse_args()
    sums = collections.Counter()
    failures = 0
    for seed in range(options.seed, options.seed + options.tables):
        release = Release(Sample(seed), options.impact, [])
        found = conclusions(release)
        for one in found[:5]:
            print(f"seed {seed}: {one}")
        failures += bool(found)
        statuses = collections.Counter(status for _, status in release.internal.values())
        sums.update(statuses)
        sums["tables"] += 1
        sums["witnesses"] += len(release.witnesses)
        if seed < options.seed + options.needless:
            sums["needless"] += needless(release)
            sums["looked at"] += statuses["secondary"]
    print(dict(sums))
    ours = best = solved = 0
    for seed in range(options.seed, options.seed + 20 * options.optimum):
        if solved == options.optimum:
            break
        sample = Sample(seed, most_inner=14)
        sample.zeros = "publish"
        release = Release(sample, options.impact, ["--remainders", "off"])
        secondaries = sum(status == "secondary" for _, status in release.internal.values())
        fewest = fewest_secondaries(release) if release.withheld() and secondaries else None
        if fewest is not None:
            solved += 1
            ours += secondaries
            best += fewest
    print(f"{solved} tables solved to the end: {ours} secondaries, {best} at best, "
          f"ratio {ours / max(1, best):.2f}")
    print(f"{failures} of {options.tables} tables give something away")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
