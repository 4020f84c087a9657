"""Looks for other tables of whole numbers that agree with what is published.

Every table that the solver proposes is rounded and checked here by adding up; two tables that differ in a
cell prove that nobody can know it. Only a cell that no proposal moved gets programs of its own.
"""

import numpy
from scipy import optimize, sparse

# Far enough above the truth to let a cell move, and no reason for a program without an end.
ROOM = 60


class Attacker:
    """Somebody with the published cells, the list of withheld ones, and the rules."""

    def __init__(self, release, is_withheld: numpy.ndarray):
        self.release = release
        counts, matrix, least = release.counts, release.matrix, release.least
        shown = matrix[~is_withheld]
        # A single cell that is shown is known, and so is everything in a sum of zero.
        known = shown[(shown.sum(axis=1) == 1)].any(axis=0)
        known |= shown[(shown @ counts) == 0].any(axis=0)
        self.open = numpy.flatnonzero(~known)
        self.counts = counts[self.open]
        self.shown = numpy.unique(shown[:, self.open], axis=0)
        self.shown = self.shown[self.shown.any(axis=1)]
        self.hidden, self.place = numpy.unique(
            matrix[is_withheld][:, self.open], axis=0, return_inverse=True)
        self.place = self.place.ravel()
        # What is known within a withheld sum counts for its floor.
        part = matrix[is_withheld] @ counts - matrix[is_withheld][:, self.open] @ self.counts
        self.offset = numpy.full(len(self.hidden), counts.sum())
        numpy.minimum.at(self.offset, self.place, part)
        self.floor = numpy.maximum(least - self.offset, 0)
        self.truth = self.hidden @ self.counts
        self.rng = numpy.random.default_rng(len(self.open))

    def fits(self, table: numpy.ndarray) -> bool:
        return ((table >= 0).all() and (self.shown @ table == self.shown @ self.counts).all()
                and (self.hidden @ table >= self.floor).all())

    def propose(self, goal: numpy.ndarray, more=(), extra: int = 0) -> numpy.ndarray | None:
        """The best table of whole numbers for a goal, to be made small; `extra` counts further variables."""
        rows = numpy.vstack([self.shown, self.hidden])
        low = numpy.concatenate([self.shown @ self.counts, self.floor])
        high = numpy.concatenate(
            [self.shown @ self.counts, numpy.full(len(self.hidden), numpy.inf)])
        if extra:
            rows = numpy.hstack([rows, numpy.zeros((len(rows), extra), dtype=int)])
        limits = [optimize.LinearConstraint(sparse.csr_matrix(rows), low, high), *more]
        width = len(self.open) + extra
        most = numpy.concatenate([self.counts + ROOM, numpy.ones(extra)])
        answer = optimize.milp(
            numpy.concatenate([goal, numpy.zeros(extra)]), constraints=limits,
            integrality=numpy.ones(width), bounds=optimize.Bounds(0, most))
        if answer.status == 2:
            return None
        assert answer.status == 0, answer.message
        table = numpy.round(answer.x[:len(self.open)]).astype(int)
        assert self.fits(table), "the solver proposed a table that does not fit"
        return table

    def determined(self, wanted: numpy.ndarray | None = None) -> numpy.ndarray:
        """Places of hidden sums that have one possible value; `wanted` limits the question."""
        wanted = numpy.ones(len(self.hidden), dtype=bool) if wanted is None else wanted
        moved = ~wanted
        for _ in range(4):
            if moved.all():
                break
            signs = numpy.where(moved, 0, self.rng.choice([-1.0, 1.0], len(moved)))
            table = self.propose(signs @ self.hidden)
            moved |= self.hidden @ table != self.truth
        found = []
        for place in numpy.flatnonzero(~moved):
            if not moved[place] and not self.moves(place, moved):
                found.append(place)
        return numpy.array(found, dtype=int)

    def moves(self, place: int, moved: numpy.ndarray) -> bool:
        for sign in (1, -1):
            table = self.propose(sign * self.hidden[place].astype(float))
            moved |= self.hidden @ table != self.truth
            if moved[place]:
                return True
        return False

    # Knowing why something is withheld

    def components(self) -> numpy.ndarray:
        """Which hidden sums hang together through published ones; numbered."""
        links = numpy.vstack([self.shown, self.hidden])
        meet = sparse.csr_matrix(links.T @ links > 0)
        _, number = sparse.csgraph.connected_components(meet)
        return number[self.hidden.argmax(axis=1)]

    def determined_by_reason(self, is_target: numpy.ndarray) -> list[int]:
        """Places of sums with one value for somebody who also knows that nothing is withheld for nothing.

        Of what hangs together at least one must be small in each table that is thought possible.
        """
        release, number = self.release, self.components()
        small = release.is_small(self.truth + self.offset)
        # Where only a rest without a cell of its own is small, there is nothing to know.
        groups = [numpy.flatnonzero(number == one) for one in range(number.max() + 1)]
        groups = [group for group in groups if group.size and small[group].any()]

        def has_reasons(values):
            return all(release.is_small(values[group] + self.offset[group]).any()
                       for group in groups)
        moved = ~is_target
        for _ in range(4):
            if moved.all():
                return []
            signs = numpy.where(moved, 0, self.rng.choice([-1.0, 1.0], len(moved)))
            values = self.hidden @ self.propose(signs @ self.hidden)
            if has_reasons(values):
                moved |= values != self.truth
        found = []
        for place in numpy.flatnonzero(~moved):
            if moved[place]:
                continue
            for sign in (1, -1):
                table = self.propose(
                    sign * self.hidden[place].astype(float), self.reasons(groups),
                    len(self.hidden))
                assert table is not None and has_reasons(self.hidden @ table)
                moved |= self.hidden @ table != self.truth
            if not moved[place]:
                found.append(place)
        return found

    def reasons(self, groups):
        """That one of each group is small, with one variable per hidden sum for which."""
        hidden, inner = self.hidden.shape
        far = int(self.truth.max() + ROOM * inner)
        # hidden + far × choice ≤ threshold − 1 − offset + far
        chosen = numpy.hstack([self.hidden, far * numpy.eye(hidden)])
        limit = self.release.sample.threshold - 1 - self.offset + far
        some = numpy.zeros((len(groups), inner + hidden))
        for row, group in enumerate(groups):
            some[row, inner + group] = 1
        return [optimize.LinearConstraint(sparse.csr_matrix(chosen), -numpy.inf, limit),
                optimize.LinearConstraint(sparse.csr_matrix(some), 1, numpy.inf)]


class Combinations:
    """What follows from sums by adding and subtracting alone."""

    def __init__(self, release, is_withheld: numpy.ndarray):
        self.release = release
        self.shown = numpy.unique(release.matrix[~is_withheld], axis=0)

    def singletons(self) -> bool:
        """Whether a published combination consists of people alone in their cells, who know themselves."""
        counts = self.release.counts
        alone = counts == (1 if self.release.least else 0)
        if self.release.least:
            zeros = self.shown[(self.shown @ counts) == 0].any(axis=0)
        else:
            zeros = numpy.zeros(len(counts), dtype=bool)
        if not alone.any() or not len(self.shown):
            return False
        matrix = self.shown[:, ~zeros].astype(float)
        alone = alone[~zeros]
        return rank(matrix) > rank(matrix[:, ~alone])

    def open_directions(self) -> numpy.ndarray:
        """A basis of the changes that no published sum shows, one per column."""
        if not len(self.shown):
            return numpy.eye(len(self.release.counts))
        _, sizes, turned = numpy.linalg.svd(self.shown.astype(float), full_matrices=True)
        return turned[(sizes > 1e-9).sum():].T


def rank(matrix: numpy.ndarray) -> int:
    return int(numpy.linalg.matrix_rank(matrix)) if matrix.size else 0
