"""The fewest secondary cells that protect a small table, proven by an integer program.

For each small cell there must be a second table of whole numbers that differs in it and in nothing that
is published; which cells are published is what the program chooses (Fischetti and Salazar, 2001).
"""

import numpy
from scipy import optimize


def fewest_secondaries(release, seconds: float = 20) -> int | None:
    """The least number of secondary cells; `None` when it takes too long to prove."""
    cells = list(release.cells)
    small = [key for key in cells if release.is_small(release.values[key])]
    free = [key for key in cells if key not in small and release.values[key]]
    # A zero is published, and so are its inner cells; what is withheld stays at least 1.
    counts = numpy.array(list(release.sample.counts.values()))
    inner, most = len(counts), counts.sum()
    copies = list({release.row(key)[counts > 0].tobytes(): key for key in small}.values())
    # For each copy: the changes of all inner cells, and whether its cell goes down.
    width = len(free) + len(copies) * (inner + 1)
    rows, lows, highs = [], [], []
    for number, target in enumerate(copies):
        start = len(free) + number * (inner + 1)
        for position, key in enumerate(free):
            for sign in (1, -1):
                row = numpy.zeros(width)
                row[start:start + inner] = sign * release.row(key)
                row[position] = -most
                rows.append(row)
                lows.append(-numpy.inf)
                highs.append(0)
        row = numpy.zeros(width)
        row[start:start + inner] = release.row(target)
        row[start + inner] = 2 * most
        rows.append(row)
        lows.append(1)
        highs.append(2 * most - 1)
    low, high = numpy.zeros(width), numpy.ones(width)
    for number in range(len(copies)):
        start = len(free) + number * (inner + 1)
        low[start:start + inner] = numpy.where(counts > 0, 1 - counts, 0)
        high[start:start + inner] = numpy.where(counts > 0, most, 0)
    costs = numpy.zeros(width)
    costs[:len(free)] = 1
    answer = optimize.milp(
        costs, constraints=optimize.LinearConstraint(numpy.array(rows), lows, highs),
        integrality=numpy.ones(width), bounds=optimize.Bounds(low, high),
        options={"time_limit": seconds})
    return round(answer.fun) if answer.status == 0 else None
