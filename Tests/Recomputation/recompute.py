#!/usr/bin/env python3
"""Computes the tables of `impact analyze` a second time, and compares every cell.

    python3 Tests/Recomputation/recompute.py --impact .build/release/impact --seeds 50
    python3 Tests/Recomputation/recompute.py --impact .build/release/impact datasets

Written from the specification with the standard library alone; it shares nothing with the program
but the embedded region tables. Without folders it makes random exports, one delivery per seed.
Exits with 1 on any difference.
"""

import argparse
import csv
import pathlib
import random
import subprocess
import sys
import tempfile

from exports import read
from figures import Delivery
from generator import write_exports
from regions import Regions
from tables import KEYS, Recomputation

ROOT = pathlib.Path(__file__).resolve().parents[2]
SPLITS = [("organisation",), ("municipality",), ("province",), ("gender",), ("age-group",)]
MORE_SPLITS = [("kind",), ("phase",), ("corop",), ("ggd",), ("zorgkantoor",), ("safety",),
               ("province", "gender"), ("kind", "age-group"), ("organisation", "phase")]
# Tables that the threshold changes by what it says of organisations.
PROTECTED = ["bridge", "panel"]


class Comparison:
    """Counts cells, and remembers where they differ."""

    def __init__(self):
        self.cells = {name: 0 for name in KEYS}
        self.differences = []

    def compare(self, case: str, name: str, path: pathlib.Path, expected: list[list[str]],
                may_withhold: bool = False) -> None:
        """Holds one table that was written against the rows that were expected.

        With `may_withhold` more cells may be empty: what protects other tables is not worked out here.
        """
        with path.open(encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        width = len(KEYS[name])
        if header[:width] != KEYS[name]:
            self.differences.append(f"{case} {name}: header {header}")
            return
        written = self.by_key(case, name, rows, width)
        wanted = self.by_key(case, name, expected, width)
        for key in written.keys() | wanted.keys():
            if key not in written or key not in wanted:
                which = "unexpected" if key in written else "absent"
                self.differences.append(f"{case} {name} {'|'.join(key)}: row is {which}")
                continue
            for column, one, other in zip(header[width:], written[key], wanted[key]):
                # The note also says why in a sentence, in the language of the report.
                same = other in one if column == "note" else one == other
                if may_withhold and one == ("suppressed" if column == "status" else ""):
                    same = True
                if not same:
                    self.differences.append(
                        f"{case} {name} {'|'.join(key)}: {column} is {one!r}, should be {other!r}")
            self.cells[name] += len(header)

    def by_key(self, case: str, name: str, rows: list[list[str]], width: int) -> dict:
        """Rows by their identifying columns, which must differ."""
        found = {}
        for row in rows:
            if found.setdefault(tuple(row[:width]), row[width:]) is not row[width:]:
                if found[tuple(row[:width])] != row[width:]:
                    self.differences.append(f"{case} {name} {'|'.join(row[:width])}: two rows")
        return found


def run(case: str, folder: pathlib.Path, impact: pathlib.Path, splits: list[tuple],
        periods: list[tuple], disclosure: list[str], comparison: Comparison,
        expected: Recomputation, names: list[str]) -> None:
    """Runs the program on a folder and compares some of its tables."""
    with tempfile.TemporaryDirectory() as place:
        output = pathlib.Path(place) / "output"
        command = [str(impact), "analyze", str(folder), *disclosure, "--quiet",
                   "--output", str(output)]
        for split in splits:
            command += ["--by", ",".join(split)]
        if periods:
            command += ["--periods", ",".join(
                str(first) if first == last else f"{first}-{last}" for first, last in periods)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode != 0:
            comparison.differences.append(
                f"{case}: exit code {result.returncode}: {result.stderr[:500]}")
            return
        for name in names:
            comparison.compare(case, name, output / f"{name}.csv", expected.rows[name],
                               may_withhold=not disclosure[1:] == ["off"])


def check(case: str, folder: pathlib.Path, impact: pathlib.Path, splits: list[tuple],
          periods: list[tuple], comparison: Comparison, regions: Regions) -> None:
    """Compares all tables, and again those of which parts are withheld by their organisations."""
    delivery = Delivery(read(folder, regions), regions)
    expected = Recomputation(delivery, splits, periods)
    run(case, folder, impact, splits, periods, ["--disclosure", "off"], comparison, expected,
        list(KEYS))
    for threshold in (10, 60):
        expected = Recomputation(delivery, [], periods, threshold)
        run(f"{case} threshold {threshold}", folder, impact, [], periods,
            ["--threshold", str(threshold)], comparison, expected, PROTECTED)


def choices(seed: int) -> tuple[list[tuple], list[tuple]]:
    """Splits and periods to ask for with a seed: the usual ones, and now and then more."""
    chance = random.Random(f"choices {seed}")
    splits = SPLITS + chance.sample(MORE_SPLITS, 2)
    periods = []
    if seed % 3 == 2:
        for _ in range(chance.randint(1, 5)):
            first = chance.randint(2019, 2025)
            periods.append((first, min(first + chance.choice([0, 0, 1, 2]), 2026)))
    return splits, periods


def main() -> int:
    """Runs the comparisons that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="*", type=pathlib.Path)
    parser.add_argument("--impact", type=pathlib.Path, required=True)
    parser.add_argument("--seeds", type=int, default=0, help="number of random deliveries")
    parser.add_argument("--first-seed", type=int, default=0)
    parser.add_argument("--show", type=int, default=20, help="number of differences to print")
    arguments = parser.parse_args()
    impact = arguments.impact.resolve()
    regions = Regions(ROOT)
    comparison = Comparison()
    for folder in arguments.folders:
        for periods in ([], [(2023, 2023), (2024, 2024), (2023, 2024)]):
            check(str(folder), folder, impact, SPLITS + MORE_SPLITS, periods, comparison, regions)
    for seed in range(arguments.first_seed, arguments.first_seed + arguments.seeds):
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place) / "exports"
            write_exports(folder, seed, regions)
            check(f"seed {seed}", folder, impact, *choices(seed), comparison, regions)
    for difference in comparison.differences[:arguments.show]:
        print(difference)
    if len(comparison.differences) > arguments.show:
        print(f"… and {len(comparison.differences) - arguments.show} more")
    counts = ", ".join(f"{name} {count}" for name, count in comparison.cells.items())
    print(f"{sum(comparison.cells.values())} cells compared ({counts}), "
          f"{len(comparison.differences)} differences")
    return 1 if comparison.differences or not sum(comparison.cells.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
