#!/bin/sh
# Compiles every public header alone, as the one include of a unit, for each platform that kpi promises. Nothing is linked.
#
#   tests/headers.sh                            every header
#   tests/headers.sh kpi/text/decimal.hpp …     some
set -eu
cd "$(dirname -- "$0")/.."

units=build/headers
packages=$units/packages

# NODE_PATH: where Debian keeps emscripten's modules, for a Node.js that is not Debian's.
compile() {
    case $1 in
    linux) set -- "$2" g++ ;;
    windows) set -- "$2" x86_64-w64-mingw32-g++-posix ;;
    webassembly) set -- "$2" env NODE_PATH=/usr/share/nodejs em++ -fexceptions ;;
    esac
    unit=$1
    shift
    "$@" -std=c++20 -fsyntax-only -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror \
        -Iinclude -isystem "$packages" "$unit"
}

# How xargs calls this file: a platform and a unit.
if [ "${1-}" = --compile ]; then
    compile "$2" "$3" || { echo "$3: does not compile for $2" >&2; exit 1; }
    exit 0
fi

# Cross compilers do not look into /usr/include, and must not: it holds the headers of this platform too.
rm -rf "$units"
mkdir -p "$packages"
for package in boost fmt nlohmann tl; do ln -s "/usr/include/$package" "$packages/"; done

# shellcheck disable=SC2046 # no header has a space in its name
[ $# -gt 0 ] || set -- $(cd include && find kpi -name "*.hpp" | sort)
for header; do
    unit=$units/$(echo "$header" | tr / _).cpp
    echo "#include <$header>" >"$unit"
    for platform in linux windows webassembly; do echo "$platform $unit"; done
done | xargs -n 2 -P "$(nproc)" sh tests/headers.sh --compile
echo "$# headers compile alone for linux, windows and webassembly"
