"""Random deliveries of a few organisations in which many groups are near the threshold."""

import collections
import itertools
import pathlib
import random
import sys

import numpy

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Recomputation"))
from regions import LEVELS, Regions  # noqa: E402

REGIONS = Regions(pathlib.Path(__file__).resolve().parents[2])
HOMES = ["GM0150", "GM0193", "GM0153", "GM0363", ""]
GENDERS = ["man", "vrouw", ""]
AGES = {"0-11": 8, "27-39": 30, "67+": 80}
FILES = {"participants": "deelnemers.csv", "volunteers": "vrijwilligers.csv"}
SPLITS = ["organisation", "municipality", "province", "gender", "age-group", "gender,age-group",
          "province,gender", "organisation,gender", "kind", "corop"]

Key = collections.namedtuple("Key", "measure organisation year municipality gender age")


class Delivery:
    """Participants and volunteers as counts by everything that tables split by."""

    def __init__(self, seed: int):
        chance = random.Random(f"release {seed}")
        self.organisations = [f"ORG{number}" for number in range(1, chance.randint(2, 5) + 1)]
        self.years = list(range(2022, 2022 + chance.randint(1, 3)))
        self.kinds = {one: chance.choice(["groep", "huis"]) for one in self.organisations}
        self.listed = {(one, year) for one in self.organisations for year in self.years
                       if chance.random() < 0.9}
        measures = ["participants", "volunteers"] if chance.random() < 0.7 else ["participants"]
        self.keys = [Key(*key) for key in itertools.product(
            measures, self.organisations, self.years, HOMES, GENDERS, AGES)]
        for one in self.organisations:
            # What nobody listed is of no known kind.
            if not any(one == name for name, _ in self.listed):
                self.kinds[one] = ""
        absent = {(measure, one, year) for measure in measures for one in self.organisations
                  for year in self.years if chance.random() < 0.15}
        share = chance.choice([0.02, 0.04, 0.1, 0.3])
        self.counts = numpy.array([
            0 if key[:3] in absent or chance.random() > share else chance.randint(1, 14)
            for key in self.keys])
        self.splits = chance.sample(SPLITS, chance.randint(1, 3))
        self.published = [(year, kind) for year in self.years for kind in ["", "groep"]
                          if chance.random() < 0.5]

    def write(self, folder: pathlib.Path, counts: numpy.ndarray | None = None) -> None:
        """Writes the files, with other counts of the same records if that is asked."""
        counts = self.counts if counts is None else counts
        folder.mkdir()

        def lines(name, header, rows):
            text = "\n".join([header] + rows) + "\n"
            (folder / name).write_text(text, encoding="utf-8")
        # A seat makes the program tell of coverage.
        lines("organisaties.csv", "organisatie;programma;soort;gemeente;jaar", [
            f"{one};impuls;{self.kinds[one]};GM0150;{year}" for one, year in sorted(self.listed)])
        for measure in sorted({key.measure for key in self.keys}):
            # Volunteers have no age in exports, but a year of birth.
            age = "leeftijd" if measure == "participants" else "geboortejaar"
            lines(FILES[measure], f"organisatie;programma;jaar;gemeente;geslacht;{age};aantal", [
                f"{key.organisation};impuls;{key.year};{key.municipality};{key.gender};"
                f"{AGES[key.age] if age == 'leeftijd' else key.year - AGES[key.age]};{count}"
                for key, count in zip(self.keys, counts) if count and key.measure == measure])
        lines("bekende_totalen.csv", "id;programme;measure;kind;period;value", [
            f"t{number};impuls;participants;{kind};{year};50"
            for number, (year, kind) in enumerate(self.published)])

    def of(self, key: Key, axis: str):
        """What a key is called on an axis."""
        if axis == "kind":
            return self.kinds[key.organisation]
        if axis in LEVELS:
            return REGIONS.region_of[key.municipality][axis] if key.municipality else ""
        return key.age if axis == "age-group" else getattr(key, axis)

    def row(self, matches) -> numpy.ndarray:
        return numpy.array([float(matches(key)) for key in self.keys])

    def people(self, measure: str, organisations, year: int) -> numpy.ndarray:
        return self.row(lambda key: key.measure == measure and key.organisation in organisations
                        and key.year == year)

    def delivering(self, measure: str, year: int) -> set[str]:
        return {key.organisation for key, count in zip(self.keys, self.counts)
                if count and key.year == year and key.measure == measure}
