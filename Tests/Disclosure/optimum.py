"""Whether fewer cells could be withheld: one alone, and at best.

The fewest secondary cells of a small table are proven by an integer program. For each small cell there must be a second table of whole numbers that differs in it and in nothing that
is published; which cells are published is what the program chooses (Fischetti and Salazar, 2001).
"""

import numpy
from scipy import optimize

from doubt import Attacker, Combinations


def needless(release) -> int:
    """Secondary cells that could be shown alone without letting anything follow.

    Cells with the same inner cells are shown together. Harm is what the attack calls harm: a withheld cell
    with one possible value, a small rest, a combination of people alone in their cells.
    """
    small = release.is_small(release.sums)
    rows, place = numpy.unique(release.matrix, axis=0, return_inverse=True)
    place = place.ravel()
    basis = Combinations(release, release.is_withheld).open_directions()
    # What is left open of each sum; a small one along the same line would follow.
    left = rows @ basis
    left[numpy.abs(left) < 1e-9] = 0
    protected = left[numpy.unique(place[small])]
    lengths = numpy.linalg.norm(protected, axis=1)
    count = 0
    for group in numpy.unique(place[release.is_secondary]):
        products = numpy.abs(protected @ left[group])
        if (products > (1 - 1e-9) * lengths * numpy.linalg.norm(left[group])).any():
            continue
        is_withheld = release.is_withheld & (place != group)
        if release.small_rests(is_withheld) or Combinations(release, is_withheld).singletons():
            continue
        if not len(Attacker(release, is_withheld).determined()):
            count += int((release.is_secondary & (place == group)).sum())
    return count


def fewest_secondaries(release, seconds: float = 3) -> int | None:
    """The least number of secondary cells; `None` when it takes too long to prove."""
    cells = list(release.cells)
    small = [key for key in cells if release.is_small(release.values[key])]
    free = [key for key in cells if key not in small and release.values[key]]
    # A zero is published, and so are its inner cells; what is withheld stays at least 1.
    counts = release.counts
    row = dict(zip(release.keys, release.matrix))
    inner, most = len(counts), counts.sum()
    copies = list({row[key][counts > 0].tobytes(): key for key in small}.values())
    # For each copy: the changes of all inner cells, and whether its cell goes down.
    width = len(free) + len(copies) * (inner + 1)
    rows, lows, highs = [], [], []
    for number, target in enumerate(copies):
        start = len(free) + number * (inner + 1)
        for position, key in enumerate(free):
            for sign in (1, -1):
                limit = numpy.zeros(width)
                limit[start:start + inner] = sign * row[key]
                limit[position] = -most
                rows.append(limit)
                lows.append(-numpy.inf)
                highs.append(0)
        differs = numpy.zeros(width)
        differs[start:start + inner] = row[target]
        differs[start + inner] = 2 * most
        rows.append(differs)
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
