"""Compares the records that `impact normalize` reads with those of Python's csv module.

Makes valid CSV files from a seed, in every delimiter, encoding and line end that is usual, writes
each one to a folder, and reads it twice: with `impact normalize FILE` (which prints UTF-8, commas,
LF and as few quotes as possible, header first) and with the csv module. Both must give the same
cells. Exits with 1 when a file is read differently.
"""

import argparse
import csv
import io
import pathlib
import random
import subprocess
import sys
import tempfile

DELIMITERS = [";", ",", "\t", "|"]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
LINE_ENDS = ["\n", "\r\n", "\r"]
HEADER = ["projectnummer", "jaar", "geslacht", "gemeente", "opmerking", "uren"]
# Characters that windows-1252 has as well.
WORDS = [
    "Utrecht", "'s-Hertogenbosch", "Súdwest-Fryslân", "€ 12", "Café «De Hoek»", "naam, voornaam",
    "a;b", "x|y", 'zei "ja"', '"', '""', "twee\nregels", "één", "12,5", "1.234,56", "2024-01-31",
    "31-12-2024", "", "v", "-", "0012",
]


def make_table(generator: random.Random) -> list[list[str]]:
    """A header and records of the same width."""
    width = generator.randint(3, len(HEADER))
    header = HEADER[:width]
    records = [
        [f"P{100 + number}", str(2020 + number % 5)]
        + [generator.choice(WORDS) for _ in range(width - 2)]
        for number in range(generator.randint(3, 40))
    ]
    return [header, *records]


def write_table(table: list[list[str]], generator: random.Random) -> tuple[bytes, dict]:
    """The table as the bytes of a file, and how it is written."""
    form = {
        "delimiter": generator.choice(DELIMITERS),
        "encoding": generator.choice(ENCODINGS),
        "line end": generator.choice(LINE_ENDS),
        "all quoted": generator.random() < 0.3,
        "separator line": generator.random() < 0.1,
    }
    # The csv module leaves LF unquoted where a line ends in CR, and then reads two records itself.
    form["all quoted"] |= form["line end"] == "\r"
    buffer = io.StringIO(newline="")
    if form["separator line"]:
        buffer.write(f"sep={form['delimiter']}{form['line end']}")
    writer = csv.writer(
        buffer,
        delimiter=form["delimiter"],
        lineterminator=form["line end"],
        quoting=csv.QUOTE_ALL if form["all quoted"] else csv.QUOTE_MINIMAL,
    )
    writer.writerows(table)
    return buffer.getvalue().encode(form["encoding"]), form


def read_with_csv(content: bytes, form: dict) -> list[list[str]]:
    """The records as the csv module reads them."""
    encoding = form["encoding"]
    text = io.StringIO(content.decode(encoding), newline="")
    records = list(csv.reader(text, delimiter=form["delimiter"], strict=True))
    return records[1:] if form["separator line"] else records


def read_with_impact(impact: str, path: pathlib.Path) -> list[list[str]]:
    """The records as `impact normalize` prints them."""
    run = subprocess.run([impact, "normalize", str(path)], capture_output=True, check=True)
    return list(csv.reader(io.StringIO(run.stdout.decode("utf-8"), newline=""), strict=True))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--impact", required=True, help="the program")
    parser.add_argument("--files", type=int, default=300, help="files to compare (300)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other files (1)")
    options = parser.parse_args()
    generator = random.Random(options.seed)
    different = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "deelnemers.csv"
        for number in range(options.files):
            content, form = write_table(make_table(generator), generator)
            path.write_bytes(content)
            expected = read_with_csv(content, form)
            found = read_with_impact(options.impact, path)
            if found == expected:
                continue
            different += 1
            print(f"file {number} is read differently: {form}", file=sys.stderr)
            for line, (one, other) in enumerate(zip(expected, found)):
                if one != other:
                    print(f"  record {line}: {one} != {other}", file=sys.stderr)
                    break
            else:
                print(f"  {len(expected)} records != {len(found)}", file=sys.stderr)
    print(f"{options.files - different} of {options.files} files are read alike")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
