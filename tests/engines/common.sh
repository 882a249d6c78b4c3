# SPDX-License-Identifier: MIT
# What the tests of databases share: a survey, and what must come out of its tally. Sourced, never run.
#
# A test loads survey.csv, has the database count it with what kpi-sql prints, and calls `agrees`: the programs must
# say of the result what they say of the file, to the last digit. The names are those of survey.py.
tests=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
PATH=$(CDPATH='' cd -- "${1:?usage: $0 BINDIR}" && pwd):$tests/tools:/usr/bin:/bin
LC_ALL=C.UTF-8
unset KPI_LANG
export PATH LC_ALL

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
cd "$scratch"
"$tests/engines/survey.py" "${rows:-2000}" >survey.csv

table='réponses "2025".v1'
channel="canal d'achat"
score=order
weight=poids.v2
typed='note "tapée"'
label=avis

compared=0
fail() { echo "${0##*/}: $*" >&2; exit 1; }

# What a program says of a reading, but for how it was read, a key a line; a tally does not keep what the weights were
# called.
figures() { sed "s/,\"warnings\":.*//; s/“$weight”/“weight”/" | tr , '\n'; }

# agrees PROGRAM TALLY OPTION…: what the program says of the tally is what it says of survey.csv with these options.
# (Those of segments hold for both; those of columns mean nothing to a tally, and are not given to it.)
agrees() (
    program=$1 tally=$2
    shift 2
    by=
    for word; do [ "$word" != --by ] || by=yes; done
    kpi-tally "$@" survey.csv >expected.tally 2>/dev/null || fail "kpi-tally $* survey.csv: status $?"
    kpi-tally "$tally" >actual.tally 2>/dev/null || fail "kpi-tally $tally: status $?"
    diff expected.tally actual.tally || fail "$tally: another tally than: kpi-tally $*"
    "$program" --format json "$@" - <survey.csv 2>/dev/null | figures >expected.json
    "$program" --format json ${by:+--by "$channel"} - <"$tally" 2>/dev/null | figures >actual.json
    [ -s expected.json ] || fail "$program $*: no result"
    diff expected.json actual.json || fail "$tally: another result than: $program $*"
)

# count NAME OPTION…: the tally NAME.csv, counted by the database, whose `run_sql` reads SQL and writes CSV.
count() {
    name=$1
    shift
    kpi-sql --dialect "$dialect" --table "$table" "$@" >"$name.sql" || fail "kpi-sql: status $?"
    run_sql <"$name.sql" >"$name.csv" || fail "$name.sql: status $?"
}

# Everything that a database is asked, on a table of numbers and on one of text alone, as it comes from a file.
count_all_and_compare() {
    for text in '' ' (text)'; do
        table='réponses "2025".v1'$text
        count plain --column "$score"
        agrees nps plain.csv --column "$score"
        count segments --column "$score" --by "$channel"
        agrees nps segments.csv --column "$score" --by "$channel"
        count weights --column "$score" --weight "$weight"
        agrees nps weights.csv --column "$score" --weight "$weight"
        count both --column "$score" --by "$channel" --weight "$weight"
        agrees nps both.csv --column "$score" --by "$channel" --weight "$weight"
        count typed --column "$typed" --by "$channel"
        agrees nps typed.csv --column "$typed" --by "$channel"
        count labels --column "$label" --weight "$weight"
        agrees csat labels.csv --column "$label" --weight "$weight"
    done
    compared=12
}
