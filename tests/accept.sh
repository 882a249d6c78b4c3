#!/bin/sh
# SPDX-License-Identifier: MIT
# Accepts what the programs print now as what the tests expect. A person runs it and reads the diff before committing.
#
#   tests/accept.sh                          every case, and every page whose commands are run
#   tests/accept.sh nps nps/counts_typed …   the cases of a program, a case
#   tests/accept.sh README.md docs/csv.md    a page
#   BINDIR=build/debug tests/accept.sh …     other programs than those of build/release
set -eu
cd "$(dirname -- "$0")/.."

[ -z "${CI-}" ] || { echo "accept.sh: golden output is accepted by a person, never in CI" >&2; exit 2; }
bin=${BINDIR:-build/release}
[ $# -gt 0 ] || set -- tests/cases README.md docs/*.md

# Goes on after a refusal, so that one broken case does not hide the others.
refused=
for name; do
    case $name in
    *.md) sh tests/run_docs.sh --accept "$name" "$bin" || refused=yes ;;
    *)
        name=${name#tests/cases}
        name=tests/cases/${name#/}
        found=$(find "$name" -name cmd | sort) # no case has a space in its name
        [ "$found" ] || { echo "accept.sh: no case in $name" >&2; refused=yes; }
        for cmd in $found; do
            sh tests/run_case.sh --accept "${cmd%/cmd}" "$bin" || refused=yes
        done
        ;;
    esac
done

git --no-pager diff --stat -- tests/cases README.md docs
git ls-files --others --exclude-standard -- tests/cases | sed 's/^/ new: /'
[ -z "$refused" ]
