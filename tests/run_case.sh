#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs one case: a command line and all that it must print.
#
#   tests/run_case.sh FOLDER BINDIR            exit 1 and a diff when anything differs by a byte
#   tests/run_case.sh --accept FOLDER BINDIR   what it prints now becomes what is expected (see accept.sh)
#
# FOLDER is tests/cases/PROGRAM/FACT and holds
#
#   cmd       shell, run by sh: pipes, printf, several lines; its status is that of its last command
#   stdout, stderr, exit     what must come out; a file that is absent stands for no output, or for status 0
#   and any other file, as input
#
# The command runs in a fresh folder with copies of those other files and with `data` and `grading`, the checkout's
# examples/data and examples/grading, so that paths in diagnostics are short: `nps data/textbook/nps-200.csv`. Standard input is
# empty, LC_ALL is C.UTF-8, and `on_terminal WIDTH COMMAND…` (tests/tools/) is at hand. A case that wants another
# environment says so: `LC_ALL= LANG=fr_FR.UTF-8 nps answers.csv`.
set -eu
. "${0%"${0##*/}"}./sandbox.sh"

accept=
[ "${1-}" != --accept ] || { not_in_ci; accept=yes; shift; }
[ $# -eq 2 ] || usage_error "usage: run_case.sh [--accept] FOLDER BINDIR"
folder=$(absolute "$1")
bin=$(absolute "$2")
name=${folder#"$tests/cases/"}
[ -f "$folder/cmd" ] || usage_error "no file cmd in $1"

# Copies, so that a command may overwrite its input or take its rights away.
# (Half of the time of a case goes into starting tools: there are as few as there can be.)
cp -R "$folder" "$here"
mv "$here/cmd" "$command"
rm -f "$here/stdout" "$here/stderr" "$here/exit"
ln -s "$examples/data" "$examples/grading" "$here"

status=0
run_command >"$scratch/stdout" 2>"$scratch/stderr" || status=$?
: >"$scratch/exit"
[ "$status" -eq 0 ] || echo "$status" >"$scratch/exit"

if [ "$accept" ] && [ "$status" -ge "$accident" ]; then
    cat "$scratch/stderr" >&2
    usage_error "$name: not accepted: $(explain_status "$status")"
fi

differs=
for part in stdout stderr exit; do
    expected=$folder/$part
    actual=$scratch/$part
    [ -e "$expected" ] || expected=/dev/null
    [ "$expected" != /dev/null ] || [ -s "$actual" ] || continue
    if [ -z "$accept" ]; then
        cmp -s "$expected" "$actual" || { differs=yes; show_difference "$expected" "$actual" "$name/$part"; }
    elif [ ! -s "$actual" ]; then
        rm -f "$folder/$part"
    else
        cmp -s "$expected" "$actual" || cp "$actual" "$folder/$part"
    fi
done

[ "$differs" ] || exit 0
[ "$status" -lt "$accident" ] || echo "$name: $(explain_status "$status")"
echo "to read the command: cat tests/cases/$name/cmd; to accept what it prints now: tests/accept.sh $name"
exit 1
