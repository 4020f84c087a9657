"""Runs a process and tells what it took."""

import os
import pathlib
import platform
import re
import shutil
import subprocess
import time

HERE = pathlib.Path(__file__).resolve().parent


def run(command: list, log: pathlib.Path) -> tuple[float, float]:
    """Runs one process to its end; seconds and peak memory in MB.

    A child's peak memory is at least its parent's when it started, so this process stays small.
    """
    with log.open("wb") as output:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"exit {child.returncode} from {command}:\n{log.read_text()[-2000:]}")
    in_bytes = usage.ru_maxrss * (1 if platform.system() == "Darwin" else 1024)
    return seconds, in_bytes / 1e6


def floor(paths: list[pathlib.Path], work: pathlib.Path) -> float | None:
    """MB/s at which libcsv alone splits these files into cells on one core, the best of three.

    `None` where there is no C compiler.
    """
    compiler = shutil.which("cc") or shutil.which("clang")
    if not compiler:
        return None
    program = work / "floor"
    made = subprocess.run([compiler, "-O2", "-o", program, HERE / "floor.c", "-lcsv"],
                          capture_output=True, text=True)
    if made.returncode != 0:
        return None
    speeds = [float(subprocess.run([program, *paths], check=True, capture_output=True,
                                   text=True).stdout) for _ in range(3)]
    return max(speeds)


def instructions(binary: pathlib.Path, data: pathlib.Path, work: pathlib.Path) -> None:
    """Prints how many instructions some small jobs take: the same on a busy machine and a quiet one."""
    if not shutil.which("valgrind"):
        print("no valgrind: instructions are not counted")
        return
    # Some versions of valgrind give up on the debugging tables of Swift.
    bare = work / "impact-without-tables"
    shutil.copyfile(binary, bare)
    bare.chmod(0o755)
    if shutil.which("strip"):
        subprocess.run(["strip", "-S", bare], check=True)
    print("Instructions (valgrind), in millions")
    for title, arguments in [
        ("impact --version", ["--version"]),
        ("impact analyze, 10000 participants", ["analyze", data, "--quiet", "--no-files"]),
        ("the same --by municipality",
         ["analyze", data, "--by", "municipality", "--quiet", "--no-files"]),
    ]:
        ran = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={work / 'callgrind.out'}",
             bare, *arguments], capture_output=True, text=True, check=True)
        found = re.search(r"Collected : (\d+)", ran.stderr)
        print(f"   {title:<40}{int(found.group(1)) / 1e6 if found else float('nan'):>10.1f}")
