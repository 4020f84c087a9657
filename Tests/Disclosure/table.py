"""One table as `impact protect` published it, with what the program knows besides, as sums over inner cells."""

import csv
import functools
import io
import pathlib
import subprocess
import tempfile

import numpy

from samples import Sample


class Release:
    """What was published of a sample, what the program tells inside, and its proof."""

    def __init__(self, sample: Sample, impact: str, extra: list[str]):
        self.sample = sample
        self.least = 1 if sample.zeros == "publish" else 0
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder)
            arguments = [impact, "protect", str(path / "table.csv"), *sample.write(path), *extra]
            self.published = self.rows(arguments)
            self.internal = self.rows(
                arguments + ["--internal", "--witness", str(path / "witness.csv")])
            written = list(csv.reader((path / "witness.csv").open(encoding="utf-8")))
        width = len(sample.names)
        self.inner = {key: position for position, key in enumerate(sample.counts)}
        self.counts = numpy.array(list(sample.counts.values()))
        places = [self.inner[tuple(row[:width])] for row in written[1:]]
        self.witnesses = []
        for column in range(width + 1, len(written[0])):
            witness = numpy.zeros(len(self.inner), dtype=int)
            witness[places] = [int(row[column]) for row in written[1:]]
            self.witnesses.append(witness)
        self.cells = sample.cells()
        self.keys = list(self.cells)
        self.matrix = numpy.zeros((len(self.keys), len(self.inner)), dtype=int)
        for position, key in enumerate(self.keys):
            self.matrix[position, [self.inner[one] for one in self.cells[key]]] = 1
        self.sums = self.matrix @ self.counts
        self.values = dict(zip(self.keys, self.sums.tolist()))

    def rows(self, arguments: list[str]) -> dict[tuple, tuple[str, str]]:
        run = subprocess.run(arguments, capture_output=True, text=True, check=True)
        width = len(self.sample.names)
        _, *rows = csv.reader(io.StringIO(run.stdout))
        return {tuple(row[:width]): (row[width], row[width + 1]) for row in rows}

    @functools.cached_property
    def is_withheld(self) -> numpy.ndarray:
        return numpy.array([self.published[key][1] != "published" for key in self.keys])

    @functools.cached_property
    def is_secondary(self) -> numpy.ndarray:
        return numpy.array([self.internal[key][1] == "secondary" for key in self.keys])

    def is_small(self, values):
        """Whether so many people, or each of several numbers of them, must not be shown."""
        return (values < self.sample.threshold) & ((values > 0) | (self.least == 0))

    @functools.cached_property
    def splits(self) -> list[tuple[int, numpy.ndarray]]:
        """Positions of totals, each with those of cells that add up to it."""
        place = {key: position for position, key in enumerate(self.keys)}
        return [(place[total], numpy.array([place[part] for part in parts]))
                for total, parts in self.sample.relations()]

    def small_rests(self, is_withheld: numpy.ndarray) -> list[str]:
        """Small groups that are the rest of one published cell once others are taken away."""
        found = []
        for total, parts in self.splits:
            if is_withheld[total]:
                continue
            hidden = parts[is_withheld[parts]]
            if hidden.size and self.is_small(self.sums[hidden].sum()):
                found.append(f"{self.keys[total]} leaves {self.sums[hidden].sum()} for "
                             f"{[self.keys[one] for one in hidden]}")
        shown = numpy.flatnonzero(~is_withheld)
        shown = shown[numpy.argsort(self.sums[shown], kind="stable")]
        values = self.sums[shown]
        for place, part in enumerate(shown):
            if self.least and not self.sums[part]:
                continue
            end = numpy.searchsorted(values, self.sums[part] + self.sample.threshold)
            start = numpy.searchsorted(values, self.sums[part] + self.least)
            totals = shown[start:end]
            wider = (self.matrix[totals] >= self.matrix[part]).all(axis=1)
            for total in totals[wider]:
                if self.matrix[total].sum() > self.matrix[part].sum():
                    found.append(f"{self.keys[total]} - {self.keys[part]} = "
                                 f"{self.sums[total] - self.sums[part]}")
        return found
