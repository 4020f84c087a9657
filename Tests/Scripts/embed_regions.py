#!/usr/bin/env python3
"""Writes the region tables of the `Regions` target from a folder of fact CSVs.

    python3 Tests/Scripts/embed_regions.py FACTS_FOLDER            writes Sources/Regions/Data
    python3 Tests/Scripts/embed_regions.py FACTS_FOLDER --check    only compares; 1 when they differ

The folder holds municipalities.csv, provinces.csv, regions.csv, changes.csv, aliases.csv,
province_aliases.csv, places.csv and place_names.csv. The facts are checked before anything is
written, so that a mistake in them shows here and not in a published figure.
"""

import argparse
import csv
import sys
import unicodedata
from pathlib import Path

ATTRIBUTION = "Source: CBS and Kadaster, licence CC BY 4.0; put into this form by this project."
EXPECTED_POPULATION = {"population_2023": 17_811_291, "population_2024": 17_942_942}
LEVEL_COLUMNS = {
    "corop": ("corop_code", "CR", 40),
    "ggd": ("ggd_region", "GG", 25),
    "zorgkantoor": ("zorgkantoor_region", "ZK", 31),
    "safety": ("safety_region", "VR", 25),
}
LINE_LENGTH = 96


def read(folder, name):
    with open(folder / name, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        for value in row.values():
            if value is None or any(mark in value for mark in '|;\n"#\\'):
                sys.exit(f"{name}: {row} has a field that this form cannot hold")
    return rows


def digits(code, prefix):
    if not (code.startswith(prefix) and code[len(prefix):].isdigit()):
        sys.exit(f"'{code}' is no code of the form {prefix} and digits")
    return code[len(prefix):]


def ten_thousandths(degrees):
    """Degrees with at most four decimals as an exact integer: no decimal parser is needed."""
    whole, _, part = degrees.partition(".")
    if len(part) > 4:
        sys.exit(f"'{degrees}' has more than four decimals")
    return str(int(whole + part.ljust(4, "0")))


def check(municipalities, provinces, regions):
    for column, expected in EXPECTED_POPULATION.items():
        total = sum(int(row[column]) for row in municipalities)
        if total != expected:
            sys.exit(f"{column} sums to {total}, CBS publishes {expected}")
    for province in provinces:
        total = sum(
            int(row["population_2024"])
            for row in municipalities
            if row["province_code"] == province["cbs"]
        )
        if total != int(province["population_2024"]):
            sys.exit(f"{province['name']}: {total} by municipality, {province['population_2024']}")
    for level, (column, _, expected) in LEVEL_COLUMNS.items():
        named = {row["code"] for row in regions if row["level"] == level}
        used = {row[column] for row in municipalities}
        if named != used or len(named) != expected:
            sys.exit(f"{level}: {len(named)} named, {len(used)} used, {expected} expected")
    corop_provinces = {(row["corop_code"], row["province_code"]) for row in municipalities}
    if len(corop_provinces) != len({corop for corop, _ in corop_provinces}):
        sys.exit("a COROP region lies in two provinces")


def swift_file(name, summary, columns, lines):
    """One table as a raw string literal; `columns` tells the reader what a line holds."""
    documentation = [f"/// {summary}", "///", f"/// {columns}", "///", f"/// {ATTRIBUTION}"]
    return "\n".join(
        [
            "// Written by Tests/Scripts/embed_regions.py: change the facts and run it again.",
            "",
            "extension EmbeddedTables {",
            *("  " + line for line in documentation),
            f'  static let {name} = #"""',
            *("    " + line for line in lines),
            '    """#',
            "}",
            "",
        ]
    )


def municipality_lines(rows):
    for row in sorted(rows, key=lambda row: row["code"]):
        fields = [digits(row["code"], "GM"), row["name"], digits(row["province_code"], "PV")]
        fields += [digits(row[column], prefix) for column, prefix, _ in LEVEL_COLUMNS.values()]
        fields += [row["population_2023"], row["population_2024"]]
        fields += [ten_thousandths(row["lat"]), ten_thousandths(row["lon"])]
        yield "|".join(fields)


def grouped_lines(pairs):
    """`code|name;name;…`, a code repeated on the next line when its names do not fit on one."""
    by_code = {}
    for code, name in pairs:
        by_code.setdefault(code, set()).add(name)
    for code in sorted(by_code):
        line = ""
        for name in sorted(by_code[code]):
            if line and len(line) + 1 + len(name) > LINE_LENGTH:
                yield line
                line = ""
            line = f"{line};{name}" if line else f"{code}|{name}"
        yield line


# Letters that have no decomposition into a base letter and marks.
SPECIAL_LETTERS = {
    "æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i",
    "ĸ": "k", "ł": "l", "ŋ": "n", "ŧ": "t", "ƒ": "f",
}  # fmt: skip


def base_letters(code_point):
    """One or two letters a-z, padded with a period; two periods when there are none."""
    letter = chr(code_point)
    for candidate in (letter, letter.lower()):
        if candidate in SPECIAL_LETTERS:
            return SPECIAL_LETTERS[candidate].ljust(2, ".")
    decomposed = unicodedata.normalize("NFKD", letter).lower()
    if not unicodedata.category(letter).startswith("L"):
        return ".."
    base = "".join(SPECIAL_LETTERS.get(part, part) for part in decomposed)
    base = "".join(part for part in base if part.isascii() and part.isalpha())
    return base.ljust(2, ".") if len(base) in (1, 2) else ".."


def letter_lines(first, last):
    letters = [base_letters(code_point) for code_point in range(first, last + 1)]
    for start in range(0, len(letters), 32):
        yield "".join(letters[start:start + 32])


def tables(folder):
    municipalities = read(folder, "municipalities.csv")
    provinces = read(folder, "provinces.csv")
    regions = read(folder, "regions.csv")
    check(municipalities, provinces, regions)
    changes = read(folder, "changes.csv")
    aliases = read(folder, "aliases.csv")
    province_aliases = read(folder, "province_aliases.csv")
    places = read(folder, "places.csv") + read(folder, "place_names.csv")
    return {
        "MunicipalityTable.swift": swift_file(
            "municipalities",
            "The municipalities of 2023 to 2025, by code.",
            "GM|name|PV|CR|GG|ZK|VR|inhabitants 2023|inhabitants 2024|latitude|longitude "
            "(0.0001°).",
            municipality_lines(municipalities),
        ),
        "RegionTable.swift": swift_file(
            "regions",
            "COROP, GGD, safety and (derived) zorgkantoor regions.",
            "level|code|name; of the zorgkantoor regions see `RegionLevel.zorgkantoor`.",
            ("|".join((row["level"], row["code"], row["name"]))
             for row in sorted(regions, key=lambda row: (row["level"], row["code"]))),
        ),
        "ProvinceTable.swift": swift_file(
            "provinces",
            "The provinces and their places in a tile map (layout: geofacet `nl_prov_grid1`).",
            "PV code|ISO 3166-2 code|name|row|column, both from 1.",
            ("|".join((row["cbs"], row["iso"], row["name"], row["tile_row"], row["tile_col"]))
             for row in sorted(provinces, key=lambda row: row["cbs"])),
        ),
        "ProvinceAliasTable.swift": swift_file(
            "provinceAliases",
            "Other spellings of the provinces.",
            "PV code|spelling;spelling;…",
            grouped_lines((row["code"], row["alias"]) for row in province_aliases),
        ),
        "ReorganisationTable.swift": swift_file(
            "reorganisations",
            "Municipal reorganisations since 2017; a split takes several lines, largest part "
            "first.",
            "former GM|former name|today's GM|day from which it holds (for the reader).",
            ("|".join((digits(row["old_code"], "GM"), row["old_name"],
                       digits(row["new_code"], "GM"), row["valid_from"]))
             for row in changes),
        ),
        "AliasTable.swift": swift_file(
            "aliases",
            "Other spellings of the municipalities, official and common ones.",
            "GM|spelling;spelling;…",
            grouped_lines((digits(row["code"], "GM"), row["alias"]) for row in aliases),
        ),
        "PlaceTable.swift": swift_file(
            "places",
            "Towns and villages (woonplaatsen of the BAG) by the municipality they lie in.",
            "GM|place;place;… A place in several municipalities is listed under each of them.",
            grouped_lines((digits(row["code"], "GM"), row["place"]) for row in places),
        ),
        "LetterTable.swift": "\n".join(
            [
                "// Written by Tests/Scripts/embed_regions.py from the decompositions of Unicode.",
                "",
                "extension EmbeddedTables {",
                "  /// Base letters of U+00C0 to U+024F: two columns per letter, `.` fills up,",
                "  /// `..` stands for a character without base letters.",
                '  static let latinLetters = #"""',
                *("    " + line for line in letter_lines(0xC0, 0x24F)),
                '    """#',
                "",
                "  /// Base letters of U+1E00 to U+1EFF in the same form.",
                '  static let additionalLatinLetters = #"""',
                *("    " + line for line in letter_lines(0x1E00, 0x1EFF)),
                '    """#',
                "}",
                "",
            ]
        ),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("facts", type=Path, help="folder of the fact CSVs")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    arguments = parser.parse_args()
    target = Path(__file__).resolve().parents[2] / "Sources" / "Regions" / "Data"
    different = []
    for name, text in tables(arguments.facts).items():
        file = target / name
        if arguments.check:
            if not file.exists() or file.read_text(encoding="utf-8") != text:
                different.append(name)
        else:
            target.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    if different:
        sys.exit("differs from the facts: " + ", ".join(different))


if __name__ == "__main__":
    main()
