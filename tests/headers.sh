#!/bin/sh
# Compiles every public header alone, as the one include of a unit, for each platform that kpi promises. Nothing is linked.
#
#   tests/headers.sh                            every header
#   tests/headers.sh kpi/text/decimal.hpp …     some
set -eu
cd "$(dirname -- "$0")/.."

units=build/headers
packages=$units/packages

# `compiler PLATFORM ARGUMENT…`. NODE_PATH: where Debian keeps emscripten's modules, for a Node.js that is not Debian's.
compiler() {
    platform=$1
    shift
    set -- -std=c++20 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -Iinclude -isystem "$packages" "$@"
    case $platform in
    linux) g++ "$@" ;;
    windows) x86_64-w64-mingw32-g++-posix "$@" ;;
    webassembly) NODE_PATH=/usr/share/nodejs em++ -fexceptions "$@" ;;
    esac
}

# The packages of others take half of the time: the cross compilers read them once. Whether a header includes all
# that it needs, the same everywhere, is for the first platform to show.
precompile() {
    mkdir -p "$units/$1"
    printf '#include <%s>\n' boost/multiprecision/cpp_int.hpp fmt/format.h nlohmann/json.hpp tl/expected.hpp \
        >"$units/$1/packages.hpp"
    compiler "$1" -x c++-header "$units/$1/packages.hpp" -o "$units/$1/packages.hpp.$2"
}

compile() {
    case $1 in
    linux) compiler linux -fsyntax-only "$2" ;;
    windows) compiler windows -fsyntax-only -include "$units/windows/packages.hpp" "$2" ;;
    webassembly) compiler webassembly -fsyntax-only -include-pch "$units/webassembly/packages.hpp.pch" "$2" ;;
    esac
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
precompile windows gch
precompile webassembly pch

# shellcheck disable=SC2046 # no header has a space in its name
[ $# -gt 0 ] || set -- $(cd include && find kpi -name "*.hpp" | sort)
for header; do
    unit=$units/$(echo "$header" | tr / _).cpp
    echo "#include <$header>" >"$unit"
    for platform in linux windows webassembly; do echo "$platform $unit"; done
done | xargs -n 2 -P "$(nproc)" sh tests/headers.sh --compile
echo "$# headers compile alone for linux, windows and webassembly"
