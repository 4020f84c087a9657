#!/usr/bin/env python3
"""Writes one large synthetic delivery: `deelnemers.csv` and `organisaties.csv`.

    python3 Tests/Benchmarks/make_export.py --rows 5000000 --output export

Every row has 11 columns and about 70 bytes. Organisations, dates and homes come in random
order, as in a national file; one row in twenty-five holds a quoted remark with the delimiter in
it. The same options give the same bytes. No row stands for a person.
"""

import argparse
import json
import pathlib
import random

from export_parts import MUNICIPALITIES, PROGRAMMES, REMARKS, homes, people, periods

HEADER = ("deelnemernummer;organisatie;programma;jaar;startdatum;einddatum;geboortejaar;"
          "geslacht;gemeente;postcode;opmerking\n")
BLOCK = 50_000


def organisation_rows(count: int) -> list[tuple[str, str, str, str]]:
    """Identifier, name, programme and municipality of each organisation."""
    width = max(3, len(str(count)))
    return [(f"V{number:0{width}d}", f"Voorbeeldorganisatie {number:0{width}d}",
             PROGRAMMES[number % len(PROGRAMMES)],
             MUNICIPALITIES[number * 7 % len(MUNICIPALITIES)][0])
            for number in range(1, count + 1)]


def write_organisations(path: pathlib.Path, organisations) -> None:
    """The list of organisations, each running from 2020 on."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write("organisatienummer;naam;programma;soort;gemeente;startdatum\n")
        for identifier, name, programme, municipality in organisations:
            file.write(f"{identifier};{name};{programme};project;{municipality};2020-01-01\n")


def write_participants(path: pathlib.Path, first: int, count: int, organisations, draw) -> None:
    """`count` rows, numbered from `first`, put together from ready-made pieces of a line."""
    whose = [f"{identifier};{programme}" for identifier, _, programme, _ in organisations]
    when, who, where = periods(), people(), homes()
    size_whose, size_when, size_who = len(whose), len(when), len(who)
    size_where, size_remarks = len(where), len(REMARKS)
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        for start in range(first, first + count, BLOCK):
            end = min(start + BLOCK, first + count)
            file.write("".join([
                f"D{number:07d};{whose[int(draw() * size_whose)]};{when[int(draw() * size_when)]};"
                f"{who[int(draw() * size_who)]};{where[int(draw() * size_where)]};"
                f"{REMARKS[int(draw() * size_remarks)]}\n"
                for number in range(start, end)]))


def write_descriptor(path: pathlib.Path, names: list[str], options) -> None:
    """Says that all of it is synthetic; written last, so its presence means a whole delivery."""
    resources = [{"name": "organisaties", "path": "organisaties.csv",
                  "impact": {"entity": "organisations"}}]
    resources += [{"name": name.removesuffix(".csv"), "path": name,
                   "impact": {"entity": "participants"}} for name in names]
    package = {
        "profile": "data-package",
        "name": "benchmark",
        "title": f"Meetgegevens: {options.rows} verzonnen deelnames (synthetisch)",
        "impact": {"synthetic": True, "identifiers": "organisation"},
        "resources": resources,
    }
    path.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def write_export(options) -> None:
    """The whole delivery, in the order organisations, participants, descriptor."""
    options.output.mkdir(parents=True, exist_ok=True)
    organisations = organisation_rows(options.organisations)
    write_organisations(options.output / "organisaties.csv", organisations)
    draw = random.Random(options.seed).random
    names, first = [], 1
    for part in range(options.files):
        name = "deelnemers.csv" if options.files == 1 else f"deelnemers-{part + 1:03d}.csv"
        count = options.rows // options.files + (part < options.rows % options.files)
        write_participants(options.output / name, first, count, organisations, draw)
        names.append(name)
        first += count
    write_descriptor(options.output / "datapackage.json", names, options)


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options that decide the data; `compare.py` takes the same."""
    parser.add_argument("--rows", type=int, default=5_000_000, help="participants (5000000)")
    parser.add_argument("--organisations", type=int, default=500, help="organisations (500)")
    parser.add_argument("--files", type=int, default=1, help="split over this many files (1)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other data (1)")


def main() -> None:
    """Reads the options and writes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments(parser)
    parser.add_argument("--output", type=pathlib.Path, required=True, help="folder to write to")
    options = parser.parse_args()
    write_export(options)
    size = sum(path.stat().st_size for path in options.output.glob("deelnemers*.csv"))
    print(f"{options.rows} participants in {options.files} file(s), {size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
