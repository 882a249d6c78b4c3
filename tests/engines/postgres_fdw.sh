#!/bin/sh
# SPDX-License-Identifier: MIT
# One table whose rows lie on two servers, asked by a third: each server counts its own.   postgres_fdw.sh BINDIR
set -eu
[ "${PGHOST-}" ] || exec "$(dirname -- "$0")/../tools/on_postgresql" --and north --and south "$0" "$@"
. "$(dirname -- "$0")/common.sh"
dialect=postgresql
run_sql() { psql --no-psqlrc --quiet --csv --set ON_ERROR_STOP=1; }
columns="\"canal d'achat\" text, \"order\" smallint, \"poids.v2\" double precision"

for server in "$north" "$south"; do echo "CREATE TABLE part ($columns)" | PGHOST=$server run_sql; done
run_sql <<END
CREATE EXTENSION postgres_fdw;
CREATE SERVER north FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '$north', dbname 'postgres');
CREATE SERVER south FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '$south', dbname 'postgres');
CREATE USER MAPPING FOR kpi SERVER north OPTIONS (user 'kpi');
CREATE USER MAPPING FOR kpi SERVER south OPTIONS (user 'kpi');
CREATE TABLE responses ($columns) PARTITION BY LIST ("canal d'achat");
CREATE FOREIGN TABLE responses_north PARTITION OF responses FOR VALUES IN ('web', 'été')
  SERVER north OPTIONS (table_name 'part');
CREATE FOREIGN TABLE responses_south PARTITION OF responses DEFAULT SERVER south OPTIONS (table_name 'part');
CREATE TEMPORARY TABLE imported (id text, channel text, score text, weight text, typed text, label text);
\\copy imported FROM survey.csv WITH (FORMAT csv, HEADER, NULL '-none-')
INSERT INTO responses SELECT channel, CAST(NULLIF(score, '') AS smallint), CAST(NULLIF(weight, '') AS double precision)
  FROM imported;
ANALYZE responses_north, responses_south;
END
for server in "$north" "$south"; do
    echo "SELECT COUNT(*) FROM part" | PGHOST=$server run_sql | tail -n 1 >many
    [ "$(cat many)" -gt 100 ] || fail "a server with $(cat many) rows"
done

# pushed_down NAME: the plan of NAME.sql counts on both servers, and fetches no row of answers.
pushed_down() {
    { echo 'EXPLAIN (VERBOSE, COSTS OFF)'; cat "$1.sql"; } | run_sql >"$1.plan"
    for part in north south; do
        grep -q "Aggregate on (public.responses_$part" "$1.plan" || fail "$1: not counted in the $part: $(cat "$1.plan")"
    done
    grep 'Remote SQL' "$1.plan" | grep -vq 'count(\*).* GROUP BY' && fail "$1: rows are fetched: $(cat "$1.plan")"
    :
}

# Gathered by the column that the parts are told by, the table is counted part by part …
export PGOPTIONS='-c enable_partitionwise_aggregate=on'
table=responses
count both --column "$score" --by "$channel" --weight "$weight"
pushed_down both
agrees nps both.csv --column "$score" --by "$channel" --weight "$weight"

# … and by another column, or none, once the parts are named.
kpi-sql --dialect postgresql --table responses_north --table responses_south --column "$score" >plain.sql
run_sql <plain.sql >plain.csv
pushed_down plain
agrees nps plain.csv --column "$score"
echo "postgres_fdw: two servers count their own rows, 2 tallies agree"
