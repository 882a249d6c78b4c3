# SPDX-License-Identifier: MIT
# What run_case.sh and run_docs.sh share: a place where a command cannot see this machine, and a diff that shows
# what the eye does not. Sourced, never run. The runner sets `bin` (absolute), fills the folder `here`, writes the
# command to `command` and calls `run_command`.
#
# POSIX sh for Debian's dash; the tools are those of a bare Debian (GNU coreutils, diffutils, sed; mawk).

usage_error() { printf '%s: %s\n' "${0##*/}" "$*" >&2; exit 2; }

absolute() { (CDPATH='' cd -- "$1" 2>/dev/null && pwd) || usage_error "no such folder: $1"; }

# A machine must not accept its own output: design.md, house rule 11.
not_in_ci() { [ -z "${CI-}" ] || usage_error "golden output is accepted by a person, never in CI"; }

case $0 in
*/*) tests=$(absolute "${0%/*}") ;;
*) tests=$(absolute .) ;;
esac
examples=${tests%/*}/examples

# Outside the checkout, so that a command that writes files leaves nothing behind. A case may have taken rights away.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch" 2>/dev/null || { chmod -R u+rwx "$scratch"; rm -rf "$scratch"; }' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

here=$scratch/here # which the runner makes
command=$scratch/command
umask 022
ulimit -c 0 # or the shell adds "(core dumped)" on some machines

# From this status on, a golden file would record an accident: see explain_status.
accident=124

# Runs the file $command in the folder $here. The environment is exactly what is listed, and SIGPIPE is as in a
# terminal: some callers (a few CI systems) leave it ignored, and a closed pipe would then be a write error.
# Sanitizers keep their options, which change no output of a program without defects.
run_command() (
    cd "$here" && exec env -i --default-signal=PIPE \
        PATH="$bin:$tests/tools:/usr/bin:/bin" HOME="$here" TMPDIR="$scratch" LC_ALL=C.UTF-8 TERM=dumb \
        ${ASAN_OPTIONS+"ASAN_OPTIONS=$ASAN_OPTIONS"} ${LSAN_OPTIONS+"LSAN_OPTIONS=$LSAN_OPTIONS"} \
        ${UBSAN_OPTIONS+"UBSAN_OPTIONS=$UBSAN_OPTIONS"} \
        timeout --kill-after=5 60 sh ../command </dev/null
)

explain_status() {
    case $1 in
    124) echo "out of time" ;;
    126) echo "a program that cannot be executed" ;;
    127) echo "no such program" ;;
    *) echo "killed by signal $(kill -l "$1" 2>/dev/null || echo "$1")" ;;
    esac
}

# Names what looks like something else or like nothing: French spaces, the minus sign, a BOM, control characters,
# spaces at the end of a line. Bytes, not characters, so that invalid UTF-8 passes through.
visible() {
    LC_ALL=C sed \
        -e 's/\xc2\xa0/<U+00A0>/g; s/\xe2\x80\xaf/<U+202F>/g; s/\xe2\x80\x89/<U+2009>/g' \
        -e 's/\xe2\x88\x92/<U+2212>/g; s/\xef\xbb\xbf/<U+FEFF>/g' \
        -e 's/\t/<TAB>/g; s/\r/<CR>/g; s/\x1b/<ESC>/g; s/\x00/<NUL>/g' \
        -e ':again' -e 's/ \(\(<SP>\)*\)$/<SP>\1/; t again' <"$1"
}

# show_difference EXPECTED ACTUAL NAME, for files known to differ. Where their visible forms are alike, cmp says where.
show_difference() {
    visible "$1" >"$scratch/expected.visible"
    visible "$2" >"$scratch/actual.visible"
    if diff -a -u --label "$3, expected" --label "$3, actual" "$scratch/expected.visible" "$scratch/actual.visible"; then
        cmp "$1" "$2" || :
    fi
}
