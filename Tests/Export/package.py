"""An export read with Python's own modules alone: what every other reader is held against."""

import csv
import json
import pathlib

CASTS = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
}


class Table:
    """A table of `data/` with the types of its descriptor; an empty cell is `None`."""

    def __init__(self, folder, resource):
        self.name = resource["name"]
        self.path = resource["path"]
        self.fields = resource["schema"]["fields"]
        with open(folder / self.path, encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file, strict=True)
        assert header == [field["name"] for field in self.fields], self.name
        casts = [CASTS[field["type"]] for field in self.fields]
        self.rows = [
            [cast(cell) if cell else None for cast, cell in zip(casts, row, strict=True)]
            for row in rows
        ]


def tables(folder):
    """All tables of an export, in the order of its descriptor."""
    folder = pathlib.Path(folder)
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    return [Table(folder, resource) for resource in package["resources"]]


def expect_same(reader, table, rows):
    """Stops when what a reader made of a table differs in a value or in its type."""
    rows = [list(row) for row in rows]
    if len(rows) != len(table.rows):
        raise SystemExit(f"{reader}: {table.name} has {len(rows)} rows, not {len(table.rows)}")
    for number, (row, expected) in enumerate(zip(rows, table.rows), 1):
        for field, found, wanted in zip(table.fields, row, expected, strict=True):
            if type(found) is not type(wanted) or found != wanted:
                raise SystemExit(
                    f"{reader}: {table.name} row {number}, column {field['name']}: "
                    f"{type(found).__name__} instead of {type(wanted).__name__}, or another value")
