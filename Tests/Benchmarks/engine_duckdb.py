"""The job of `job.py` in DuckDB: `engine_duckdb.py FOLDER RESULT.csv`.

All columns have given types, so nothing is sniffed; each file is read once for all groupings.
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

QUERY = """
COPY (
    WITH people AS (
        SELECT jaar, gemeente, geslacht,
               CASE WHEN jaar - geboortejaar < 12 THEN '0-11' WHEN jaar - geboortejaar < 18 THEN '12-17'
                    WHEN jaar - geboortejaar < 27 THEN '18-26' WHEN jaar - geboortejaar < 40 THEN '27-39'
                    WHEN jaar - geboortejaar < 55 THEN '40-54' WHEN jaar - geboortejaar < 67 THEN '55-66'
                    ELSE '67+' END AS age
        FROM {participants}
    ), figures AS (
        SELECT 'participants' AS measure,
               CASE GROUPING(gemeente, geslacht, age)
                   WHEN 3 THEN 'municipality' WHEN 5 THEN 'gender'
                   WHEN 6 THEN 'age-group' ELSE 'total' END AS dimension,
               CASE GROUPING(gemeente, geslacht, age)
                   WHEN 3 THEN gemeente WHEN 5 THEN geslacht WHEN 6 THEN age END AS category,
               jaar AS period, count(*) AS value
        FROM people
        GROUP BY GROUPING SETS ((jaar), (gemeente, jaar), (geslacht, jaar), (age, jaar))
        UNION ALL
        SELECT unnest(['volunteers', 'volunteer_hours']), 'total', NULL, jaar,
               unnest([volunteers, hours])
        FROM (SELECT jaar, count(*) AS volunteers,
                     sum(CAST(CAST(replace(uren, ',', '.') AS DECIMAL(18, 2)) * 100 AS BIGINT))::BIGINT
                         AS hours
              FROM {volunteers} GROUP BY jaar)
    )
    SELECT *, value - lag(value) OVER (PARTITION BY measure, dimension, category ORDER BY period)
                  AS difference
    FROM figures
) TO '{result}' (HEADER, DELIMITER ',')
"""


def main() -> None:
    """Runs the query; the order of rows in the result does not matter."""
    folder, result = (text.replace("'", "''") for text in sys.argv[1:3])
    connection = duckdb.connect()
    connection.execute("SET preserve_insertion_order = false")
    connection.execute(QUERY.format(
        participants=READ.format(files=f"{folder}/deelnemers*.csv", columns=PARTICIPANTS),
        volunteers=READ.format(files=f"{folder}/vrijwilligers*.csv", columns=VOLUNTEERS),
        result=result))


if __name__ == "__main__":
    main()
