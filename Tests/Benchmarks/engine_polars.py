"""The job of `compare.py` in Polars: `engine_polars.py FOLDER RESULT.csv`.

A lazy scan with a given schema on the streaming engine. Grouping once by all keys and then
rolling up is the quickest of the ways tried, as are categories instead of plain text.
"""

import sys

import polars as pl

SCHEMA = {
    "deelnemernummer": pl.String, "organisatie": pl.Categorical, "programma": pl.Categorical,
    "jaar": pl.Int16, "startdatum": pl.Date, "einddatum": pl.Date, "geboortejaar": pl.Int16,
    "geslacht": pl.Categorical, "gemeente": pl.Categorical, "postcode": pl.String,
    "opmerking": pl.String,
}

DIMENSIONS = {"organisation": "organisatie", "municipality": "gemeente", "gender": "geslacht"}


def rolled_up(cells: pl.DataFrame, dimension: str, column: str | None) -> pl.DataFrame:
    """The cells summed to programme × year, and × one column when there is one."""
    keys = ["programma", "jaar"] + ([column] if column else [])
    category = pl.col(column).cast(pl.String) if column else pl.lit(None, dtype=pl.String)
    return cells.group_by(keys).agg(pl.col("count").sum()).select(
        pl.col("programma").cast(pl.String).alias("programme"),
        pl.lit(dimension).alias("dimension"),
        category.alias("category"),
        pl.col("jaar").alias("period"),
        pl.col("count").alias("value"))


def main() -> None:
    """Reads, groups and writes."""
    folder, result = sys.argv[1:3]
    cells = (pl.scan_csv(f"{folder}/deelnemers*.csv", separator=";", schema=SCHEMA)
             .group_by("programma", "jaar", *DIMENSIONS.values())
             .len("count")
             .collect(engine="streaming"))
    tables = [rolled_up(cells, "total", None)]
    tables += [rolled_up(cells, dimension, column) for dimension, column in DIMENSIONS.items()]
    pl.concat(tables).write_csv(result)


if __name__ == "__main__":
    main()
