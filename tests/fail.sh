#!/bin/sh
# SPDX-License-Identifier: MIT
# What must not compile, and beside it a twin without the forbidden expression that must:
# tests/fail/FACT.fail.cpp and FACT.pass.cpp.
#
#   tests/fail.sh UNIT COMPILER ARGUMENT…     exit 1 when a FACT compiles, or its twin does not
#
# All of a kind are one unit, each in a namespace of its own, since their headers take most of the time: in that of
# the first kind the compiler must complain of every file. UNIT is the file in which they are joined.
set -eu

unit=$1
shift
folder=$(cd "$(dirname -- "$0")/fail" && pwd)

# join OUTCOME: what they include, and each of them.
join() {
    cat "$folder"/*."$1".cpp | grep '^#include' | sort -u
    for file in "$folder"/*."$1".cpp; do
        fact=${file##*/}
        printf 'namespace %s {\n#include "%s"\n}\n' "${fact%%.*}" "$file"
    done
}

join pass >"$unit"
"$@" -fsyntax-only "$unit" || { echo "the twins above must compile" >&2; exit 1; }

join fail >"$unit"
! LC_ALL=C "$@" -fsyntax-only "$unit" >"$unit.said" 2>&1 || { echo "all of tests/fail compiles" >&2; exit 1; }
status=0
facts=0
for file in "$folder"/*.fail.cpp; do
    facts=$((facts + 1))
    grep -qE "/${file##*/}:[0-9]+:[0-9]+: +(error:|required from)" "$unit.said" && continue
    echo "$file compiles" >&2
    status=1
done
[ "$facts" -gt 0 ] || { echo "no file in $folder" >&2; exit 1; }
echo "$facts facts: none compiles, and each twin does"
exit "$status"
