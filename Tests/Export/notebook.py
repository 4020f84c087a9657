"""Executes the notebook of an export and looks at what it shows: python notebook.py EXPORT"""

import json
import pathlib
import sys

import nbclient
import nbformat

from package import expect_same, tables

VEGA_LITE = "application/vnd.vegalite.v5+json"
# What the notebook holds in the end, as plain values.
PROBE = """
import json
def _waarde(w):
    return None if pd.isna(w) else w.item() if hasattr(w, "item") else w
_tabellen = tabellen if "tabellen" in globals() else tables
print(json.dumps({n: [[_waarde(w) for w in r] for r in t.itertuples(index=False, name=None)]
                  for n, t in _tabellen.items()}))
"""

folder = pathlib.Path(sys.argv[1])
notebook = nbformat.read(folder / "start.ipynb", as_version=4)
nbformat.validate(notebook)
assert not any(cell.get("outputs") for cell in notebook.cells), "outputs in the notebook"
notebook.cells.append(nbformat.v4.new_code_cell(PROBE))
nbclient.NotebookClient(
    notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
).execute()
values = json.loads("".join(output["text"] for output in notebook.cells[-1].outputs
                            if output.output_type == "stream" and output.name == "stdout"))
for table in tables(folder):
    expect_same("start.ipynb", table, values[table.name])
shown = [output for cell in notebook.cells for output in cell.get("outputs", [])
         if VEGA_LITE in output.get("data", {})]
charts = list((folder / "charts").glob("*.vl.json"))
assert len(shown) == len(charts), f"{len(shown)} of {len(charts)} charts shown"
for output in shown:
    assert "image/png" in output["data"], "a chart without a picture"
    words = output["data"][VEGA_LITE]["description"]
    assert output["metadata"]["image/png"]["alt"] == words, "a picture without words"
    assert output["data"]["text/plain"].endswith(words), "words without a picture"
print(f"start.ipynb: {len(values)} tables and {len(shown)} charts, pictures too")
