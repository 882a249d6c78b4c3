#!/bin/sh
# SPDX-License-Identifier: MIT
# What DuckDB counts with the SQL of kpi-sql is what the programs count themselves.   duckdb.sh BINDIR
set -eu
. "$(dirname -- "$0")/common.sh"
dialect=duckdb
run_sql() { duckdb -csv survey.duckdb; }

duckdb survey.duckdb <<'END'
CREATE TABLE "réponses ""2025"".v1 (text)" AS FROM read_csv('survey.csv', all_varchar = true, nullstr = '-none-');
CREATE TABLE "réponses ""2025"".v1" AS SELECT "canal d'achat", CAST(NULLIF("order", '') AS TINYINT) AS "order",
  CAST(NULLIF("poids.v2", '') AS DOUBLE) AS "poids.v2", "note ""tapée""", avis FROM "réponses ""2025"".v1 (text)";
END
count_all_and_compare

# DuckDB counts files as if they were tables.
table=survey.csv
count file --column "$score" --by "$channel"
agrees nps file.csv --column "$score" --by "$channel"

# As many decimals as there is room for, and not one more in silence.
echo "CREATE TABLE fine (score INT, w VARCHAR);
      INSERT INTO fine VALUES (9, '0.123456789012345678'), (9, '1e-18'), (3, '99999.999999999999999999');" | run_sql
table=fine
count fine --column score --weight w
tail -n 2 fine.csv >rows
printf '%s\n' 3,1,99999.999999999999999999,9999999999.999999999999800000000000000000000001 \
    9,2,0.123456789012345679,0.015241578753238836527968299765279685 >expected
diff expected rows || fail "weights of 18 decimals"
echo "INSERT INTO fine VALUES (9, '0.1234567890123456789');" | run_sql
run_sql <fine.sql >refused.csv 2>errors && fail "a weight of 19 decimals was counted"
grep -q 'more than 18 decimals' errors || fail "$(cat errors)"
echo "DuckDB $(echo 'SELECT version() AS v' | run_sql | tail -n 1): $((compared + 2)) tallies agree"
