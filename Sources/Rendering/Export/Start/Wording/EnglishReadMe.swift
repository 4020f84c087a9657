/// What stands on the page that tells what is where, in English.
struct EnglishReadMe: ReadMeWording {
  func contents(hasCharts: Bool) -> String {
    let charts = """
      | `charts/` | charts (Vega-Lite 5) with their figures |
      | `datawrapper/` | the same charts as tables for Datawrapper |

      """
    return """
      ## What is where

      | folder or file | what it is |
      |---|---|
      | `excel/` | tables for a Dutch Excel or LibreOffice, in Dutch |
      | `data/` | the same tables for programs: UTF-8, commas, decimal points, English names |
      | `datapackage.json` | what every column of `data/` is: type, unit, description (Data Package) |
      \(hasCharts ? charts : "")| `start.ipynb`, `start.R` | open everything, in Jupyter and in R |
      | `intern/manifest.json` | checksums of these files, for the next export |

      An empty cell is no zero: the column `status` says why there is nothing. Percentages are parts \
      of one: -0.1 is 10 % less.

      The next `impact export` replaces this folder, but not when you changed or added something in \
      it. So keep your own work in another folder.
      """
  }

  let tables = """
    ## The tables

    | table | title | how to read it |
    |---|---|---|
    """

  let charts = """
    ## The charts

    | chart | title | what belongs beside it |
    |---|---|---|
    """

  func origin(sources: String?, licences: String?) -> String {
    """
    ## Sources

    \(sources ?? "Not stated.")

    Licences of the sources:

    \(licences ?? "Not stated.")
    """
  }

  func tools(hasCharts: Bool) -> String {
    let parts = [
      "## How to open it", Self.excel, Self.libreOffice, Self.powerBI, Self.jupyter, Self.r,
      hasCharts ? Self.datawrapper : nil, Self.polars, Self.duckDB, Self.editor,
    ]
    return parts.compactMap { $0 }.joined(separator: "\n\n")
  }

  private static let excel = """
    **Excel.** On a computer that is set to Dutch: double-click a file in `excel/`. On any other: choose \
    Data → From Text/CSV, file `data/….csv`.
    """

  private static let libreOffice = """
    **LibreOffice.** Open a file in `data/`. In the window that appears choose: character set \
    Unicode (UTF-8), language English, separated by comma.
    """

  private static let powerBI = """
    **Power BI.** Choose Get data → Text/CSV, file `data/….csv`, origin 65001 (UTF-8), delimiter \
    comma. Choose Transform data and set the locale of the numbers to English there (Change type → \
    Using locale), and the columns with periods to Text.
    """

  private static let jupyter = """
    **Jupyter.** `pip install pandas jupyterlab vl-convert-python`, then `jupyter lab start.ipynb` in \
    this folder. VS Code opens `start.ipynb` too.
    """

  private static let r = """
    **R.** `Rscript start.R`, or open `start.R` in RStudio and choose Source. All tables are then in \
    `tables`, for instance `tables$measures`. No packages are needed.
    """

  private static let datawrapper = """
    **Datawrapper.** Choose Create new → Chart and drag a file from `datawrapper/` into the window. It \
    holds numbers alone: take title, notes and source from the list The charts below. An empty cell \
    is not shown or unknown, and no zero.
    """

  private static let polars = #"""
    **Polars** (Python), in this folder:

    ```python polars
    import json
    import polars as pl

    types = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean}
    package = json.load(open("datapackage.json", encoding="utf-8"))
    tables = {}
    for resource in package["resources"]:
        fields = {field["name"]: types[field["type"]] for field in resource["schema"]["fields"]}
        tables[resource["name"]] = pl.read_csv(resource["path"], schema=fields)
    ```
    """#

  private static let duckDB = #"""
    **DuckDB** (Python), in this folder; then `duckdb.sql("FROM measures")` works, for instance:

    ```python duckdb
    import json
    import duckdb

    types = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}
    package = json.load(open("datapackage.json", encoding="utf-8"))
    for resource in package["resources"]:
        fields = {field["name"]: types[field["type"]] for field in resource["schema"]["fields"]}
        duckdb.execute(
            f"CREATE OR REPLACE TABLE {resource['name']} AS "
            f"SELECT * FROM read_csv('{resource['path']}', header = true, columns = {fields})"
        )
    ```
    """#

  private static let editor = """
    **Text editor.** Everything in `data/` is plain text: one line per row, the header first.
    """
}
