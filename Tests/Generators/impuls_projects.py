"""The invented projects of the two Impuls editions: sizes, seats and the places around them.

The totals per edition are published; everything else here is made up. Municipality and place
names are real, so that regions can be computed; every place name lies in one municipality only.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Home:
    """A place where people may live, with the official name of its municipality."""

    place: str
    municipality: str


@dataclass(frozen=True)
class Project:
    """One invented project: the homes start with its own seat."""

    identifier: str
    tree: str
    participants: int
    volunteers: int
    homes: tuple[Home, ...]

    @property
    def name(self) -> str:
        """The name says that the project is an example."""
        return f"Voorbeeldproject {self.tree}"

    @property
    def seat(self) -> Home:
        """Where the project is."""
        return self.homes[0]

    @property
    def stem(self) -> str:
        """The end of its file names, as in `01-linde`."""
        return f"{self.identifier[-2:]}-{self.tree.lower()}"


@dataclass(frozen=True)
class Edition:
    """One year of the Impuls, with the published totals that its projects must add up to."""

    year: int
    participants: int
    volunteers: int
    meeting_date: str
    meeting_place: str
    planned: bool
    projects: tuple[Project, ...]


def project(identifier, tree, participants, volunteers, homes) -> Project:
    """A project from a short notation of its homes: `place` or `place/municipality`."""
    parsed = []
    for text in homes.split("; "):
        place, _, municipality = text.partition("/")
        parsed.append(Home(place, municipality or place))
    return Project(identifier, tree, participants, volunteers, tuple(parsed))


EDITION_2023 = Edition(
    year=2023,
    participants=1390,
    volunteers=165,
    meeting_date="2023-04-14",
    meeting_place="Eindhoven",
    planned=False,
    projects=(
        project("IM23-01", "Linde", 149, 19,
                "Assen; Vries/Tynaarlo; Gieten/Aa en Hunze; Roden/Noordenveld"),
        project("IM23-02", "Wilg", 55, 8,
                "Winschoten/Oldambt; Veendam; Oude Pekela/Pekela; Vlagtwedde/Westerwolde"),
        project("IM23-03", "Tulpenboom", 108, 10,
                "Lelystad; Dronten; Zeewolde; Emmeloord/Noordoostpolder"),
        project("IM23-04", "Hazelaar", 84, 12,
                "Drachten/Smallingerland; Buitenpost/Achtkarspelen; Burgum/Tytsjerksteradiel"),
        project("IM23-05", "Kastanje", 178, 24,
                "Apeldoorn; Twello/Voorst; Brummen; Epe"),
        project("IM23-06", "Populier", 132, 13,
                "Amersfoort; Leusden; Soest; Nijkerk"),
        project("IM23-07", "Meidoorn", 121, 16,
                "Alkmaar; Heiloo; Heerhugowaard/Dijk en Waard; Castricum"),
        project("IM23-08", "Lijsterbes", 164, 15,
                "Dordrecht; Zwijndrecht; Papendrecht; Sliedrecht"),
        project("IM23-09", "Haagbeuk", 37, 6,
                "Goes; Heinkenszand/Borsele; Kapelle; Kruiningen/Reimerswaal"),
        project("IM23-10", "Plataan", 196, 21,
                "Helmond; Nuenen/Nuenen, Gerwen en Nederwetten; Deurne; Gemert/Gemert-Bakel"),
        project("IM23-11", "Walnoot", 96, 18,
                "Roermond; Heythuysen/Leudal; Maasbracht/Maasgouw; Sint Odiliënberg/Roerdalen"),
        project("IM23-12", "Abeel", 70, 3,
                "Oldenzaal; Denekamp/Dinkelland; Losser; Enschede"),
    ),
)

EDITION_2024 = Edition(
    year=2024,
    participants=1251,
    volunteers=233,
    meeting_date="2024-06-07",
    meeting_place="",
    planned=True,
    projects=(
        project("IM24-01", "Acacia", 102, 19,
                "Emmen; Coevorden; Exloo/Borger-Odoorn; Ter Apel/Westerwolde"),
        project("IM24-02", "Sering", 70, 13,
                "Delfzijl/Eemsdelta; Appingedam/Eemsdelta; Uithuizen/Het Hogeland; Groningen"),
        project("IM24-03", "Jasmijn", 141, 30,
                "Almere; Zeewolde; Bussum/Gooise Meren; Huizen"),
        project("IM24-04", "Vlier", 60, 17,
                "Sneek/Súdwest-Fryslân; Joure/De Fryske Marren; Franeker/Waadhoeke; Heerenveen"),
        project("IM24-05", "Jeneverbes", 39, 9,
                "Kampen; Oldebroek; Dronten; Genemuiden/Zwartewaterland"),
        project("IM24-06", "Taxus", 180, 27,
                "Nijmegen; Ewijk/Beuningen; Malden/Heumen; Groesbeek/Berg en Dal"),
        project("IM24-07", "Lariks", 91, 15,
                "Woerden; Montfoort; Bodegraven/Bodegraven-Reeuwijk; Nieuwkoop"),
        project("IM24-08", "Moerbei", 80, 11,
                "Hilversum; Baarn; Bussum/Gooise Meren; Loosdrecht/Wijdemeren"),
        project("IM24-09", "Magnolia", 158, 34,
                "Delft; Naaldwijk/Westland; Pijnacker/Pijnacker-Nootdorp; "
                "Schipluiden/Midden-Delfland"),
        project("IM24-10", "Kornoelje", 27, 4,
                "Terneuzen; Hulst; Oostburg/Sluis; Axel/Terneuzen"),
        project("IM24-11", "Sleedoorn", 126, 24,
                "Breda; Etten-Leur; Made/Drimmelen; Zundert"),
        project("IM24-12", "Vuurdoorn", 113, 21,
                "Heerlen; Kerkrade; Landgraaf; Brunssum"),
        project("IM24-13", "Douglasspar", 49, 7,
                "Winterswijk; Aalten; Lichtenvoorde/Oost Gelre; Borculo/Berkelland"),
        project("IM24-14", "Ceder", 15, 2,
                "Den Helder; Schagen; Anna Paulowna/Hollands Kroon; Den Burg/Texel"),
    ),
)

EDITIONS = (EDITION_2023, EDITION_2024)
