"""The pieces of a line that `make_export.py` puts together."""

import datetime
import random

PROGRAMMES = ("impuls", "noord", "zuid")

GENDERS = ("v",) * 11 + ("m",) * 8 + ("x",)

REMARKS = ("",) * 20 + ("eerste keer", "via wijkteam", "op afspraak", "komt terug",
                        '"via wijkteam; op afspraak"')

# Official name and the first two digits of a postcode there.
MUNICIPALITIES = (
    ("Groningen", 97), ("Veendam", 96), ("Stadskanaal", 95), ("Oldambt", 96), ("Eemsdelta", 99),
    ("Leeuwarden", 89), ("Smallingerland", 92), ("Heerenveen", 84), ("Súdwest-Fryslân", 86),
    ("Assen", 94), ("Emmen", 78), ("Hoogeveen", 79), ("Meppel", 79), ("Coevorden", 77),
    ("Zwolle", 80), ("Deventer", 74), ("Enschede", 75), ("Almelo", 76), ("Kampen", 82),
    ("Hengelo (O.)", 75), ("Hardenberg", 77), ("Almere", 13), ("Lelystad", 82), ("Dronten", 82),
    ("Arnhem", 68), ("Nijmegen", 65), ("Apeldoorn", 73), ("Ede", 67), ("Doetinchem", 70),
    ("Tiel", 40), ("Zutphen", 72), ("Harderwijk", 38), ("Culemborg", 41), ("Utrecht", 35),
    ("Amersfoort", 38), ("Zeist", 37), ("Veenendaal", 39), ("Nieuwegein", 34), ("Woerden", 34),
    ("Amsterdam", 10), ("Haarlem", 20), ("Zaanstad", 15), ("Alkmaar", 18), ("Hilversum", 12),
    ("Hoorn", 16), ("Medemblik", 16), ("Den Helder", 17), ("Purmerend", 14),
    ("Rotterdam", 30), ("'s-Gravenhage", 25), ("Leiden", 23), ("Delft", 26), ("Dordrecht", 33),
    ("Gouda", 28), ("Zoetermeer", 27), ("Alphen aan den Rijn", 24), ("Lisse", 21),
    ("Middelburg (Z.)", 43), ("Goes", 44), ("Terneuzen", 45), ("Vlissingen", 43),
    ("Eindhoven", 56), ("Tilburg", 50), ("Breda", 48), ("'s-Hertogenbosch", 52), ("Helmond", 57),
    ("Oss", 53), ("Roosendaal", 47), ("Bergen op Zoom", 46), ("Maashorst", 54),
    ("Maastricht", 62), ("Venlo", 59), ("Heerlen", 64), ("Roermond", 60), ("Sittard-Geleen", 61),
    ("Weert", 60),
)


def periods() -> list[str]:
    """`jaar;startdatum;einddatum` for 20,000 stays inside their year, more in later years."""
    draw = random.Random(20).random
    years = (2020, 2021, 2021, 2022, 2022, 2022, 2023, 2023, 2023, 2024, 2024, 2024, 2024)
    pieces = []
    for _ in range(20_000):
        year = years[int(draw() * len(years))]
        first = datetime.date(year, 1, 1) + datetime.timedelta(days=int(draw() * 340))
        last = min(first + datetime.timedelta(days=7 + int(draw() * 200)),
                   datetime.date(year, 12, 31))
        pieces.append(f"{year};{first.isoformat()};{last.isoformat()}")
    return pieces


def people() -> list[str]:
    """`geboortejaar;geslacht`, the gender unknown now and then."""
    return [f"{year};{gender}" for year in range(1940, 2007) for gender in (*GENDERS, "")]


def homes() -> list[str]:
    """`gemeente;postcode`, a hundred postcodes for each municipality, and some unknown."""
    known = [f"{name};{digits}{number:02d}" for name, digits in MUNICIPALITIES
             for number in range(100)]
    return known + [";"] * 150
