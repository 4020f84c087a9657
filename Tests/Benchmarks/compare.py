#!/usr/bin/env python3
"""Times `impact analyze` against DuckDB and Polars on the same export, after equal results.

    python3 Tests/Benchmarks/compare.py [.build/release/impact]

Makes a virtual environment and the data outside the repository, runs the same job as a process
of its own in each engine (participants per programme × year, and that by organisation,
municipality and gender), compares every count, and only then measures, in alternation.
A missing `impact` binary is left out, so that the other two can be tried alone.

What the times hold: each whole process from start to end, on files that are in the page cache.
DuckDB and Polars decode only the columns that the job needs; `impact` also checks the others,
resolves regions and writes its whole report.
"""

import argparse
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv

from compare_results import differences, impact_counts, plain_counts
from make_export import arguments

HERE = pathlib.Path(__file__).resolve().parent


def python_with_engines(work: pathlib.Path) -> pathlib.Path:
    """The environment's Python, with DuckDB and Polars as listed in `requirements.txt`."""
    folder = work / ".venv-benchmark"
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                    "-r", HERE / "requirements.txt"], check=True)
    return python


def export(work: pathlib.Path, options) -> pathlib.Path:
    """The folder with the data; made once for each set of options.

    By a process of its own: a child's peak memory is at least its parent's when it started, so
    this one stays small.
    """
    name = f"rows-{options.rows}-of-{options.organisations}-in-{options.files}-{options.seed}"
    folder = work / name
    if not (folder / "datapackage.json").exists():
        print(f"writing {options.rows} participants ...", file=sys.stderr)
        subprocess.run([sys.executable, "-B", HERE / "make_export.py", "--output", folder,
                        "--rows", str(options.rows), "--files", str(options.files),
                        "--organisations", str(options.organisations),
                        "--seed", str(options.seed)], check=True, stdout=sys.stderr)
    return folder


def run(command: list, log: pathlib.Path) -> tuple[float, float]:
    """Runs one process to its end; seconds and peak memory in MB."""
    with log.open("wb") as output:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"exit {child.returncode} from {command}:\n{log.read_text()[-2000:]}")
    per_megabyte = 1e6 if platform.system() == "Darwin" else 1e3
    return seconds, usage.ru_maxrss * (1.024 if per_megabyte == 1e3 else 1) / per_megabyte


def engines(options, python: pathlib.Path, data: pathlib.Path, results: pathlib.Path) -> dict:
    """For each engine its command and how to read its counts."""
    found = {}
    binary = options.impact.resolve()
    if binary.is_file():
        report = results / "impact-report"
        found["impact"] = (
            [binary, "analyze", data, "--by", "organisation", "--by", "municipality",
             "--by", "gender", "--disclosure", "off", "--output", report, "--quiet"],
            lambda: impact_counts(report / "measures.csv"))
    else:
        print(f"no binary at {options.impact}: DuckDB and Polars alone", file=sys.stderr)
    for name in ("duckdb", "polars"):
        result = results / f"{name}.csv"
        found[name] = ([python, "-B", HERE / f"engine_{name}.py", data, result],
                       lambda result=result: plain_counts(result))
    return found


def compare_counts(found: dict, rows: int) -> None:
    """Stops the program unless all engines counted the same, and every row."""
    counts = {name: read() for name, (_, read) in found.items()}
    reference = counts["duckdb"]
    total = sum(value for key, value in reference.items() if key[1] == "total")
    if total != rows:
        raise SystemExit(f"duckdb counted {total} of {rows} rows")
    for name, values in counts.items():
        lines = differences(values, reference)
        if lines:
            raise SystemExit(f"{name} and duckdb differ in {len(lines)} cells:\n"
                             + "\n".join(lines[:20]))
    print(f"equal results: {len(reference)} cells in {', '.join(counts)}; {total} participants")


def print_table(times: dict, memory: dict, megabytes: float) -> None:
    """Medians, the spread, the ratio to the first engine, throughput and memory."""
    first = statistics.median(next(iter(times.values())))
    print(f"{'engine':<10}{'median s':>10}{'fastest':>10}{'slowest':>10}{'ratio':>8}"
          f"{'MB/s':>8}{'peak MB':>10}")
    for name, seconds in times.items():
        median = statistics.median(seconds)
        print(f"{name:<10}{median:>10.2f}{min(seconds):>10.2f}{max(seconds):>10.2f}"
              f"{median / first:>8.2f}{megabytes / median:>8.0f}{max(memory[name]):>10.0f}")


def measure(options, work: pathlib.Path) -> None:
    """The whole comparison."""
    python = python_with_engines(work)
    data = export(work, options)
    results = pathlib.Path(tempfile.mkdtemp(prefix="results-", dir=work))
    try:
        found = engines(options, python, data, results)
        for name, (command, _) in found.items():
            run(command, results / f"{name}.log")
        compare_counts(found, options.rows)
        times = {name: [] for name in found}
        memory = {name: [] for name in found}
        for _ in range(options.runs):
            for name, (command, _) in found.items():
                seconds, peak = run(command, results / f"{name}.log")
                times[name].append(seconds)
                memory[name].append(peak)
    finally:
        shutil.rmtree(results, ignore_errors=True)
    megabytes = sum(path.stat().st_size for path in data.glob("deelnemers*.csv")) / 1e6
    print(f"{megabytes:.0f} MB, {options.rows} rows, {os.cpu_count()} cores, "
          f"{options.runs} runs in alternation")
    print_table(times, memory, megabytes)


def main() -> None:
    """Reads the options."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("impact", nargs="?", type=pathlib.Path,
                        default=pathlib.Path(".build/release/impact"), help="release binary")
    arguments(parser)
    parser.add_argument("--runs", type=int, default=5, help="measured runs of each engine (5)")
    parser.add_argument("--work", type=pathlib.Path,
                        default=pathlib.Path(tempfile.gettempdir()) / "impact-benchmark",
                        help="folder for environment and data, kept for the next time")
    options = parser.parse_args()
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    del options.work
    measure(options, work)


if __name__ == "__main__":
    main()
