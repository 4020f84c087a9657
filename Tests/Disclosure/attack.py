#!/usr/bin/env python3
"""Attacks what `impact protect` publishes, with integer programs and by adding up.

    Tests/Disclosure/run .build/release/impact
    .build/disclosure-environment/bin/python Tests/Disclosure/attack.py --impact .build/release/impact

The attacker knows what is published, which cells are withheld, the threshold, that nothing withheld is a zero
where zeros are published, and that nothing is withheld where nothing is small. Exits with 1 when anything can
be concluded, when a proof of the program does not hold, or when more is withheld than it may cost.
"""

import argparse
import collections
import concurrent.futures
import functools
import os
import sys

# One process per core does more than several cores per product of small matrices.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy  # noqa: E402

from doubt import Attacker, Combinations  # noqa: E402
from optimum import fewest_secondaries, needless  # noqa: E402
from samples import Sample  # noqa: E402
from table import Release  # noqa: E402


def conclusions(release: Release) -> list[str]:
    """Everything that somebody can conclude, or that is not as it should be."""
    if set(release.published) != set(release.keys):
        return [f"cells differ: {set(release.published) ^ set(release.keys)}"]
    found = statuses(release) + release.small_rests(release.is_withheld)
    if release.is_withheld.any():
        attacker = Attacker(release, release.is_withheld)
        names = {place: key for place, key in zip(
            attacker.place, (key for key, hidden in zip(release.keys, release.is_withheld) if hidden))}
        found += [f"{names[place]} can only be {attacker.truth[place]}"
                  for place in attacker.determined()]
        small = release.is_small(release.sums[release.is_withheld])
        targets = numpy.zeros(len(attacker.hidden), dtype=bool)
        targets[attacker.place[small]] = True
        found += [f"{names[place]} can only be {attacker.truth[place]} where there are reasons"
                  for place in attacker.determined_by_reason(targets)]
        if Combinations(release, release.is_withheld).singletons():
            found.append("people alone in their cells can work out each other")
    return found + witness_faults(release)


def statuses(release: Release) -> list[str]:
    """What is not as the rules say, cell by cell."""
    found = []
    for position, key in enumerate(release.keys):
        shown, status = release.published[key]
        inside = release.internal[key][1]
        value = release.sums[position]
        if status not in ("published", "suppressed"):
            found.append(f"{key} is said to be {status}")
        if status == "published" and shown != str(value):
            found.append(f"{key} is {value}, shown {shown}")
        if status != "published" and shown:
            found.append(f"{key} is withheld but shown")
        if (inside == "primary") != bool(release.is_small(value)) or (
                (inside == "published") != (status == "published")):
            found.append(f"{key} has {value} and is {inside}")
        if release.least and not value and status != "published":
            found.append(f"{key} is a withheld zero")
    return found


def witness_faults(release: Release) -> list[str]:
    """Checks the program's own proof by adding up."""
    found = []
    hidden = release.is_withheld
    moved = numpy.zeros(len(release.keys), dtype=bool)
    for number, witness in enumerate(release.witnesses):
        sums = release.matrix @ witness
        if (witness < 0).any() or (sums[~hidden] != release.sums[~hidden]).any():
            found.append(f"witness {number} does not fit what is published")
        if (sums[hidden] < release.least).any():
            found.append(f"witness {number} has a withheld zero")
        moved |= sums != release.sums
    return found + [f"no witness for {key}"
                    for key, is_open in zip(release.keys, hidden & ~moved) if is_open]


def attack(seed: int, impact: str, looked_at: range) -> tuple[list[str], collections.Counter]:
    """One table: what can be concluded, and counts of what there was to see."""
    release = Release(Sample(seed), impact, [])
    sums = collections.Counter(
        tables=1, cells=len(release.keys), primaries=int(release.is_small(release.sums).sum()),
        secondaries=int(release.is_secondary.sum()), witnesses=len(release.witnesses))
    if seed in looked_at:
        sums["looked at"] = int(release.is_secondary.sum())
        sums["needless"] = needless(release)
    return conclusions(release), sums


def solve(seed: int, impact: str) -> tuple[int, int] | None:
    """Secondary cells of a small table, and how few there can be."""
    sample = Sample(seed, most_inner=14)
    sample.zeros = "publish"
    # The program withholds more so that people alone in their cells do not learn of each other; of that the
    # optimum knows nothing, so nobody is alone.
    sample.counts = {key: 2 if count == 1 else count for key, count in sample.counts.items()}
    release = Release(sample, impact, ["--remainders", "off"])
    secondaries = int(release.is_secondary.sum())
    fewest = fewest_secondaries(release) if secondaries else None
    return None if fewest is None else (secondaries, fewest)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--impact", required=True, help="the program")
    parser.add_argument("--tables", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--optimum", type=int, default=60, help="small tables to solve to the end")
    parser.add_argument("--needless", type=int, default=100, help="tables to search for needless cells")
    parser.add_argument("--most", type=float, default=1.25, help="highest ratio to the proven optimum")
    options = parser.parse_args()
    seeds = range(options.seed, options.seed + options.tables)
    looked_at = range(options.seed, options.seed + options.needless)
    sums = collections.Counter()
    failures = 0
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as workers:
        tried = workers.map(functools.partial(
            attack, impact=options.impact, looked_at=looked_at), seeds, chunksize=4)
        for seed, (found, counts) in zip(seeds, tried):
            for one in found[:5]:
                print(f"seed {seed}: {one}")
            failures += bool(found)
            sums += counts
        solved = [pair for pair in workers.map(
            functools.partial(solve, impact=options.impact),
            range(options.seed, options.seed + options.optimum)) if pair]
    print(", ".join(f"{name} {count}" for name, count in sums.items()))
    print(f"{sums['needless']} of {sums['looked at']} secondary cells could be shown alone")
    ours, best = (sum(one) for one in zip(*solved)) if solved else (0, 0)
    ratio = ours / max(1, best)
    print(f"{len(solved)} tables solved to the end: {ours} secondaries, {best} at best, "
          f"ratio {ratio:.2f}")
    print(f"{failures} of {options.tables} tables give something away")
    return 1 if failures or ratio > options.most else 0


if __name__ == "__main__":
    sys.exit(main())
