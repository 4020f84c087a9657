"""The regions of the Netherlands, read from the literals that the `Regions` target embeds."""

import pathlib
import re
import unicodedata

LEVELS = ["municipality", "corop", "province", "ggd", "zorgkantoor", "safety"]
OUTSIDE = ["Aruba", "Bonaire", "Caribisch Nederland", "Curaçao", "Saba", "Sint Eustatius",
           "Sint Maarten"]
POPULATION_YEARS = [2023, 2024]


def fold(text: str) -> str:
    """What spellings that differ in case, accents, blanks and hyphens have in common."""
    letters = unicodedata.normalize("NFD", text.casefold())
    kept = "".join(letter for letter in letters if not "\u0300" <= letter <= "\u036f")
    return re.sub(r"[\s_\-\u2010-\u2015\u00a0]+", " ", re.sub(r"['`.’‘]", "", kept)).strip()


def table(root: pathlib.Path, name: str) -> list[list[str]]:
    """The lines of an embedded table, split into fields."""
    text = (root / "Sources/Regions/Data" / f"{name}.swift").read_text(encoding="utf-8")
    literal = re.search(r'#"""\n(.*?)\n\s*"""#', text, re.DOTALL)
    return [line.strip().split("|") for line in literal.group(1).split("\n")]


class Regions:
    """Regions by level and code, who lies where, and what names mean."""

    def __init__(self, root: pathlib.Path):
        self.names = {level: {} for level in LEVELS}
        self.region_of = {}
        self.population = {}
        self.centroids = {}
        for level, code, name in table(root, "RegionTable"):
            self.names[level][code] = name
        for code, _, name, *_ in table(root, "ProvinceTable"):
            self.names["province"][code] = name
        current, alias, former, places = {}, {}, {}, {}
        for row in table(root, "MunicipalityTable"):
            code = "GM" + row[0]
            self.names["municipality"][code] = row[1]
            self.region_of[code] = {
                "municipality": code, "province": "PV" + row[2], "corop": "CR" + row[3],
                "ggd": "GG" + row[4], "zorgkantoor": "ZK" + row[5], "safety": "VR" + row[6]}
            self.population[code] = dict(zip(POPULATION_YEARS, (int(row[7]), int(row[8]))))
            self.centroids[code] = (int(row[9]) / 10_000, int(row[10]) / 10_000)
            current.setdefault(fold(row[1]), set()).add(code)
        for code, spellings in table(root, "AliasTable"):
            for spelling in spellings.split(";"):
                alias.setdefault(fold(spelling), set()).add("GM" + code)
        self.former_codes = {}
        for old, name, new, *_ in table(root, "ReorganisationTable"):
            former.setdefault(fold(name), set()).add("GM" + new)
            self.former_codes.setdefault(old, set()).add("GM" + new)
        for code, names in table(root, "PlaceTable"):
            for name in names.split(";"):
                places.setdefault(fold(name), set()).add("GM" + code)
        self.current, self.alias, self.former, self.places = current, alias, former, places
        self.outside = {fold(name): name for name in OUTSIDE}

    def inhabitants(self, year: int) -> tuple[int, dict[str, int]]:
        """The year known that is nearest, the earlier one of two, and the counts of it."""
        nearest = min(POPULATION_YEARS, key=lambda known: (abs(known - year), known))
        return nearest, {code: counts[nearest] for code, counts in self.population.items()}

    def of_municipality_column(self, text: str) -> str:
        """Code, or name of a place outside; empty when unknown or ambiguous."""
        key = fold(text)
        digits = re.fullmatch(r"(?:gm)?(\d{1,4})", key)
        if digits:
            code = digits.group(1).zfill(4)
            if "GM" + code in self.region_of:
                return "GM" + code
            if code in self.former_codes:
                return only(self.former_codes[code])
        for names in (self.current, self.alias, self.former):
            if key in names:
                return only(names[key])
        if key in self.outside:
            return self.outside[key]
        return only(self.places.get(key, set()))

    def of_place_column(self, text: str) -> str:
        """Code, or name of a place outside; empty when unknown or ambiguous."""
        key = fold(text)
        own = self.current.get(key) or self.alias.get(key) or set()
        found = self.places.get(key, set()) | own
        former = self.former.get(key, set())
        if not former & found:
            found = found | former
        if not found:
            return self.outside.get(key, "")
        if len(found) == 1 and key not in self.outside:
            return only(found)
        return only(own)


def only(codes: set[str]) -> str:
    """The one code; empty when there are several or none."""
    return next(iter(codes)) if len(codes) == 1 else ""
