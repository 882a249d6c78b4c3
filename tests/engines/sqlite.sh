#!/bin/sh
# SPDX-License-Identifier: MIT
# What SQLite counts with the SQL of kpi-sql is what the programs count themselves.   sqlite.sh BINDIR
set -eu
. "$(dirname -- "$0")/common.sh"
dialect=sqlite

cat >load.sql <<'END'
.mode csv
.import survey.csv imported
CREATE TABLE "réponses ""2025"".v1 (text)" AS SELECT * FROM imported;
CREATE TABLE "réponses ""2025"".v1"
  (id INTEGER, "canal d'achat" TEXT, "order" INTEGER, "poids.v2" DECIMAL(20, 15), "note ""tapée""" TEXT, avis TEXT);
INSERT INTO "réponses ""2025"".v1" SELECT id, NULLIF("canal d'achat", ''), NULLIF("order", ''), NULLIF("poids.v2", ''),
  NULLIF("note ""tapée""", ''), NULLIF(avis, '') FROM imported;
END
sqlite3 survey.db <load.sql
run_sql() { sqlite3 -bail -csv -header survey.db; }
count_all_and_compare

# A column that is not there must be an error; SQLite takes its name in quotes for a text.
kpi-sql --dialect sqlite --table "$table" --column misspelt | run_sql >none.csv 2>errors && fail "a misspelt column was counted"
grep -q 'no such column: t.misspelt' errors || fail "$(cat errors)"

# Nor may a table be taken for a part of the statement, which SQLite would call a circle.
echo 'CREATE TABLE KPI_answers (score); INSERT INTO KPI_answers VALUES (9), (10), (3);' | run_sql
kpi-sql --dialect sqlite --schema main --table KPI_answers --column score | run_sql | nps -q --decimals 1 - >nps.txt
[ "$(cat nps.txt)" = 33.3 ] || fail "of a table called kpi_answers: $(cat nps.txt)"
echo "sqlite $(sqlite3 --version | cut -d ' ' -f 1): $compared tallies agree"
