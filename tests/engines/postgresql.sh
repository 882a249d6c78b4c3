#!/bin/sh
# SPDX-License-Identifier: MIT
# What PostgreSQL counts with the SQL of kpi-sql is what the programs count themselves.   postgresql.sh BINDIR
# It starts a server of its own (tests/tools/on_postgresql).
set -eu
[ "${PGHOST-}" ] || exec "$(dirname -- "$0")/../tools/on_postgresql" "$0" "$@"
. "$(dirname -- "$0")/common.sh"
dialect=postgresql
run_sql() { psql --no-psqlrc --quiet --csv --set ON_ERROR_STOP=1; }

run_sql <<'END'
CREATE TABLE "réponses ""2025"".v1 (text)"
  (id text, "canal d'achat" text, "order" text, "poids.v2" text, "note ""tapée""" text, avis text);
\copy "réponses ""2025"".v1 (text)" FROM survey.csv WITH (FORMAT csv, HEADER, NULL '-none-')
CREATE TABLE "réponses ""2025"".v1" AS SELECT NULLIF("canal d'achat", '') AS "canal d'achat",
  CAST(NULLIF("order", '') AS smallint) AS "order", CAST(NULLIF("poids.v2", '') AS double precision) AS "poids.v2",
  "note ""tapée""", avis FROM "réponses ""2025"".v1 (text)";
END
count_all_and_compare

# numeric keeps what is written; another schema is another table
run_sql <<'END'
CREATE SCHEMA "après";
CREATE TABLE "après".fine (score numeric(3, 1), w numeric);
INSERT INTO "après".fine VALUES (9, 0.12345678901234567890), (9, 1e-20), (3, 2);
END
table=fine
count fine --schema après --column score --weight w
tail -n 2 fine.csv >rows
printf '%s\n' 3.0,1,2,4 9.0,2,0.12345678901234567891,0.0152415787532388367501905199875019052101 >expected
diff expected rows || fail "weights of 20 decimals"
echo "PostgreSQL $(echo 'SHOW server_version' | run_sql | tail -n 1): $((compared + 1)) tallies agree"
