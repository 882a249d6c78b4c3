#!/bin/sh
# SPDX-License-Identifier: MIT
# A survey in pieces, each counted by a kpi-tally of its own at the same time, is the whole.   parallel.sh BINDIR
set -eu
. "$(dirname -- "$0")/common.sh"
export HOME="$scratch" # where GNU parallel keeps its notes

# In seven parts by records, not by lines: some cells hold an end of line.
python3 -c '
import csv
with open("survey.csv", newline="") as file:
    head, *rows = csv.reader(file)
for i in range(7):
    with open(f"part-{i}.csv", "w", newline="") as part:
        csv.writer(part, lineterminator="\n").writerows([head, *rows[i::7]])
'
# Each prints to a file of its own; what it says of bad weights is not of interest here.
parallel --quote --results {.}.tally kpi-tally --column "$score" --by "$channel" --weight "$weight" {} \
    ::: part-*.csv >/dev/null 2>&1 || fail "parallel: status $?"
[ "$(ls part-?.tally | wc -l)" -eq 7 ] || fail "not 7 tallies"
kpi-tally part-?.tally >sum.tally
agrees nps sum.tally --column "$score" --by "$channel" --weight "$weight"

# A file is cut into blocks at the ends of lines where no cell holds one, each with the heading.
cut -d , -f 3 survey.csv | grep -E '^[0-9]*$|^order$' >scores.csv
parallel --pipepart --arg-file scores.csv --header : --block 1k kpi-tally >blocks.csv
grep -c '^score,count' blocks.csv >many
[ "$(cat many)" -gt 2 ] || fail "$(cat many) block"
grep -v '^score,count' blocks.csv | { printf 'score,count\n'; cat; } >blocks.tally
nps -q - <scores.csv >expected
nps -q - <blocks.tally >actual
diff expected actual || fail "blocks of a file"
echo "parallel: 7 files and $(cat many) blocks are the whole"
