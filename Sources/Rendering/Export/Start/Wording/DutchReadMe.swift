/// What stands on the page that tells what is where, in Dutch.
struct DutchReadMe: ReadMeWording {
  func contents(hasCharts: Bool) -> String {
    let charts = """
      | `charts/` | grafieken (Vega-Lite 5) met de cijfers erin |
      | `datawrapper/` | dezelfde grafieken als tabel voor Datawrapper |

      """
    return """
      ## Wat waar staat

      | map of bestand | wat het is |
      |---|---|
      | `excel/` | tabellen voor een Nederlands Excel of LibreOffice |
      | `data/` | dezelfde tabellen voor programma's: UTF-8, komma's, decimale punten, Engelse namen |
      | `datapackage.json` | wat elke kolom van `data/` is: soort, eenheid, uitleg (Data Package) |
      \(hasCharts ? charts : "")| `start.ipynb`, `start.R` | openen alles, in Jupyter en in R |
      | `intern/manifest.json` | controlegetallen van deze bestanden, voor de volgende export |

      Een lege cel is geen nul: de kolom `status` zegt waarom er niets staat. Percentages zijn delen \
      van één: -0,1 is 10 % minder.

      Een volgende `impact export` vervangt deze map, maar niet als u er iets in veranderde of bij \
      zette. Bewaar eigen werk daarom in een andere map.
      """
  }

  let tables = """
    ## De tabellen

    | tabel | titel | hoe u haar leest |
    |---|---|---|
    """

  let charts = """
    ## De grafieken

    | grafiek | titel | wat erbij hoort te staan |
    |---|---|---|
    """

  func origin(sources: String?, licences: String?) -> String {
    """
    ## Bronnen

    \(sources ?? "Niet opgegeven.")

    Licenties van de bronnen:

    \(licences ?? "Niet opgegeven.")
    """
  }

  func tools(hasCharts: Bool) -> String {
    let parts = [
      "## Openen", Self.excel, Self.libreOffice, Self.powerBI, Self.jupyter, Self.r,
      hasCharts ? Self.datawrapper : nil, Self.polars, Self.duckDB, Self.editor,
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
