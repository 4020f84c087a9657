"""Runs start.R and holds what it read against the data: python script.py EXPORT"""

import csv
import pathlib
import shutil
import subprocess
import sys
import tempfile

from package import CASTS, expect_same, tables

if shutil.which("Rscript") is None:
    print("start.R: left out, no R here")
    raise SystemExit
folder = pathlib.Path(sys.argv[1]).resolve()
before = sorted(folder.rglob("*"))
TYPES = {"string": "character", "integer": "numeric", "number": "numeric", "boolean": "logical"}
PROBE = """
if (!exists("tabellen")) tabellen <- tables
for (naam in names(tabellen)) {
  tabel <- tabellen[[naam]]
  soorten <- sapply(tabel, class)
  for (kolom in names(tabel)) if (is.logical(tabel[[kolom]]))
    tabel[[kolom]] <- ifelse(tabel[[kolom]], "true", "false")
  for (kolom in names(tabel)) if (is.numeric(tabel[[kolom]]))
    tabel[[kolom]] <- ifelse(is.na(tabel[[kolom]]), NA, sprintf("%.17g", tabel[[kolom]]))
  names(tabel) <- paste(names(tabel), soorten, sep = ":")
  write.csv(tabel, file.path(Sys.getenv("UIT"), paste0(naam, ".csv")), row.names = FALSE, na = "",
            fileEncoding = "UTF-8")
}
"""
with tempfile.TemporaryDirectory() as scratch:
    # As LEESMIJ.md says it, from another folder too.
    for place, script in ((folder, "start.R"), (pathlib.Path(scratch), folder / "start.R")):
        subprocess.run(["Rscript", str(script)], cwd=place, check=True, stdout=subprocess.DEVNULL)
    (pathlib.Path(scratch) / "probe.R").write_text(f"source('start.R')\n{PROBE}", encoding="utf-8")
    subprocess.run(
        ["Rscript", f"{scratch}/probe.R"], cwd=folder, check=True, stdout=subprocess.DEVNULL,
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "UIT": scratch})
    for table in tables(folder):
        with open(f"{scratch}/{table.name}.csv", encoding="utf-8", newline="") as file:
            header, *rows = csv.reader(file)
        wanted = [f"{field['name']}:{TYPES[field['type']]}" for field in table.fields]
        assert header == wanted, f"{table.name}: {header}"
        casts = [CASTS[field["type"]] for field in table.fields]
        expect_same("start.R", table, [
            [cast(cell) if cell else None for cast, cell in zip(casts, row)] for row in rows])
assert sorted(folder.rglob("*")) == before, "start.R left files behind"
print(f"start.R: {len(tables(folder))} tables read and plotted, nothing left behind")
