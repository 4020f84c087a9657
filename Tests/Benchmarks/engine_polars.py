"""The job of `job.py` in Polars: `engine_polars.py FOLDER RESULT.csv`.

A lazy scan with a given schema on the streaming engine. Grouping once by all keys and then rolling up
is the quickest of the ways tried, as are categories instead of plain text.
"""

import sys

import polars as pl

PERSON = {
    "organisatienummer": pl.Categorical, "jaar": pl.Int16, "startdatum": pl.Date, "einddatum": pl.Date,
    "geboortejaar": pl.Int16, "geslacht": pl.Categorical,
}
PLACE = {"gemeente": pl.Categorical, "postcode": pl.String, "opmerking": pl.String}
PARTICIPANTS = {"deelnemernummer": pl.String, **PERSON, **PLACE}
VOLUNTEERS = {"vrijwilligernummer": pl.String, **PERSON, "uren": pl.String, **PLACE}

AGES = (12, 18, 27, 40, 55, 67)
AGE_GROUPS = ("0-11", "12-17", "18-26", "27-39", "40-54", "55-66", "67+")
DIMENSIONS = {"municipality": "gemeente", "gender": "geslacht", "age-group": "age"}


def figures(cells: pl.DataFrame, measure: str, dimension: str, column: str | None,
            value: str) -> pl.DataFrame:
    """The cells summed to years, and × one column when there is one."""
    category = pl.col(column).cast(pl.String) if column else pl.lit(None, dtype=pl.String)
    return cells.group_by(["jaar"] + ([column] if column else [])).agg(
        pl.col(value).sum().cast(pl.Int64)).select(
            pl.lit(measure).alias("measure"), pl.lit(dimension).alias("dimension"),
            category.alias("category"), pl.col("jaar").alias("period"), pl.col(value).alias("value"))


def main() -> None:
    """Reads, groups and writes."""
    folder, result = sys.argv[1:3]
    people = (pl.scan_csv(f"{folder}/deelnemers*.csv", separator=";", schema=PARTICIPANTS)
              .group_by("jaar", "gemeente", "geslacht", "geboortejaar").len("count")
              .collect(engine="streaming")
              .with_columns(age=(pl.col("jaar") - pl.col("geboortejaar"))
                            .cut(AGES, labels=AGE_GROUPS, left_closed=True)))
    hours = (pl.col("uren").str.replace(",", ".").cast(pl.Decimal(18, 2)) * 100).cast(pl.Int64)
    volunteers = (pl.scan_csv(f"{folder}/vrijwilligers*.csv", separator=";", schema=VOLUNTEERS)
                  .group_by("jaar").agg(pl.len().alias("count"), hours.sum().alias("hours"))
                  .collect(engine="streaming"))
    tables = [figures(people, "participants", "total", None, "count")]
    tables += [figures(people, "participants", dimension, column, "count")
               for dimension, column in DIMENSIONS.items()]
    tables += [figures(volunteers, "volunteers", "total", None, "count"),
               figures(volunteers, "volunteer_hours", "total", None, "hours")]
    keys = ["measure", "dimension", "category"]
    (pl.concat(tables).sort([*keys, "period"])
     .with_columns(difference=pl.col("value") - pl.col("value").shift(1).over(keys))
     .write_csv(result))


if __name__ == "__main__":
    main()
