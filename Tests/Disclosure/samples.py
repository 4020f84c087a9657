"""Random tables of counts with groups of their codes, and everything that is shown of them.

Shares nothing with the program: cells are sets of inner cells, found here from the files alone.
"""

import csv
import itertools
import pathlib
import random


class Sample:
    """A table with its hierarchies, made of a seed."""

    def __init__(self, seed: int, most_inner: int = 90):
        rng = random.Random(seed)
        self.seed = seed
        count = rng.choice([1, 2, 2, 2, 3, 3, 4])
        self.names = [f"d{index}" for index in range(count)]
        sizes = []
        for index in range(count):
            room = most_inner ** (1 / count)
            sizes.append(max(2, min(rng.randint(2, 8), int(room * rng.uniform(0.8, 1.6)))))
        self.codes = [[f"{name}-{code}" for code in range(size)]
                      for name, size in zip(self.names, sizes)]
        self.groupings = [self.random_groupings(rng, codes) for codes in self.codes]
        self.threshold = rng.choice([3, 4, 5, 10])
        self.zeros = rng.choice(["publish", "publish", "protect"])
        self.counts = {}
        few, zero = rng.choice([0.1, 0.3, 0.6]), rng.choice([0, 0.1, 0.4])
        for key in itertools.product(*self.codes):
            draw = rng.random()
            if draw < zero:
                value = 0
            elif draw < zero + few * (1 - zero):
                value = rng.choice([1, 1, 2, 3, rng.randint(1, 9)])
            else:
                value = rng.randint(1, 12 * self.threshold)
            self.counts[key] = value

    def random_groupings(self, rng, codes):
        """Up to two groupings per column, some in two levels, some that leave codes out."""
        groupings = []
        for number in range(rng.choice([0, 0, 1, 1, 2])):
            parents = {}
            for code in codes:
                if rng.random() < 0.9:
                    parents[code] = f"g{number}-{rng.randint(0, 2)}"
            groups = sorted(set(parents.values()))
            if len(groups) == 3 and rng.random() < 0.5:
                parents[groups[0]] = parents[groups[1]] = f"g{number}-top"
            if parents:
                groupings.append(parents)
        return groupings

    def write(self, folder: pathlib.Path) -> list[str]:
        """Writes the files; returns the arguments that name them."""
        arguments = ["--by", ",".join(self.names), "--count", "n",
                     "--threshold", str(self.threshold), "--zeros", self.zeros]
        rng = random.Random(self.seed)
        rows = list(self.counts.items())
        rng.shuffle(rows)
        with (folder / "table.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, delimiter=rng.choice(",;"))
            writer.writerow(self.names + ["n"])
            seen = set()
            for key, value in rows:
                # What is missing is zero, but every code must stand somewhere.
                if value or rng.random() < 0.7 or not seen.issuperset(key):
                    writer.writerow([*key, value])
                    seen.update(key)
        for name, codes, groupings in zip(self.names, self.codes, self.groupings):
            for number, parents in enumerate(groupings):
                path = folder / f"{name}-{number}.csv"
                with path.open("w", newline="", encoding="utf-8") as file:
                    writer = csv.writer(file)
                    writer.writerow(["code", "parent"])
                    writer.writerows(parents.items())
                arguments += ["--hierarchy", f"{name}={path}"]
        return arguments

    def members(self, index: int) -> dict[str, frozenset]:
        """The codes behind everything that is shown of a column."""
        members = {"Total": frozenset(self.codes[index])}
        members |= {code: frozenset([code]) for code in self.codes[index]}
        for parents in self.groupings[index]:
            for code in self.codes[index]:
                above = parents.get(code)
                while above is not None:
                    members[above] = members.get(above, frozenset()) | {code}
                    above = parents.get(above)
        return members

    def splits(self, index: int) -> dict[str, list[list[str]]]:
        """The ways in which members of a column add up from others."""
        members = self.members(index)
        splits = {name: [sorted(leaves)] for name, leaves in members.items() if len(leaves) > 1}
        for parents in self.groupings[index]:
            known = [name for name in members if name in parents or name in parents.values()]
            below = {}
            for name in known:
                below.setdefault(parents.get(name, "Total"), []).append(name)
            below["Total"] += [code for code in self.codes[index] if code not in parents]
            for name, parts in below.items():
                splits.setdefault(name, []).append(sorted(set(parts)))
        return splits

    def cells(self) -> dict[tuple, frozenset]:
        """Inner cells of each cell, by its codes."""
        cells = {}
        for key in itertools.product(*(self.members(i) for i in range(len(self.names)))):
            leaves = [self.members(i)[name] for i, name in enumerate(key)]
            cells[key] = frozenset(itertools.product(*leaves))
        return cells

    def relations(self):
        """Every total with cells that add up to it, along any of the columns."""
        members = [self.members(i) for i in range(len(self.names))]
        splits = [self.splits(i) for i in range(len(self.names))]
        for key in itertools.product(*members):
            ways = [[None] + splits[i].get(name, []) for i, name in enumerate(key)]
            for choice in itertools.product(*ways):
                if any(way is not None for way in choice):
                    parts = [way or [name] for way, name in zip(choice, key)]
                    yield key, list(itertools.product(*parts))
