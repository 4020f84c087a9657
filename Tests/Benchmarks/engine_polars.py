"""The job of `job.py` in Polars: `engine_polars.py FOLDER RESULT.csv`.

A lazy scan with a given schema on the streaming engine, of the columns that the job needs. Categories
instead of plain text, hashes of 64 bits instead of identifiers, and counting different values within
each group: the quickest of the ways tried.
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
DIMENSIONS = {"total": None, "municipality": "municipality", "gender": "gender", "age-group": "age"}
HOURS = (pl.col("uren").str.replace(",", ".").cast(pl.Decimal(18, 2)) * 100).cast(pl.Int64)


def records(files: str, schema: dict, identifier: str, amount: pl.Expr) -> pl.DataFrame:
    """The columns of the job."""
    return (pl.scan_csv(files, separator=";", schema=schema)
            .select(organisation="organisatienummer", person=pl.col(identifier).hash(), year="jaar",
                    municipality="gemeente", gender="geslacht",
                    age=(pl.col("jaar") - pl.col("geboortejaar")).cut(
                        AGES, labels=AGE_GROUPS, left_closed=True),
                    amount=amount)
            .collect(engine="streaming"))


def table(measure: str, dimension: str, values: pl.DataFrame, category: pl.Expr,
          **figures: pl.Expr) -> pl.DataFrame:
    """Figures in the form of the result."""
    empty = pl.lit(None, dtype=pl.Int64)
    return values.select(
        measure=pl.lit(measure), dimension=pl.lit(dimension), category=category.cast(pl.String),
        period="year", value=figures.get("value", empty).cast(pl.Int64),
        low=figures.get("low", empty).cast(pl.Int64), high=figures.get("high", empty).cast(pl.Int64))


def bridge(measure: str, totals: pl.DataFrame) -> pl.DataFrame:
    """What organisations that were there in both years add to the change."""
    now = totals.select("organisation", "year", now=pl.col("records").cast(pl.Int64))
    before = totals.select("organisation", year=(pl.col("year") + 1).cast(pl.Int16),
                           before=pl.col("records").cast(pl.Int64))
    moves = (now.join(before, on=["organisation", "year"])
             .group_by("year").agg(change=pl.col("now").sum() - pl.col("before").sum()))
    return table(measure, "bridge", moves, pl.lit("continuing"), value=pl.col("change"))


def figures(name: str, people: pl.DataFrame) -> list[pl.DataFrame]:
    """All tables of one kind of people."""
    tables = []
    for dimension, column in DIMENSIONS.items():
        keys = ["year"] + ([column] if column else [])
        split = people.group_by(["organisation", *keys]).agg(
            records=pl.len(), persons=pl.col("person").n_unique(), amount=pl.col("amount").sum())
        sums = split.group_by(keys).agg(
            pl.col("records").sum(), pl.col("amount").sum(), high=pl.col("persons").sum(),
            low=pl.col("persons").max())
        category = pl.col(column) if column else pl.lit(None)
        tables += [table(name, dimension, sums, category, value=pl.col("records")),
                   table(f"unique_{name}", dimension, sums, category, low=pl.col("low"),
                         high=pl.col("high"))]
        if name == "volunteers":
            tables.append(table("volunteer_hours", dimension, sums, category,
                                value=pl.col("amount")))
        if column is None:
            tables.append(bridge(name, split))
    seen = people.lazy().select("organisation", "person", "year").unique()
    back = seen.join(seen.with_columns((pl.col("year") + 1).cast(pl.Int16)),
                     on=["organisation", "person", "year"], how="semi")
    back = back.group_by("year").agg(count=pl.len()).collect()
    return [*tables, table(f"returned_{name}", "total", back, pl.lit(None), value=pl.col("count"))]


def main() -> None:
    """Reads, groups and writes."""
    folder, result = sys.argv[1:3]
    tables = figures("participants", records(f"{folder}/deelnemers*.csv", PARTICIPANTS,
                                             "deelnemernummer", pl.lit(0, dtype=pl.Int64)))
    tables += figures("volunteers", records(f"{folder}/vrijwilligers*.csv", VOLUNTEERS,
                                            "vrijwilligernummer", HOURS))
    keys = ["measure", "dimension", "category"]
    change = pl.col("value") - pl.col("value").shift(1).over(keys)
    (pl.concat(tables).sort([*keys, "period"])
     .with_columns(difference=pl.when((pl.col("dimension") != "bridge")
                                        & ~pl.col("measure").str.starts_with("returned"))
                   .then(change))
     .write_csv(result))


if __name__ == "__main__":
    main()
