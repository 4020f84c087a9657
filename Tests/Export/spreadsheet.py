"""Opens `excel/` in LibreOffice as Dutch and looks at every cell: python spreadsheet.py EXPORT

LibreOffice stands for Excel, which cannot be run here: both read `;`, decimal commas and the
byte-order mark where the language is Dutch.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl

from package import tables

# Semicolon, double quote, UTF-8, from line 1, Dutch (1043): what LEESMIJ.md tells to choose.
FILTER = "Text - txt - csv (StarCalc):59,34,76,1,,1043,false,false"
ANSWERS = {"ja": True, "nee": False}

office = shutil.which("soffice") or shutil.which("libreoffice")
if office is None:
    print("excel/: left out, no LibreOffice here")
    raise SystemExit
folder = pathlib.Path(sys.argv[1])
numbers = texts = 0
with tempfile.TemporaryDirectory() as scratch:
    subprocess.run(
        [office, f"-env:UserInstallation=file://{scratch}/profile", "--headless",
         f"--infilter={FILTER}", "--convert-to", "xlsx", "--outdir", scratch,
         *map(str, sorted((folder / "excel").glob("*.csv")))],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for table in tables(folder):
        sheet = openpyxl.load_workbook(f"{scratch}/{table.name}.xlsx").active
        header, *rows = sheet.iter_rows(values_only=True)
        assert header == tuple(field["title"] for field in table.fields), table.name
        assert len(rows) == len(table.rows), table.name
        for row, expected in zip(rows, table.rows):
            for field, found, wanted in zip(table.fields, row, expected, strict=True):
                place = f"{table.name}.{field['name']}"
                if wanted is None:
                    assert found is None, place
                elif field["type"] in ("integer", "number"):
                    assert type(found) in (int, float) and found == wanted, place
                    numbers += 1
                elif field["type"] == "boolean":
                    assert ANSWERS[found] == wanted, place
                else:
                    # A year is a number in a spreadsheet; nothing is lost by it.
                    isYear = type(found) is int and str(found) == wanted
                    assert type(found) is str or isYear, place
                    texts += 1
print(f"excel/: {numbers} numbers are numbers, {texts} texts are texts in LibreOffice")
