import Reporting

/// What stands in the cells of the notebook, in English.
struct EnglishNotebook: NotebookWording {
  func opening(_ facts: PackageFacts) -> String {
    """
    # \(Markdown.escaped(facts.title.english))

    \(facts.remarks.map { "- " + Markdown.escaped($0.english) }.joined(separator: "\n"))

    Run the cells from top to bottom (Run → Run All Cells). It needs `pandas`; with \
    `vl-convert-python` the charts are there as pictures too.

    The next `impact export` replaces this notebook as long as it was not changed. Keep what you make \
    yourself under another name, outside this folder.
    """
  }

  let loading = #"""
    import base64
    import json
    from pathlib import Path

    import pandas as pd
    from IPython.display import Markdown, display

    folder = Path(".")
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    types = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
    resources = {resource["name"]: resource for resource in package["resources"]}


    def read(resource):
        """Reads a table; only an empty cell is no value."""
        return pd.read_csv(
            folder / resource["path"],
            dtype={field["name"]: types[field["type"]] for field in resource["schema"]["fields"]},
            keep_default_na=False,
            na_values=[""],
        )


    def explain(name):
        """Shows what the columns of a table mean."""
        fields = resources[name]["schema"]["fields"]
        lines = [f"- `{field['name']}`: {field['description_en']}" for field in fields]
        display(Markdown("\n".join(lines)))


    tables = {name: read(resource) for name, resource in resources.items()}
    """#

  let overview = """
    ## What there is

    Every table is in `tables`, for instance `tables["measures"]`. An empty cell is no zero: the \
    column `status` says why there is nothing.
    """

  let listing = #"""
    pd.DataFrame(
        [(name, resource["title_en"], len(tables[name])) for name, resource in resources.items()],
        columns=["table", "title", "rows"],
    )
    """#

  let aboutCharts = """
    ## Charts

    Every chart is in `charts/` as Vega-Lite, with its figures. JupyterLab draws them itself; as \
    pictures they appear where `vl-convert-python` is installed.
    """

  let charts = #"""
    try:
        import vl_convert
    except ImportError:
        vl_convert = None

    for file in sorted((folder / "charts").glob("*.vl.json")):
        text = file.read_text(encoding="utf-8")
        chart = json.loads(text)
        # For those who cannot see the picture.
        in_words = chart["description"]
        bundle = {
            "application/vnd.vegalite.v5+json": chart,
            "text/plain": f"{file.name}: {in_words}",
        }
        if vl_convert is not None:
            picture = vl_convert.vegalite_to_png(text, scale=2)
            bundle["image/png"] = base64.b64encode(picture).decode("ascii")
        display(bundle, metadata={"image/png": {"alt": in_words}}, raw=True)
    """#

  func showing(_ table: TableDefinition) -> String {
    "explain(\"\(table.name)\")\ntables[\"\(table.name)\"]"
  }

  func about(_ table: TableDefinition) -> String {
    """
    ## \(table.title.english) (`\(table.name)`)

    \(Markdown.escaped(table.description.english))
    """
  }
}
