"""Runs the code of LEESMIJ.md and holds what it reads against the data: python readers.py EXPORT"""

import os
import pathlib
import re
import sys

import duckdb

from package import expect_same, tables

folder = pathlib.Path(sys.argv[1]).resolve()
page = (folder / "LEESMIJ.md").read_text(encoding="utf-8")
code = dict(re.findall(r"```python (\w+)\n(.*?)```", page, re.DOTALL))
assert set(code) == {"polars", "duckdb"}, sorted(code)
expected = tables(folder)
os.chdir(folder)

names = {}
exec(code["polars"], names)
for table in expected:
    read = names["tabellen"] if "tabellen" in names else names["tables"]
    expect_same("Polars", table, read[table.name].rows())

exec(code["duckdb"], {})
for table in expected:
    expect_same("DuckDB", table, duckdb.sql(f"FROM {table.name}").fetchall())
print(f"LEESMIJ.md: {len(expected)} tables read by Polars and DuckDB")
