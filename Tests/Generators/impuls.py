#!/usr/bin/env python3
"""Writes the synthetic exports of the Impuls editions: `datasets/impuls-2023` and `-2024`.

    python3 Tests/Generators/impuls.py --output datasets
    python3 Tests/Generators/impuls.py --output datasets --check

The totals per edition are the published ones; no record stands for a person. The same program
writes the same bytes, everywhere. `--check` writes nothing and exits with 1 on any difference.
"""

import argparse
import json
import pathlib
import sys

from impuls_layouts import PARTICIPANTS, VOLUNTEERS, Layout, layout
from impuls_projects import EDITIONS, Edition, Project
from impuls_records import TEXT_FIELDS, field, records

SOURCE_TITLE = ("Herstel Dichtbij – Samen voor mentale gezondheid: "
                "Update 2023, vooruitblik 2024")
DESCRIPTION = (
    "Verzonnen exports, gemaakt door Tests/Generators/impuls.py. Alleen de totalen van de editie "
    "(projecten, deelnemers, vrijwilligers, bijeenkomsten) komen uit de publicatie. De projecten, "
    "hun plaatsen en alle regels zijn verzonnen en gaan over geen enkele persoon. Nummers van "
    "deelnemers en vrijwilligers zijn alleen binnen een project uniek.")


def cell(value: str, shape: Layout, is_text: bool) -> str:
    """The value as it stands in the file, between quotes where the project writes them."""
    needs = any(character in value for character in (shape.delimiter, '"', "\n"))
    wants = shape.quoting == "all" or (shape.quoting == "text" and is_text)
    return '"' + value.replace('"', '""') + '"' if needs or wants else value


def encoded(rows: list[list], shape: Layout) -> bytes:
    """The file's bytes: header, rows, line ends, and a mark at the start where it has one."""
    text_columns = [field(column) in TEXT_FIELDS for column in shape.header]
    lines = [shape.delimiter.join(cell(name, shape, True) for name in shape.header)]
    for row in rows:
        lines.append(shape.delimiter.join(
            cell(value, shape, is_text) for value, is_text in zip(row, text_columns)))
    if shape.blank_end:
        lines.append("")
    end = "\r\n" if shape.crlf else "\n"
    return (end.join(lines) + end).encode("utf-8-sig" if shape.bom else "utf-8")


def table(columns: str, rows: list[list[str]], **options) -> bytes:
    """A table of the programme itself, whose columns are all given."""
    shape = layout(columns, **options)
    lines = [list(shape.header), *rows]
    text = "".join(shape.delimiter.join(cell(value, shape, False) for value in line) + "\n"
                   for line in lines)
    return text.encode("utf-8")


def project_list(edition: Edition) -> bytes:
    """The programme's own list of the edition's projects."""
    if edition.year == 2023:
        return table("projectnummer|naam|programma|soort|plaats|jaar", [
            [project.identifier, project.name, "impuls", "project", project.seat.place,
             str(edition.year)] for project in edition.projects])
    return table("Project_ID|Naam|Regeling|Soort|Plaats|Gemeente|Editie", [
        [project.identifier, project.name, "impuls", "project", project.seat.place,
         project.seat.municipality, str(edition.year)] for project in edition.projects],
        delimiter=",")


def meeting_list(edition: Edition) -> bytes:
    """The one inspiration day of the edition."""
    return table("datum|soort|plaats|programma", [
        [edition.meeting_date, "kennisbijeenkomst", edition.meeting_place, "impuls"]])


def resource(name: str, entity: str, edition: Edition, count: int, **properties) -> dict:
    """The descriptor's entry of one file, with the number of records that it holds."""
    impact = {"entity": entity, "records": count, **properties}
    if edition.planned and entity != "organisations":
        impact["status"] = "planned"
    return {"name": name, "path": f"{name}.csv", "impact": impact}


def delivery(edition: Edition, project: Project, shape: Layout, stem: str,
             entity: str, count: int) -> tuple[str, bytes, dict]:
    """One project's file of one entity: its name, its bytes and its entry in the descriptor."""
    name = f"{stem}-{project.stem}"
    fields = {field(column) for column in shape.header}
    named = {} if "organisation" in fields else {"organisation": project.identifier}
    rows = records(project, shape, edition.year, stem[0].upper(), count)
    return name, encoded(rows, shape), resource(name, entity, edition, len(rows), **named)


def descriptor(edition: Edition, resources: list[dict]) -> bytes:
    """The edition's `datapackage.json`."""
    package = {
        "profile": "data-package",
        "name": f"impuls-{edition.year}",
        "title": f"Impuls Herstel Dichtbij, editie {edition.year} (synthetisch)",
        "description": DESCRIPTION,
        "sources": [{"title": SOURCE_TITLE}],
        "impact": {"programme": "impuls", "synthetic": True, "identifiers": "organisation"},
        "resources": resources,
    }
    return (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def edition_files(edition: Edition) -> dict[str, bytes]:
    """All files of an edition by path, after checking that they add up to what was published."""
    assert sum(project.participants for project in edition.projects) == edition.participants
    assert sum(project.volunteers for project in edition.projects) == edition.volunteers
    files = {"projecten.csv": project_list(edition), "bijeenkomsten.csv": meeting_list(edition)}
    resources = [resource("projecten", "organisations", edition, len(edition.projects)),
                 resource("bijeenkomsten", "meetings", edition, 1)]
    for stem, entity, layouts in (("deelnemers", "participants", PARTICIPANTS),
                                  ("vrijwilligers", "volunteers", VOLUNTEERS)):
        for project in edition.projects:
            name, content, entry = delivery(edition, project, layouts[project.identifier],
                                            stem, entity, getattr(project, entity))
            files[f"{name}.csv"] = content
            resources.append(entry)
    files["datapackage.json"] = descriptor(edition, resources)
    return {f"impuls-{edition.year}/{name}": content for name, content in files.items()}


def differences(files: dict[str, bytes], output: pathlib.Path) -> list[str]:
    """What is missing, different or left over in the output folder."""
    found = []
    for path, content in sorted(files.items()):
        target = output / path
        if not target.is_file():
            found.append(f"missing: {path}")
        elif target.read_bytes() != content:
            found.append(f"different: {path}")
    for folder in sorted({path.split("/")[0] for path in files}):
        for target in sorted((output / folder).glob("*")):
            if f"{folder}/{target.name}" not in files:
                found.append(f"not ours: {folder}/{target.name}")
    return found


def main() -> int:
    """Writes the files, or checks them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=pathlib.Path, required=True, help="the datasets folder")
    parser.add_argument("--check", action="store_true", help="compare only; exit 1 on a difference")
    options = parser.parse_args()
    files: dict[str, bytes] = {}
    for edition in EDITIONS:
        files.update(edition_files(edition))
    if options.check:
        found = differences(files, options.output)
        print("\n".join(found) if found else f"{len(files)} files are as generated")
        return 1 if found else 0
    for path, content in files.items():
        target = options.output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    print(f"{len(files)} files written to {options.output}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
