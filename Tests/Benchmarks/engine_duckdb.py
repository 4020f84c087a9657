"""The job of `job.py` in DuckDB: `engine_duckdb.py FOLDER RESULT.csv`.

All columns have given types, so nothing is sniffed; each file is read once, into the columns that the
job needs. Identifiers are kept as hashes of 64 bits, and different persons are counted by grouping
twice: the quickest of the ways tried.
"""

import sys

import duckdb

PERSON = {
    "organisatienummer": "VARCHAR", "jaar": "SMALLINT", "startdatum": "DATE", "einddatum": "DATE",
    "geboortejaar": "SMALLINT", "geslacht": "VARCHAR",
}
PLACE = {"gemeente": "VARCHAR", "postcode": "VARCHAR", "opmerking": "VARCHAR"}
PARTICIPANTS = {"deelnemernummer": "VARCHAR", **PERSON, **PLACE}
VOLUNTEERS = {"vrijwilligernummer": "VARCHAR", **PERSON, "uren": "VARCHAR", **PLACE}

READ = """read_csv('{files}', delim = ';', quote = '"', escape = '"', header = true,
                   auto_detect = false, columns = {columns})"""

AGE = """CASE WHEN jaar - geboortejaar < 12 THEN '0-11' WHEN jaar - geboortejaar < 18 THEN '12-17'
              WHEN jaar - geboortejaar < 27 THEN '18-26' WHEN jaar - geboortejaar < 40 THEN '27-39'
              WHEN jaar - geboortejaar < 55 THEN '40-54' WHEN jaar - geboortejaar < 67 THEN '55-66'
              ELSE '67+' END"""

HOURS = "CAST(CAST(replace(uren, ',', '.') AS DECIMAL(18, 2)) * 100 AS BIGINT)"

LOAD = """
CREATE TEMP TABLE {name} AS
SELECT organisatienummer AS organisation, hash({identifier}) AS person, jaar AS year,
       gemeente AS municipality, geslacht AS gender, {age} AS age, {amount} AS amount
FROM {source}
"""

SPLIT = """
CREATE TEMP TABLE {name}_{dimension} AS
SELECT organisation, year, category, sum(records) AS records, sum(amount)::BIGINT AS amount,
       count(*) AS persons
FROM (SELECT organisation, year, {column} AS category, person, count(*) AS records,
             sum(amount) AS amount
      FROM {name} GROUP BY ALL)
GROUP BY ALL
"""

FIGURES = """
INSERT INTO figures
WITH sums AS (
    SELECT category, year, sum(records)::BIGINT AS records, sum(amount)::BIGINT AS amount,
           sum(persons)::BIGINT AS high, max(persons) AS low
    FROM {name}_{dimension} GROUP BY ALL)
SELECT '{name}', '{label}', category, year, records, NULL, NULL FROM sums
UNION ALL SELECT 'unique_{name}', '{label}', category, year, NULL, low, high FROM sums
"""

HOURS_FIGURES = """
INSERT INTO figures
SELECT 'volunteer_hours', '{label}', category, year, sum(amount)::BIGINT, NULL, NULL
FROM volunteers_{dimension} GROUP BY ALL
"""

RETURNED = """
INSERT INTO figures
SELECT 'returned_{name}', 'total', NULL, year, count(*), NULL, NULL
FROM (SELECT DISTINCT organisation, person, year FROM {name}) AS now
WHERE EXISTS (SELECT 1 FROM {name} AS before
              WHERE before.organisation = now.organisation AND before.person = now.person
                AND before.year = now.year - 1)
GROUP BY year
"""

BRIDGE = """
INSERT INTO figures
SELECT '{name}', 'bridge', move, year, sum(change)::BIGINT, NULL, NULL
FROM (SELECT now.year AS year, 'continuing' AS move, now.records - before.records AS change
      FROM {name}_total AS now JOIN {name}_total AS before
        ON now.organisation = before.organisation AND now.year = before.year + 1)
GROUP BY ALL
"""

RESULT = """
COPY (SELECT *, CASE WHEN dimension <> 'bridge' AND NOT starts_with(measure, 'returned')
                     THEN value - lag(value) OVER (
                    PARTITION BY measure, dimension, category ORDER BY period) END AS difference
      FROM figures) TO '{result}' (HEADER, DELIMITER ',')
"""

DIMENSIONS = {"total": "NULL", "municipality": "municipality", "gender": "gender", "age": "age"}


def main() -> None:
    """Runs the queries; the order of rows in the result does not matter."""
    folder, result = (text.replace("'", "''") for text in sys.argv[1:3])
    connection = duckdb.connect()
    connection.execute("SET preserve_insertion_order = false")
    connection.execute("CREATE TEMP TABLE figures (measure VARCHAR, dimension VARCHAR, "
                       "category VARCHAR, period SMALLINT, value BIGINT, low BIGINT, high BIGINT)")
    for name, columns, files, identifier, amount in (
            ("participants", PARTICIPANTS, "deelnemers", "deelnemernummer", "0"),
            ("volunteers", VOLUNTEERS, "vrijwilligers", "vrijwilligernummer", HOURS)):
        source = READ.format(files=f"{folder}/{files}*.csv", columns=columns)
        connection.execute(LOAD.format(name=name, identifier=identifier, age=AGE, amount=amount,
                                       source=source))
        for dimension, column in DIMENSIONS.items():
            label = "age-group" if dimension == "age" else dimension
            connection.execute(SPLIT.format(name=name, dimension=dimension, column=column))
            connection.execute(FIGURES.format(name=name, dimension=dimension, label=label))
            if name == "volunteers":
                connection.execute(HOURS_FIGURES.format(dimension=dimension, label=label))
        connection.execute(RETURNED.format(name=name))
        connection.execute(BRIDGE.format(name=name))
    connection.execute(RESULT.format(result=result))


if __name__ == "__main__":
    main()
