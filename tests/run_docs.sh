#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs every command that a Markdown page shows, and compares what it prints.
#
#   tests/run_docs.sh FILE.md BINDIR            exit 1 and a diff of the page when anything differs by a byte
#   tests/run_docs.sh --accept FILE.md BINDIR   rewrites the outputs in the page
#
# Commands stand in ```console blocks, as a terminal shows them:
#
#   $ nps -q examples/data/textbook/nps-200.csv     runs in a folder with `examples`, fresh for each page;
#   4                                               then all it prints, standard output and error together
#   $ printf '10\n9\n3\n' |                         a command may go on
#   > ./kpi nps -q                                  after "> "; `./kpi PROGRAM` runs the program of BINDIR
#   33.3
#   $ nps --expect 5 examples/data/textbook/nps-200.csv
#   …                                               a line that is only … stands for any lines
#   [exit 1]                                        the status, where it is not 0
#
# Each command has a shell of its own: files last to the end of the page, variables do not.
#
# What is not run must say so. A line of a ```sh block is one of the few in `allowed` below, or the line before the
# block is <!-- not run: REASON -->. No other block may show a prompt.
set -eu
. "${0%"${0##*/}"}./sandbox.sh"

accept=
[ "${1-}" != --accept ] || { not_in_ci; accept=yes; shift; }
[ $# -eq 2 ] || usage_error "usage: run_docs.sh [--accept] FILE.md BINDIR"
page=$1
bin=$(absolute "$2")
[ -f "$page" ] || usage_error "no such page: $page"

mkdir "$here"
ln -s "$examples" "$here/examples"
printf '#!/bin/sh\nprogram=$1\nshift\nexec "%s/$program" "$@"\n' "$bin" >"$here/kpi"
chmod +x "$here/kpi"

# The first steps of a reader, which the tests have taken themselves to come here.
allowed() {
    case $1 in
    '' | '#'* | 'git clone '* | 'cd kpi' | './kpi test') ;;
    *) return 1 ;;
    esac
}

complaints=0
number=0
complain() {
    printf '%s:%d: %s\n' "$page" "$number" "$*" >&2
    complaints=$((complaints + 1))
}

# matches EXPECTED ACTUAL: byte for byte, but for lines that are only …
matches() {
    cmp -s "$1" "$2" && return
    LC_ALL=C grep -qx '…' "$1" || return
    LC_ALL=C awk '
        FNR == NR { expected[FNR] = $0; m = FNR; next }
        { actual[FNR] = $0; n = FNR }
        END { # the usual matching of a pattern with stars; "" because awk compares what looks like numbers as numbers
            i = j = 1
            while (j <= n) {
                if (i <= m && expected[i] == "…") { star = i++; resume = j }
                else if (i <= m && expected[i] "" == actual[j] "") { i++; j++ }
                else if (star) { i = star + 1; j = ++resume }
                else exit 1
            }
            while (i <= m && expected[i] == "…") i++
            exit i <= m
        }' "$1" "$2"
}

# Lines that would not be read back as output.
unprintable() {
    LC_ALL=C awk -v fence="$fence" '
        $0 == fence || /^[$] / || (FNR == 1 && /^> /) { found = 1 }
        END { exit !found }' "$1"
}

# Runs the command read so far and prints its output: as the page has it when that is true, else as it is. A last
# line without its end gets one, since a page cannot show the difference (a case can).
finish_command() {
    [ "$shown" ] || return 0
    shown=
    commands=$((commands + 1))
    status=0
    run_command >"$scratch/output" 2>&1 || status=$?
    [ -z "$(tail -c 1 "$scratch/output" | tr '\0' 0)" ] || echo >>"$scratch/output"
    [ "$status" -eq 0 ] || echo "[exit $status]" >>"$scratch/output"
    [ "$status" -lt "$accident" ] || complain "$(explain_status "$status") in the command above"
    ! unprintable "$scratch/output" || complain "output of the command above that no console block can hold"
    if matches "$scratch/expected" "$scratch/output"; then cat "$scratch/expected"; else cat "$scratch/output"; fi
}

# Copies the page with the outputs of today; both ways of running differ only in what becomes of the copy.
# `block` is the kind of block the line is in, `shown` is set from a command's first line to the end of its output.
block=
fence=
previous=
shown=
commands=0
while IFS= read -r line || [ "$line" ]; do
    number=$((number + 1))
    case $block,$line in
    ,'```'*)
        fence=${line%%[!\`]*}
        case $previous,${line#"$fence"} in
        *,console) block=console ;; # always run
        '<!-- not run: '?*' -->',*) block=not_run ;;
        *,sh | *,bash | *,shell) block='sh' ;;
        *) block=other ;;
        esac
        ;;
    ,*'```'* | ,*'~~~'*) complain "a block starts with \`\`\` at the margin, or its commands would not be seen" ;;
    ,*) ;;
    *,"$fence") finish_command; block= ;;
    console,'$ '*)
        finish_command
        shown=yes
        printf '%s\n' "${line#'$ '}" >"$command"
        : >"$scratch/expected"
        ;;
    console,*)
        if [ -z "$shown" ]; then
            complain "output before the first command"
        elif [ "${line#'> '}" != "$line" ] && [ ! -s "$scratch/expected" ]; then
            printf '%s\n' "${line#'> '}" >>"$command"
        else
            printf '%s\n' "$line" >>"$scratch/expected"
            continue # finish_command prints it
        fi
        ;;
    sh,*) allowed "$line" || complain "not run; write why on the line before the block: <!-- not run: REASON -->" ;;
    other,'$ '*) complain "a prompt outside a console block; its output is never checked" ;;
    esac
    printf '%s\n' "$line"
    previous=$line
done <"$page" >"$scratch/page"
[ -z "$block" ] || complain "a block without its end"

if [ "$complaints" -gt 0 ] && [ "$accept" ]; then
    usage_error "$page: not accepted"
elif cmp -s "$page" "$scratch/page"; then
    echo "$page: $commands commands"
elif [ "$accept" ]; then
    cat "$scratch/page" >"$page"
else
    show_difference "$page" "$scratch/page" "$page"
    echo "to accept what the commands print now: tests/accept.sh $page"
    exit 1
fi
[ "$complaints" -eq 0 ]
