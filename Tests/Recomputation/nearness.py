"""Who lives near a seat, where the next ones would help most, and what was won and lost.

Distances by the formula of T. Vincenty for a sphere, with arctangents: another one than the
program's, and without its loss of digits at either end.
"""

import math

from figures import label
from regions import LEVELS, Regions

KEYS = {
    "coverage_by_phase": ["programme", "phase", "level", "period"],
    "coverage_change": ["programme", "phase", "level", "code", "name", "period",
                        "previous_period"],
    "reach": ["programme", "period", "radius_km"],
    "reach_by_region": ["programme", "level", "code", "name", "period", "radius_km"],
    "next_places": ["programme", "period", "radius_km", "rank"],
}
EARTH_RADIUS = 6371.0088
RADII = [5, 10, 15, 20]
NEXT_PLACES = 5


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Along the great circle between two points in degrees."""
    north, far_north = math.radians(one[0]), math.radians(other[0])
    east = math.radians(other[1] - one[1])
    across = math.cos(far_north) * math.sin(east)
    along = (math.cos(north) * math.sin(far_north)
             - math.sin(north) * math.cos(far_north) * math.cos(east))
    inward = (math.sin(north) * math.sin(far_north)
              + math.cos(north) * math.cos(far_north) * math.cos(east))
    return EARTH_RADIUS * math.atan2(math.hypot(across, along), inward)


class Nearness:
    """Rows about one programme after the other."""

    def __init__(self, regions: Regions, rows: dict[str, list[list[str]]], status):
        """`status` gives that of the organisations of a programme in a period."""
        self.regions, self.rows, self.status = regions, rows, status
        places = regions.centroids
        distance = {(one, other): kilometres(places[one], places[other])
                    for one in places for other in places}
        self.near = {radius: {one: {other for other in places
                                    if one == other or distance[one, other] <= radius}
                              for one in places} for radius in RADII}

    def add(self, programme: str, seats: dict[tuple, list], periods: list[tuple]) -> None:
        """All rows of a programme, from its listed organisations by year."""
        covered = {}
        tells_phases = any(one.get("phase") for listed in seats.values() for one in listed)
        for period in periods:
            listed = seats.get(period)
            if not listed:
                continue
            homes = {one.get("home") for one in listed} - {None, ""}
            self.reach(programme, period, listed, homes)
            if homes:
                covered[period] = {"total": homes}
                if tells_phases:
                    for one in listed:
                        phase = one.get("phase") or ""
                        covered[period].setdefault(phase, set()).add(one.get("home"))
        for period, phases in covered.items():
            for phase in phases.keys() - {"total"}:
                self.by_phase(programme, phase, period, phases[phase])
        for before, after in zip(list(covered), list(covered)[1:]):
            for phase in covered[before].keys() | covered[after].keys():
                self.change(programme, phase, (before, covered[before].get(phase, set())),
                            (after, covered[after].get(phase, set())))

    def areas(self, level: str, homes: set) -> set[str]:
        """The regions in which places lie; places outside lie in none."""
        return {self.regions.region_of[home][level] for home in homes
                if home in self.regions.region_of}

    def inhabitants(self, level: str, period: tuple) -> dict[str, int]:
        """Inhabitants by region."""
        result = {}
        for code, count in self.regions.inhabitants(period[0])[1].items():
            region = self.regions.region_of[code][level]
            result[region] = result.get(region, 0) + count
        return result

    def by_phase(self, programme: str, phase: str, period: tuple, homes: set) -> None:
        """Coverage by organisations of one phase alone."""
        for level in LEVELS:
            people = self.inhabitants(level, period)
            found = self.areas(level, homes)
            self.rows["coverage_by_phase"].append(
                [programme, phase, level, label(period), str(len(people)), str(len(found)),
                 str(sum(people.values())), str(sum(people[code] for code in found))])

    def change(self, programme: str, phase: str, before: tuple, after: tuple) -> None:
        """Regions that are covered in one of two periods."""
        for level in LEVELS:
            old, new = self.areas(level, before[1]), self.areas(level, after[1])
            for code in old ^ new:
                self.rows["coverage_change"].append(
                    [programme, phase, level, code, self.regions.names[level][code],
                     label(after[0]), label(before[0]), "won" if code in new else "lost"])

    def reach(self, programme: str, period: tuple, listed: list, homes: set) -> None:
        """Inhabitants within reach, and the places that would add most."""
        people = self.inhabitants("municipality", period)
        status = self.status(listed, "organisations", programme, "", period)
        if not homes:
            status = "missing"
        word = "" if status == "final" else status
        for radius, near in self.near.items():
            within = set().union(*(near[home] for home in homes if home in near))
            self.rows["reach"].append(
                [programme, label(period), str(radius), str(sum(people.values())),
                 str(sum(people[code] for code in within)) if homes else "", word])
            for level in LEVELS:
                reached = {}
                for code in within:
                    region = self.regions.region_of[code][level]
                    reached[region] = reached.get(region, 0) + people[code]
                for code, count in self.inhabitants(level, period).items():
                    self.rows["reach_by_region"].append(
                        [programme, level, code, self.regions.names[level][code], label(period),
                         str(radius), str(count), str(reached.get(code, 0)) if homes else "",
                         word])
            for rank in range(1, NEXT_PLACES + 1 if homes else 1):
                gains = {code: sum(people[one] for one in near[code] - within) for code in near}
                best = min(gains, key=lambda code: (-gains[code], code))
                if not gains[best]:
                    break
                within |= near[best]
                self.rows["next_places"].append(
                    [programme, label(period), str(radius), str(rank), best,
                     self.regions.names["municipality"][best], str(gains[best])])
