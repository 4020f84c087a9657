import Reporting

/// What stands in the cells of the notebook, in Dutch.
struct DutchNotebook: NotebookWording {
  func opening(_ facts: PackageFacts) -> String {
    """
    # \(Markdown.escaped(facts.title.dutch))

    \(facts.remarks.map { "- " + Markdown.escaped($0.dutch) }.joined(separator: "\n"))

    Voer de cellen van boven naar beneden uit (Run → Run All Cells). Nodig is `pandas`; met \
    `vl-convert-python` erbij staan de grafieken er ook als plaatje in.

    Dit notitieboek wordt bij een volgende `impact export` vervangen zolang het niet veranderd is. \
    Bewaar wat u zelf maakt onder een andere naam, buiten deze map.
    """
  }

  let loading = #"""
    import base64
    import json
    from pathlib import Path

    import pandas as pd
    from IPython.display import Markdown, display

    map_ = Path(".")
    pakket = json.loads((map_ / "datapackage.json").read_text(encoding="utf-8"))
    soorten = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
    bronnen = {bron["name"]: bron for bron in pakket["resources"]}


    def lees(bron):
        """Leest een tabel; alleen een lege cel is geen waarde."""
        return pd.read_csv(
            map_ / bron["path"],
            dtype={veld["name"]: soorten[veld["type"]] for veld in bron["schema"]["fields"]},
            keep_default_na=False,
            na_values=[""],
        )


    def uitleg(naam):
        """Toont wat de kolommen van een tabel betekenen."""
        velden = bronnen[naam]["schema"]["fields"]
        regels = [f"- `{veld['name']}`: {veld['description']}" for veld in velden]
        display(Markdown("\n".join(regels)))


    tabellen = {naam: lees(bron) for naam, bron in bronnen.items()}
    """#

  let overview = """
    ## Wat er is

    Elke tabel staat in `tabellen`, bijvoorbeeld `tabellen["measures"]`. Een lege cel is geen nul: \
    de kolom `status` zegt waarom er niets staat.
    """

  let listing = #"""
    pd.DataFrame(
        [(naam, bron["title"], len(tabellen[naam])) for naam, bron in bronnen.items()],
        columns=["tabel", "titel", "rijen"],
    )
    """#

  let aboutCharts = """
    ## Grafieken

    Elke grafiek staat in `charts/` als Vega-Lite, met de cijfers erin. JupyterLab tekent ze zelf; \
    als plaatje verschijnen ze waar `vl-convert-python` er is.
    """

  let charts = #"""
    try:
        import vl_convert
    except ImportError:
        vl_convert = None

    for bestand in sorted((map_ / "charts").glob("*.vl.json")):
        tekst = bestand.read_text(encoding="utf-8")
        grafiek = json.loads(tekst)
        # Voor wie het plaatje niet kan zien.
        in_woorden = grafiek["description"]
        beeld = {
            "application/vnd.vegalite.v5+json": grafiek,
            "text/plain": f"{bestand.name}: {in_woorden}",
        }
        if vl_convert is not None:
            plaatje = vl_convert.vegalite_to_png(tekst, scale=2)
            beeld["image/png"] = base64.b64encode(plaatje).decode("ascii")
        display(beeld, metadata={"image/png": {"alt": in_woorden}}, raw=True)
    """#

  func showing(_ table: TableDefinition) -> String {
    "uitleg(\"\(table.name)\")\ntabellen[\"\(table.name)\"]"
  }

  func about(_ table: TableDefinition) -> String {
    """
    ## \(table.title.dutch) (`\(table.name)`)

    \(Markdown.escaped(table.description.dutch))
    """
  }
}
