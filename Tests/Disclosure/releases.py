#!/usr/bin/env python3
"""Attacks everything that `impact analyze` and `impact export` write, with integer programs and with twins.

    Tests/Disclosure/run .build/release/impact
    .build/disclosure-environment/bin/python Tests/Disclosure/releases.py --impact .build/release/impact \\
        --releases 100

Random deliveries of a few organisations go through the program; the attacker knows which records there can
be, who delivered what kind of records, the threshold, every number in the tables, and that nothing withheld
is a zero. Text, charts and exports must be the same for a second delivery with the same tables. Exits with 1
when a small group has one possible value, a difference of two numbers is small, or a second delivery shows.
"""

import argparse
import collections
import concurrent.futures
import functools
import os
import pathlib
import random
import sys
import tempfile

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from deliveries import Delivery  # noqa: E402
from findings import Attack  # noqa: E402
from twins import differences, other_counts, run  # noqa: E402

TWINS = 3


def attack(seed: int, impact: str, extra: list[str]) -> tuple[list[str], collections.Counter]:
    """One release: what can be concluded, and counts of what there was to see."""
    delivery = Delivery(seed)
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        delivery.write(folder / "in-one")
        one = run(impact, delivery, folder, "one", extra)
        attack = Attack(delivery, one / "report")
        found = attack.findings()
        sums = collections.Counter(
            releases=1, shown=len(attack.shown), ratios=len(attack.between) // 2,
            withheld=len(attack.hidden), small=len(attack.small()))
        # A few withheld figures, each with a delivery in which it is another one.
        for number, (row, _) in enumerate(random.Random(seed).sample(
                attack.small(), min(TWINS, len(attack.small())))):
            other = other_counts(attack, row) if not found else None
            if other is not None:
                delivery.write(folder / f"in-{number}", other)
                different = differences(
                    one, run(impact, delivery, folder, str(number), extra))
                sums["twins" if different is not None else "other patterns"] += 1
                found += different or []
    return [f"{delivery.splits}: {one}" for one in found], sums


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--impact", required=True, help="the program")
    parser.add_argument("--releases", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("extra", nargs="*", help="options of analyze, after --")
    options = parser.parse_args()
    impact = str(pathlib.Path(options.impact).resolve())
    sums = collections.Counter()
    failures = 0
    seeds = range(options.seed, options.seed + options.releases)
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as workers:
        tried = workers.map(functools.partial(attack, impact=impact, extra=options.extra), seeds)
        for seed, (found, counts) in zip(seeds, tried):
            for one in found[:5]:
                print(f"seed {seed} {one}")
            failures += bool(found)
            sums += counts
    print(", ".join(f"{name} {count}" for name, count in sums.items()))
    print(f"{failures} of {options.releases} releases give something away")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
