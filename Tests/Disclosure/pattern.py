#!/usr/bin/env python3
"""Attacks the pattern of what is shown: somebody runs the program on every delivery that could be the true one.

    .build/disclosure-environment/bin/python Tests/Disclosure/pattern.py --impact .build/release/impact \\
        --deliveries 100

A small delivery is published. The attacker lists all others that agree with the published numbers, publishes each of
them, and keeps those of which everything published is the same: what is blank, what is `suppressed`, notes,
text and charts. A small count that is the same in all that are left follows from the pattern. Exits with 1 when
more deliveries give one away than --most allows.

Records are of a few organisations in one or two years, with or without gender, and without identifiers. Where
organisations have no figures of their own, a number counts as known when some organisation must have it.
"""

import argparse
import collections
import concurrent.futures
import csv
import functools
import itertools
import os
import pathlib
import random
import subprocess
import sys
import tempfile

THRESHOLD = 10
ORGANISATIONS = ["Aa", "Bb", "Cc", "Dd"]
# One year of one organisation and one gender.
Key = collections.namedtuple("Key", "organisation year gender")
Counts = dict[Key, int]
KNOWN = [
    ("a", [], {2023: [[17], [20], [0]], 2024: [[25], [1], [25]]}),
    ("b", ["organisation,gender"], {2024: [[0, 10], [11, 8], [0, 0]]}),
    ("c", [], {2023: [[12], [12], [0]], 2024: [[6], [6], [12]]}),
]


class Delivery:
    """Counts by organisation, year and gender, and what is asked of the program."""

    def __init__(self, name: str, splits: list[str], years: dict[int, list[list[int]]]):
        self.name, self.splits = name, splits
        genders = ["man", "vrouw"] if len(next(iter(years.values()))[0]) > 1 else [""]
        self.counts: Counts = {
            Key(organisation, year, gender): count
            for year, table in years.items() for organisation, row in zip(ORGANISATIONS, table)
            for gender, count in zip(genders, row)}
        self.years = sorted(years)
        self.names_organisations = any("organisation" in split for split in splits)

    @classmethod
    def of_seed(cls, seed: int) -> "Delivery":
        chance = random.Random(f"pattern {seed}")
        kind = seed % 4
        organisations = chance.randint(2, 4 if kind else 3)
        years = [2023, 2024] if kind in (0, 1) or chance.random() < 0.2 else [2024]
        genders = 2 if kind > 1 else 1
        splits = [[], ["organisation"], ["organisation,gender"],
                  chance.choice([["organisation", "gender"], ["organisation,gender", "gender"],
                                 ["organisation,gender", "organisation", "gender"]])][kind]

        # Equal counts and those beside the threshold are where a choice depends on one person more.
        large = chance.sample([10, 11, 12, 17, 19, 20, 21, 25], 2)

        def count() -> int:
            part = chance.random()
            return (0 if part < 0.15 else chance.choice([1, 2, 8, 9]) if part < 0.35
                    else chance.randint(1, 9) if part < 0.5 else chance.choice(large))
        while True:
            found = cls(str(seed), splits, {
                year: [[count() for _ in range(genders)] for _ in range(organisations)]
                for year in years})
            if all(any(found.of(year=year).values()) for year in years):
                return found

    def of(self, counts: Counts | None = None, **wanted) -> Counts:
        return {key: count for key, count in (counts or self.counts).items()
                if all(getattr(key, axis) == value for axis, value in wanted.items())}

    def write(self, folder: pathlib.Path, counts: Counts) -> None:
        lines = ["organisatie;programma;jaar;geslacht;aantal"] + [
            f"{key.organisation};impuls;{key.year};{key.gender};{count}"
            for key, count in counts.items() if count]
        (folder / "deelnemers.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


class Publisher:
    """Runs the program on counts."""

    def __init__(self, impact: str, delivery: Delivery, extra: list[str]):
        self.delivery = delivery
        self.command = [impact, "analyze", "in", "--output", "out", *extra]
        for split in delivery.splits:
            self.command += ["--by", split]

    def __call__(self, counts: Counts) -> dict[str, bytes]:
        """Everything that is published: files by name, standard output under no name."""
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            (folder / "in").mkdir()
            self.delivery.write(folder / "in", counts)
            done = subprocess.run(self.command, cwd=folder, capture_output=True, check=True)
            out = folder / "out"
            found = {str(path.relative_to(out)): path.read_bytes()
                     for path in out.rglob("*") if path.is_file()}
        found = {name: data for name, data in found.items() if not name.startswith("intern/")}
        found[""] = done.stdout
        return found


class Published:
    """What the tables tell as equations, and as figures that must come out the same."""

    def __init__(self, delivery: Delivery, files: dict[str, bytes]):
        self.delivery = delivery
        self.equations: list[tuple[frozenset[Key], int]] = []
        self.panel: dict[str, float] = {}
        live = {key for key, count in delivery.counts.items() if count}

        def tell(keys, value: str) -> None:
            keys = frozenset(keys) & live
            if value and keys:
                self.equations.append((keys, int(value)))
        for row in self.rows(files, "measures.csv"):
            if row["measure"] == "participants":
                tell(self.keys(row["dimension"], row["category"], int(row["period"])), row["value"])
        before, now = (self.delivering(delivery.years[end]) for end in (0, -1))
        for row in self.rows(files, "panel.csv"):
            if row["measure"] == "participants":
                stayed = before & now
                for column, year in ((("panel_value", delivery.years[-1]),
                                      ("panel_previous_value", delivery.years[0]))):
                    tell([key for key in live if key.organisation in stayed and key.year == year],
                         row[column])
                self.panel = {column: float(row[column]) for column in
                              ("largest_share", "leave_one_out_low", "leave_one_out_high") if row[column]}
        self.live = [key for key in delivery.counts if key in live]

    @staticmethod
    def rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
        return list(csv.DictReader(files[name].decode().splitlines()))

    def delivering(self, year: int) -> set[str]:
        return {key.organisation for key, count in self.delivery.of(year=year).items() if count}

    def keys(self, dimension: str, category: str, year: int) -> list[Key]:
        wanted = {} if dimension == "total" else dict(zip(dimension.split("×"), category.split("×")))
        return [key for key in self.delivery.counts
                if key.year == year and all(
                    getattr(key, axis).startswith(value.replace("female", "vrouw").replace("male", "man"))
                    for axis, value in wanted.items())]

    def alternatives(self, most: int) -> list[Counts] | None:
        """All counts that agree with the tables; `None` where they are too many or have no end."""
        equations = self.reduced()
        if any(not any(key in keys for keys, _ in equations) for key in self.live):
            return None
        # First what stands in short sums, so that these are full early.
        order: list[Key] = []
        for keys, _ in sorted(equations, key=lambda one: (len(one[0]), sorted(one[0]))):
            order += [key for key in sorted(keys) if key not in order]
        found: list[Counts] = []
        rest = [value for _, value in equations]
        left = [len(keys) for keys, _ in equations]
        of_key = [[n for n, (keys, _) in enumerate(equations) if key in keys] for key in order]
        values = [0] * len(order)
        steps = 0

        def search(place: int) -> bool:
            nonlocal steps
            steps += 1
            if place == len(order):
                counts = dict(self.delivery.counts)
                counts.update(zip(order, values))
                if self.agrees(counts):
                    found.append(counts)
                return len(found) <= most
            mine = of_key[place]
            high = min(rest[n] - (left[n] - 1) for n in mine)
            last = [rest[n] for n in mine if left[n] == 1]
            low = last[0] if last else 1
            if low > high or any(one != low for one in last):
                return steps < 20 * most
            for value in range(low, (low if last else high) + 1):
                values[place] = value
                for n in mine:
                    rest[n] -= value
                    left[n] -= 1
                goes_on = search(place + 1)
                for n in mine:
                    rest[n] += value
                    left[n] += 1
                if not goes_on:
                    return False
            return True
        return found if search(0) else None

    def reduced(self) -> list[tuple[frozenset[Key], int]]:
        """The same equations, with what one has within another taken out of it."""
        left = dict(self.equations)
        changed = True
        while changed:
            changed = False
            for whole, part in itertools.permutations(sorted(left, key=sorted), 2):
                if part < whole and whole in left and part in left:
                    left[whole - part] = left.pop(whole) - left[part]
                    changed = True
        return list(left.items())

    def agrees(self, counts: Counts) -> bool:
        """Whether the shown figures of the largest organisation and without each one come out."""
        if not self.panel:
            return True
        pairs = [tuple(sum(self.delivery.of(counts, organisation=one, year=year).values())
                       for year in self.delivery.years) for one in
                 dict.fromkeys(key.organisation for key in counts)]
        before, now = (sum(pair[end] for pair in pairs) for end in (0, 1))
        told = {"largest_share": max(pair[1] for pair in pairs) / now}
        others = [((now - pair[1]) - (before - pair[0])) / (before - pair[0])
                  for pair in pairs if any(pair) and before > pair[0]]
        if others:
            told |= {"leave_one_out_low": min(others), "leave_one_out_high": max(others)}
        return all(abs(told[name] - value) < 2e-6 for name, value in self.panel.items())


def secrets(delivery: Delivery, counts: Counts) -> list[tuple]:
    """Small counts that may not be known."""
    found = []
    if not delivery.names_organisations:
        # Who has it nobody is told, but that somebody has is a small group as well.
        for year in delivery.years:
            for count in {sum(delivery.of(counts, organisation=one, year=year).values())
                          for one in ORGANISATIONS}:
                if 0 < count < THRESHOLD:
                    found.append((year, "some", count))
    for split in delivery.splits:
        axes = split.split(",")
        sums = collections.Counter()
        for key, count in counts.items():
            sums[key.year, split, *(getattr(key, axis) for axis in axes)] += count
        found += [key + (count,) for key, count in sums.items() if 0 < count < THRESHOLD]
    return found


def attack(delivery: Delivery, impact: str, most_runs: int, extra: list[str]) -> tuple[str, list]:
    """`safe`, `hit` or `open`, and the small counts that nothing contradicts."""
    publish = Publisher(impact, delivery, extra)
    truth = publish(delivery.counts)
    known = set(secrets(delivery, delivery.counts))
    if not known:
        return "nothing small", []
    others = Published(delivery, truth).alternatives(5_000)
    if others is None:
        return "too many", []

    def distance(counts: Counts) -> tuple:
        return (sum((0 < counts[key] < THRESHOLD) != (0 < count < THRESHOLD)
                    for key, count in delivery.counts.items()),
                sum(abs(counts[key] - count) for key, count in delivery.counts.items()))
    others = sorted((one for one in others if one != delivery.counts), key=distance)
    runs = 0
    for counts in others:
        left = set(secrets(delivery, counts))
        # What would contradict nothing need not be run.
        if known <= left:
            continue
        if runs >= most_runs:
            return "open", sorted(known)
        runs += 1
        if publish(counts) == truth:
            known &= left
            if not known:
                return "safe", []
    return "hit", sorted(known)


def attack_seed(seed: int, impact: str, most_runs: int, extra: list[str]):
    delivery = Delivery.of_seed(seed)
    return delivery, *attack(delivery, impact, most_runs, extra)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--impact", required=True, help="the program")
    parser.add_argument("--deliveries", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=150, help="most runs for one delivery")
    parser.add_argument("--most", type=int, default=0, help="deliveries that may give something away")
    parser.add_argument("extra", nargs="*", help="options of analyze, after --")
    options = parser.parse_args()
    impact = str(pathlib.Path(options.impact).resolve())
    failed = 0
    for known in KNOWN:
        result, found = attack(Delivery(*known), impact, 20_000, options.extra)
        print(f"known {known[0]}: {result} {found}", flush=True)
        failed += result != "safe"
    sums = collections.Counter()
    by_kind = collections.Counter()
    seeds = range(options.seed, options.seed + options.deliveries)
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as workers:
        for seed, (delivery, result, found) in zip(seeds, workers.map(functools.partial(
                attack_seed, impact=impact, most_runs=options.runs, extra=options.extra), seeds)):
            sums[result] += 1
            by_kind[seed % 4, result] += 1
            if result in ("hit", "open"):
                print(f"seed {seed} {result}: {delivery.splits} "
                      f"{[tuple(key) + (count,) for key, count in delivery.counts.items()]}: {found}",
                      flush=True)
    print(", ".join(f"{name} {count}" for name, count in sorted(sums.items())))
    print({key: by_kind[key] for key in sorted(by_kind)})
    print(f"{sums['hit']} of {sums['hit'] + sums['safe'] + sums['open']} deliveries give a small count away")
    return 1 if failed or sums["hit"] > options.most else 0


if __name__ == "__main__":
    sys.exit(main())
