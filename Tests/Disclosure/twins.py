"""Whether anything that is written tells two deliveries apart that all tables agree on.

The attack on the tables knows what each number means. This one need not: it makes a second delivery with the
same records and other counts, of which every shown number is the same, and runs the program on both. What then
differs in the text, a chart or an export depends on a number that is withheld.
"""

import csv
import pathlib
import re
import subprocess

import numpy
from scipy import optimize, sparse

from findings import THRESHOLD, Attack

MOST_MORE = 30
# What is not for publication.
PRIVATE = ("in/", "report/intern/", "export/intern/")

def other_counts(attack: Attack, target: numpy.ndarray) -> numpy.ndarray | None:
    """Other counts of the same records that agree with the tables and differ in one figure.

    As few people as possible change, and small figures stay small, large ones large: then the program most
    likely withholds the same cells.
    """
    counts = attack.delivery.counts
    classes = []
    for row, _ in attack.hidden.values():
        is_small = 0 < row @ counts < THRESHOLD
        classes.append((row, 1, THRESHOLD - 1) if is_small else (row, THRESHOLD, numpy.inf))
    classes += [(row, row @ counts, row @ counts) for row in attack.told]
    known = attack.limits(classes)
    rows = sparse.vstack([known.A, sparse.csr_matrix(target)])
    # What goes up and what goes down are variables of their own.
    most = numpy.concatenate([numpy.where(counts > 0, MOST_MORE, 0), numpy.maximum(counts - 1, 0)])
    for sign in (1, -1):
        ends = (1, numpy.inf) if sign > 0 else (-numpy.inf, -1)
        answer = optimize.milp(
            numpy.ones(2 * len(counts)), integrality=numpy.ones(2 * len(counts)),
            bounds=optimize.Bounds(0, most), constraints=optimize.LinearConstraint(
                sparse.hstack([rows, -rows]).tocsr(),
                numpy.append(known.lb - known.A @ counts, ends[0]),
                numpy.append(known.ub - known.A @ counts, ends[1])))
        if answer.status == 0:
            change = numpy.round(answer.x).astype(int)
            return counts + change[:len(counts)] - change[len(counts):]
    return None


def run(impact: str, delivery, folder: pathlib.Path, name: str, extra=()) -> pathlib.Path:
    """Everything that the program writes of one delivery, in a folder."""
    out = folder / name
    out.mkdir()
    splits = [word for split in delivery.splits for word in ("--by", split)]
    analyze = [impact, "analyze", "in", "--quiet", "--charts", "--output", "report", *splits, *extra]
    export = [impact, "export", "in", "--quiet", "--output", "export", *splits]
    (folder / f"in-{name}").rename(out / "in")
    for command in (analyze, export):
        subprocess.run(command, cwd=out, capture_output=True, text=True, check=True)
    return out


def withheld(folder: pathlib.Path) -> list[str]:
    """What the report tells of how much it does not show."""
    text = " ".join((folder / "report/report.txt").read_text(encoding="utf-8").split())
    return re.findall(r"Niet getoond \(x\): ([\d.]+)", text)


def differences(one: pathlib.Path, other: pathlib.Path) -> list[str] | None:
    """What tells the two apart; `None` when other cells are withheld, so that nothing can be compared."""
    names = sorted(str(path.relative_to(one)) for path in one.rglob("*") if path.is_file())
    others = sorted(str(path.relative_to(other)) for path in other.rglob("*") if path.is_file())
    published = [name for name in names if not name.startswith(PRIVATE)]
    if published != [name for name in others if not name.startswith(PRIVATE)]:
        return None
    for name in published:
        if name.endswith(".csv") and name.startswith("report/"):
            cells, same = ([cell == "" or cell == "suppressed" for row in csv.reader(path.open(
                encoding="utf-8", newline="")) for cell in row] for path in (one / name, other / name))
            if cells != same:
                return None
    # The number of withheld figures counts some that no table has a place for.
    if withheld(one) != withheld(other):
        return None
    # An export splits by more than was asked; where its tables differ it is another release.
    if any((one / name).read_bytes() != (other / name).read_bytes()
           for name in published if name.startswith("export/data/")):
        published = [name for name in published if not name.startswith("export/")]
    found = []
    for name in published:
        first, second = (path.read_bytes().split(b"\n") for path in (one / name, other / name))
        if first != second:
            line = next((number for number, pair in enumerate(zip(first, second), 1)
                         if pair[0] != pair[1]), 0)
            found.append(f"{name}, line {line}, depends on what is withheld")
    return found
