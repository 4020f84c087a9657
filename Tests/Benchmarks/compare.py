#!/usr/bin/env python3
"""Times `impact analyze` against DuckDB and Polars on the same exports, after equal results.

    python3 Tests/Benchmarks/compare.py                    # 10^5 and 10^6 participants
    python3 Tests/Benchmarks/compare.py --rows 10000000 --files one
    python3 Tests/Benchmarks/compare.py --instructions     # repeatable counts of instructions too

Builds the program, makes the exports with `impact generate`, installs the two engines from PyPI, all
below `.build`. Each engine does the same job as a process of its own (see `job.py`); every figure is
compared before anything is measured, and the runs alternate.

What the times hold: each whole process from start to end, on files that are in the page cache. DuckDB
and Polars know the form of the files and decode only the columns of the job; `impact` finds the form
out, checks every cell, resolves regions, adds coverage, chance and data quality, and writes its whole
report.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import venv

from job import MEASURED_BY, differences, impact_figures, plain_figures
from measuring import floor, instructions, run

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parent.parent
WORK = TOP / ".build" / "benchmark"
MANY = 1000


def built() -> pathlib.Path:
    """The release binary, built."""
    subprocess.run(["swift", "build", "-c", "release", "--product", "impact"], cwd=TOP, check=True,
                   stdout=sys.stderr)
    return TOP / ".build" / "release" / "impact"


def python_with_engines() -> pathlib.Path:
    """The Python of an environment that holds DuckDB and Polars, as listed in `requirements.txt`."""
    folder = WORK / "venv"
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                    "-r", HERE / "requirements.txt"], check=True)
    return python


def exports(binary: pathlib.Path, rows: int, files: str, organisations: int, seed: int) -> pathlib.Path:
    """The folder with the exports; made again each time, so that it is what the program makes now."""
    folder = WORK / f"{rows}-{files}"
    subprocess.run([binary, "generate", "--output", folder, "--participants", str(rows),
                    "--volunteers", str(rows // 10), "--organisations", str(organisations),
                    "--files", "one" if files == "one" else "per-organisation",
                    "--dialects", "plain", "--returning", "0.4", "--seed", str(seed), "--quiet"], check=True)
    return folder


def engines(binary: pathlib.Path, python: pathlib.Path, data: pathlib.Path, results: pathlib.Path):
    """For each engine its command and how to read its figures."""
    report = results / "report"
    by = [word for dimension in MEASURED_BY for word in ("--by", dimension)]
    found = {"impact": ([binary, "analyze", data, *by, "--disclosure", "off", "--output", report,
                         "--quiet"], lambda: impact_figures(report))}
    for name in ("duckdb", "polars"):
        result = results / f"{name}.csv"
        found[name] = ([python, "-B", "-W", "ignore", HERE / f"engine_{name}.py", data, result],
                       lambda result=result: plain_figures(result))
    return found


def check_equal(found: dict, rows: int) -> None:
    """Stops the program unless all engines found the same, and counted every row."""
    figures = {name: read() for name, (_, read) in found.items()}
    for name, values in figures.items():
        lines = differences(values, figures["duckdb"], (name, "duckdb"))
        if lines:
            raise SystemExit(f"{len(lines)} figures differ:\n" + "\n".join(lines[:20]))
    counted = sum(value for key, value in figures["impact"].items()
                  if key[:2] == ("participants", "total") and key[4] == "value")
    if counted != rows:
        raise SystemExit(f"counted {counted} of {rows} participants")
    print(f"   {len(figures['duckdb'])} figures, the same in {', '.join(figures)}")


def measure(options, binary: pathlib.Path, python: pathlib.Path, rows: int, files: str):
    """One size: equal results first, then alternating runs; prints and returns the medians."""
    data = exports(binary, rows, files, MANY if files == "many" else options.organisations,
                   options.seed)
    paths = sorted(data.glob("deelnemers*.csv")) + sorted(data.glob("vrijwilligers*.csv"))
    megabytes = sum(path.stat().st_size for path in paths) / 1e6
    print(f"\n{rows} participants, {rows // 10} volunteers in {len(paths)} files, {megabytes:.1f} MB")
    results = pathlib.Path(tempfile.mkdtemp(prefix="results-", dir=WORK))
    try:
        found = engines(binary, python, data, results)
        for name, (command, _) in found.items():
            run(command, results / f"{name}.log")
        check_equal(found, rows)
        taken = {name: [] for name in found}
        for _ in range(options.runs):
            for name, (command, _) in found.items():
                taken[name].append(run(command, results / f"{name}.log"))
    finally:
        shutil.rmtree(results, ignore_errors=True)
    first = statistics.median(seconds for seconds, _ in taken["impact"])
    print(f"   {'engine':<10}{'median s':>10}{'fastest':>10}{'slowest':>10}{'ratio':>8}{'MB/s':>8}"
          f"{'peak MB':>10}")
    medians = {}
    for name, pairs in taken.items():
        seconds = [pair[0] for pair in pairs]
        median = medians[name] = statistics.median(seconds)
        print(f"   {name:<10}{median:>10.3f}{min(seconds):>10.3f}{max(seconds):>10.3f}"
              f"{median / first:>8.2f}{megabytes / median:>8.0f}{max(p[1] for p in pairs):>10.0f}")
    if files == "one":
        tokenised = floor(paths, WORK)
        if tokenised:
            share = megabytes / first / (tokenised * (os.cpu_count() or 1))
            print(f"   libcsv alone splits {tokenised:.0f} MB/s into cells on one core: impact reaches "
                  f"{share:.0%} of that on {os.cpu_count()} cores")
    return medians


def growth(medians: dict, rows: list[int], files: list[str]) -> None:
    """What more rows and more files cost."""
    print("\nGrowth of the time")
    for form in files:
        for less, more in zip(rows, rows[1:]):
            print(f"   {form:<5}{less} → {more} rows (× {more / less:g}): " + ", ".join(
                f"{name} × {medians[more, form][name] / value:.1f}"
                for name, value in medians[less, form].items()))
    for size in rows if len(files) > 1 else []:
        print(f"   {size} rows in {2 * MANY} files instead of 2: " + ", ".join(
            f"{name} × {medians[size, 'many'][name] / value:.1f}"
            for name, value in medians[size, "one"].items()))


def main() -> None:
    """Reads the options and measures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", default="100000,1000000",
                        help="participants, several with commas between (100000,1000000)")
    parser.add_argument("--files", default="one,many", help=f"one, many ({MANY} organisations) or both")
    parser.add_argument("--organisations", type=int, default=500, help="in the large file (500)")
    parser.add_argument("--runs", type=int, default=5, help="measured runs of each engine (5)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other exports (1)")
    parser.add_argument("--impact", type=pathlib.Path, help="a binary to measure instead of building")
    parser.add_argument("--instructions", action="store_true",
                        help="count instructions of impact on 10000 participants with valgrind")
    options = parser.parse_args()
    rows = sorted(int(part) for part in options.rows.split(","))
    files = options.files.split(",")
    WORK.mkdir(parents=True, exist_ok=True)
    binary = options.impact.resolve() if options.impact else built()
    python = python_with_engines()
    medians = {(size, form): measure(options, binary, python, size, form)
               for size in rows for form in files}
    growth(medians, rows, files)
    if options.instructions:
        data = exports(binary, 10_000, "one", options.organisations, options.seed)
        print()
        instructions(binary, data, WORK)


if __name__ == "__main__":
    main()
