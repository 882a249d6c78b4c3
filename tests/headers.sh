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

# The packages of others take half of the time: they are read once. Whether a header includes all that it needs, the
# same everywhere, is for the first platform to show: there, only what a header includes anyway is read beforehand.
precompile() { # precompile PLATFORM ENDING PACKAGE…
    to=$units/$1/packages.hpp
    mkdir -p "$units/$1"
    platform=$1 ending=$2
    shift 2
    printf '#include <%s>\n' "$@" >"$to"
    compiler "$platform" -x c++-header "$to" -o "$to.$ending"
}

# The headers that include Boost, by way of others or not.
list_exact() {
    grep -rl '#include <boost/multiprecision' kpi >"$1"
    while grep -rlFf "$1" kpi | sort -u - "$1" >"$1.more" && ! cmp -s "$1" "$1.more"; do mv "$1.more" "$1"; done
}

compile() {
    case $1 in
    linux) compiler linux -fsyntax-only "$2" ;;
    exact) compiler linux -fsyntax-only -include "$units/linux/packages.hpp" "$2" ;;
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
heaviest=boost/multiprecision/cpp_int.hpp
precompile linux gch $heaviest
precompile windows gch $heaviest fmt/format.h nlohmann/json.hpp tl/expected.hpp
precompile webassembly pch $heaviest fmt/format.h nlohmann/json.hpp tl/expected.hpp
exact=$PWD/$units/exact
(cd include && list_exact "$exact")

# shellcheck disable=SC2046 # no header has a space in its name
[ $# -gt 0 ] || set -- $(cd include && find kpi -name "*.hpp" | sort)
for header; do
    linux=linux
    unit=$units/$(echo "$header" | tr / _).cpp
    echo "#include <$header>" >"$unit"
    ! grep -qxF "$header" "$exact" || linux=exact
    for platform in "$linux" windows webassembly; do echo "$platform $unit"; done
done | xargs -n 2 -P "$(nproc)" sh tests/headers.sh --compile
echo "$# headers compile alone for linux, windows and webassembly"
