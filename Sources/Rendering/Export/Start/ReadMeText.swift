/// How each tool opens an export.
///
/// The code is run by `Tests/Export`, so what stands here works.
enum ReadMeText {
  static func tools(hasCharts: Bool) -> String {
    let parts = [
      "## Openen", excel, libreOffice, powerBI, jupyter, r, hasCharts ? datawrapper : nil, polars,
      duckDB, editor,
    ]
    return parts.compactMap { $0 }.joined(separator: "\n\n")
  }

  private static let excel = """
    **Excel.** Dubbelklik op een bestand in `excel/`. Dat gaat goed op een computer die op Nederlands \
    staat. Op een andere: kies Gegevens → Uit tekst/CSV, bestand `data/….csv`.
    """

  private static let libreOffice = """
    **LibreOffice.** Open een bestand in `excel/`. Kies in het venster dat verschijnt: tekenset \
    Unicode (UTF-8), taal Nederlands, gescheiden door puntkomma.
    """

  private static let powerBI = """
    **Power BI.** Kies Gegevens ophalen → Tekst/CSV, bestand `data/….csv`, oorsprong 65001 (UTF-8), \
    scheidingsteken komma. Kies Gegevens transformeren en zet daar de landinstelling van de getallen \
    op Engels (Type wijzigen → Met landinstellingen) en de kolommen met periodes op Tekst.
    """

  private static let jupyter = """
    **Jupyter.** `pip install pandas jupyterlab vl-convert-python`, dan `jupyter lab start.ipynb` in \
    deze map. VS Code opent `start.ipynb` ook.
    """

  private static let r = """
    **R.** `Rscript start.R`, of open `start.R` in RStudio en kies Source. Alle tabellen staan dan in \
    `tabellen`, bijvoorbeeld `tabellen$measures`. Er zijn geen pakketten nodig.
    """

  private static let datawrapper = """
    **Datawrapper.** Kies Create new → Chart en sleep een bestand uit `datawrapper/` in het venster. \
    Daarin staan alleen getallen: neem titel, toelichting en bron over uit de lijst De grafieken \
    hieronder. Een lege cel is niet getoond of onbekend, en geen nul.
    """

  private static let polars = #"""
    **Polars** (Python), in deze map:

    ```python polars
    import json
    import polars as pl

    soorten = {"string": pl.String, "integer": pl.Int64, "number": pl.Float64, "boolean": pl.Boolean}
    pakket = json.load(open("datapackage.json", encoding="utf-8"))
    tabellen = {}
    for bron in pakket["resources"]:
        velden = {veld["name"]: soorten[veld["type"]] for veld in bron["schema"]["fields"]}
        tabellen[bron["name"]] = pl.read_csv(bron["path"], schema=velden)
    ```
    """#

  private static let duckDB = #"""
    **DuckDB** (Python), in deze map; daarna werkt bijvoorbeeld `duckdb.sql("FROM measures")`:

    ```python duckdb
    import json
    import duckdb

    soorten = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}
    pakket = json.load(open("datapackage.json", encoding="utf-8"))
    for bron in pakket["resources"]:
        velden = {veld["name"]: soorten[veld["type"]] for veld in bron["schema"]["fields"]}
        duckdb.execute(
            f"CREATE OR REPLACE TABLE {bron['name']} AS "
            f"SELECT * FROM read_csv('{bron['path']}', header = true, columns = {velden})"
        )
    ```
    """#

  private static let editor = """
    **Teksteditor.** Alles in `data/` is gewone tekst: één regel per rij, de kopregel eerst.
    """
}
