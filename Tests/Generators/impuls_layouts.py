"""How each project writes its files: no two organisations send the same table.

All of it is clean: each difference is one that the importer must read without a warning.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """The shape of one file.

    `header` holds the column names as the project spells them. `genders` are its words for a
    woman, a man and (when there is a third) another gender. `organisation` tells whether the
    project names itself by `id` or by `name`. `halves` gives hours such as `12,5`.
    """

    header: tuple[str, ...]
    delimiter: str = ";"
    bom: bool = False
    crlf: bool = False
    quoting: str = "needed"
    genders: tuple[str, ...] = ("v", "m", "x")
    dates: str = "d-m-y"
    organisation: str = "id"
    halves: bool = False
    blank_end: bool = False


def layout(header: str, **options) -> Layout:
    """A layout from its column names with a bar between them."""
    return Layout(tuple(header.split("|")), **options)


WORDS = ("vrouw", "man", "anders")
CAPITAL_WORDS = ("Vrouw", "Man", "Anders")
CAPITALS = ("V", "M", "X")
TWO_CAPITALS = ("V", "M")

PARTICIPANTS = {
    "IM23-01": layout("deelnemernummer|projectnummer|jaar|geboortejaar|geslacht|gemeente"),
    "IM23-02": layout("Deelnemer_ID|PROJECT|Startdatum|einddatum|geslacht|woonplaats",
                      crlf=True, genders=TWO_CAPITALS),
    "IM23-03": layout("cliëntnummer|organisatie|jaar|leeftijd|geslacht|gemeente",
                      bom=True, crlf=True, genders=WORDS),
    "IM23-04": layout("deelnemer_id|organisatie_id|startdatum|einddatum|geboortejaar|gemeente",
                      delimiter=",", dates="iso"),
    "IM23-05": layout("Deelnemernummer|Editie|Geslacht|Geboortejaar|Woonplaats|Opmerking",
                      crlf=True, genders=CAPITAL_WORDS),
    "IM23-06": layout("PROJECTNUMMER|DEELNEMERNUMMER|JAAR|GEMEENTE|GESLACHT|GEBOORTEJAAR",
                      delimiter="\t", genders=CAPITALS),
    "IM23-07": layout("geslacht|gemeente|geboortejaar|startdatum|einddatum|deelnemernummer|project",
                      dates="iso", genders=WORDS, blank_end=True),
    "IM23-08": layout("Deelnemer ID|Organisatie|Jaar|Woonplaats|Geslacht",
                      quoting="all", organisation="name"),
    "IM23-09": layout("deelnemernummer|organisatienummer|jaar|leeftijd", bom=True),
    "IM23-10": layout("Deelnemernummer|Projectnummer|Startdatum|Einddatum|Gemeente|Geslacht",
                      delimiter=",", crlf=True, genders=CAPITALS),
    "IM23-11": layout("editie|organisatie|Cliëntnummer|geboortejaar|GESLACHT|gemeente|Locatie",
                      quoting="text", genders=WORDS),
    "IM23-12": layout("participant_id|organisation_id|period|birth_year|gender|municipality",
                      delimiter=",", genders=("female", "male", "other")),
    "IM24-01": layout("Deelnemernummer|Project|Startdatum|Einddatum|Geboortejaar|Geslacht|Gemeente",
                      bom=True, crlf=True, genders=CAPITALS),
    "IM24-02": layout("deelnemer-id|project-id|editie|woonplaats|geslacht", genders=WORDS),
    "IM24-03": layout("deelnemernummer|organisatie|jaar|geboortejaar|geslacht|gemeente",
                      crlf=True, quoting="text", organisation="name"),
    "IM24-04": layout("CLIËNTNUMMER|ORGANISATIE|STARTDATUM|EINDDATUM|LEEFTIJD|WOONPLAATS",
                      delimiter="\t", dates="iso", blank_end=True),
    "IM24-05": layout("projectnummer|jaar|deelnemernummer|gemeente|geslacht",
                      delimiter=",", genders=TWO_CAPITALS),
    "IM24-06": layout("Gemeente|Geslacht|Geboortejaar|Jaar|Projectnummer|Deelnemernummer",
                      crlf=True, genders=CAPITAL_WORDS),
    "IM24-07": layout("deelnemernummer|projectnummer|startdatum|einddatum|geslacht|geboortejaar",
                      dates="iso", quoting="all", genders=("v", "m")),
    "IM24-08": layout("Deelnemer_ID|Jaar|Leeftijd|Geslacht|Gemeente", genders=WORDS),
    "IM24-09": layout("deelnemernummer|PROJECT|Startdatum|einddatum|gemeente|geboortejaar"),
    "IM24-10": layout("deelnemernummer|organisatienummer|editie|geslacht|woonplaats",
                      bom=True, genders=CAPITALS),
    "IM24-11": layout("Organisatie_ID|Deelnemer_ID|Jaar|Geboortejaar|Geslacht|Woonplaats|"
                      "Bijzonderheden", delimiter=",", crlf=True, genders=CAPITAL_WORDS),
    "IM24-12": layout("jaar|project|cliëntnummer|leeftijd|geslacht|gemeente",
                      blank_end=True),
    "IM24-13": layout("participant_id|organisation_id|start_date|end_date|gender|place",
                      dates="iso", genders=("female", "male")),
    "IM24-14": layout("Deelnemernummer|Projectnummer|Jaar|Geboortejaar",
                      delimiter="\t", bom=True, crlf=True),
}

VOLUNTEERS = {
    "IM23-01": layout("vrijwilligernummer|projectnummer|jaar|uren"),
    "IM23-02": layout("Vrijwilligernummer|PROJECT|Startdatum|einddatum", crlf=True),
    "IM23-03": layout("vrijwilligernummer|organisatie|jaar|uren|geslacht",
                      bom=True, crlf=True, genders=WORDS, halves=True),
    "IM23-04": layout("vrijwilligernummer|organisatie_id|jaar|uren|gemeente",
                      delimiter=",", halves=True),
    "IM23-05": layout("Vrijwilligernummer|Projectnummer|Editie|Uren|Woonplaats", crlf=True),
    "IM23-06": layout("PROJECTNUMMER|VRIJWILLIGERNUMMER|JAAR|UREN", delimiter="\t", halves=True),
    "IM23-07": layout("geboortejaar|startdatum|einddatum|vrijwilligernummer|project", dates="iso"),
    "IM23-08": layout("Vrijwilligernummer|Organisatie|Jaar|Uren|Geslacht",
                      quoting="all", organisation="name", halves=True),
    "IM23-09": layout("vrijwilligernummer|organisatienummer|jaar|gemeente", bom=True),
    "IM23-10": layout("Vrijwilligernummer|Projectnummer|Jaar|Geslacht|Gemeente|Uren",
                      delimiter=",", crlf=True, genders=CAPITALS),
    "IM23-11": layout("editie|organisatie|vrijwilligernummer|uren", quoting="text"),
    "IM23-12": layout("volunteer_id|organisation_id|period|hours", delimiter=","),
    "IM24-01": layout("Vrijwilligernummer|Project|Startdatum|Einddatum|Uren", bom=True, crlf=True),
    "IM24-02": layout("vrijwilligernummer|project-id|editie|woonplaats"),
    "IM24-03": layout("vrijwilligernummer|organisatie|jaar|uren|geboortejaar",
                      crlf=True, organisation="name", halves=True),
    "IM24-04": layout("VRIJWILLIGERNUMMER|ORGANISATIE|JAAR|UREN", delimiter="\t", blank_end=True),
    "IM24-05": layout("projectnummer|jaar|vrijwilligernummer|uren", delimiter=",", halves=True),
    "IM24-06": layout("Uren|Gemeente|Geslacht|Jaar|Projectnummer|Vrijwilligernummer",
                      crlf=True, genders=CAPITAL_WORDS),
    "IM24-07": layout("vrijwilligernummer|projectnummer|jaar|geslacht",
                      quoting="all", genders=("v", "m")),
    "IM24-08": layout("Vrijwilligernummer|Projectnummer|Jaar|Uren|Gemeente", halves=True),
    "IM24-09": layout("vrijwilligernummer|PROJECT|Startdatum|einddatum|uren|geslacht"),
    "IM24-10": layout("vrijwilligernummer|organisatienummer|editie|uren", bom=True),
    "IM24-11": layout("Organisatie_ID|Vrijwilligernummer|Jaar|Uren|Woonplaats",
                      delimiter=",", crlf=True, halves=True),
    "IM24-12": layout("jaar|project|vrijwilligernummer|uren|geboortejaar", blank_end=True),
    "IM24-13": layout("volunteer_id|organisation_id|year|place"),
    "IM24-14": layout("Vrijwilligernummer|Projectnummer|Jaar|Uren",
                      delimiter="\t", bom=True, crlf=True),
}
