"""The job of `compare.py` in DuckDB: `engine_duckdb.py FOLDER RESULT.csv`.

All columns have given types, so nothing is sniffed; the file is read once for all groupings.
"""

import sys

import duckdb

COLUMNS = {
    "deelnemernummer": "VARCHAR", "organisatie": "VARCHAR", "programma": "VARCHAR",
    "jaar": "SMALLINT", "startdatum": "DATE", "einddatum": "DATE", "geboortejaar": "SMALLINT",
    "geslacht": "VARCHAR", "gemeente": "VARCHAR", "postcode": "VARCHAR", "opmerking": "VARCHAR",
}

QUERY = """
COPY (
    SELECT programma AS programme,
           CASE GROUPING(organisatie, gemeente, geslacht)
               WHEN 3 THEN 'organisation' WHEN 5 THEN 'municipality'
               WHEN 6 THEN 'gender' ELSE 'total' END AS dimension,
           CASE GROUPING(organisatie, gemeente, geslacht)
               WHEN 3 THEN organisatie WHEN 5 THEN gemeente WHEN 6 THEN geslacht
           END AS category,
           jaar AS period,
           count(*) AS value
    FROM read_csv('{files}', delim = ';', quote = '"', escape = '"', header = true,
                  auto_detect = false, columns = {columns})
    GROUP BY GROUPING SETS ((programma, jaar), (programma, organisatie, jaar),
                            (programma, gemeente, jaar), (programma, geslacht, jaar))
) TO '{result}' (HEADER, DELIMITER ',')
"""


def main() -> None:
    """Runs the query; the order of rows in the result does not matter."""
    folder, result = (text.replace("'", "''") for text in sys.argv[1:3])
    connection = duckdb.connect()
    connection.execute("SET preserve_insertion_order = false")
    connection.execute(QUERY.format(files=f"{folder}/deelnemers*.csv", columns=COLUMNS,
                                    result=result))


if __name__ == "__main__":
    main()
