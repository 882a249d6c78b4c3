#!/bin/sh
# Compiles every public header alone, as the one include of a unit, and then all of them for each platform that kpi promises.
# Whether a header includes all that it needs is the same everywhere, so that one platform shows it. Nothing is linked.
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

# The package that takes half of the time is read once, where a header includes it anyway.
precompile() {
    heaviest=boost/multiprecision/cpp_int.hpp
    echo "#include <$heaviest>" >"$units/exact.hpp"
    compiler linux -x c++-header "$units/exact.hpp" -o "$units/exact.hpp.gch"
}

# The headers that include Boost, by way of others or not.
list_exact() {
    grep -rl '#include <boost/multiprecision' kpi >"$1"
    while grep -rlFf "$1" kpi | sort -u - "$1" >"$1.more" && ! cmp -s "$1" "$1.more"; do mv "$1.more" "$1"; done
}

compile() {
    case $1 in
    exact) compiler linux -fsyntax-only -include "$units/exact.hpp" "$2" ;;
    *) compiler "$1" -fsyntax-only "$2" ;;
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
precompile
exact=$PWD/$units/headers-with-boost
(cd include && list_exact "$exact")

# shellcheck disable=SC2046 # no header has a space in its name
[ $# -gt 0 ] || set -- $(cd include && find kpi -name "*.hpp" | sort)
all=$units/all.cpp
printf '#include <%s>\n' "$@" >"$all"
{
    for platform in windows webassembly; do echo "$platform $all"; done
    for header; do
        platform=linux
        unit=$units/$(echo "$header" | tr / _).cpp
        echo "#include <$header>" >"$unit"
        ! grep -qxF "$header" "$exact" || platform=exact
        echo "$platform $unit"
    done
} | xargs -n 2 -P "$(nproc)" sh tests/headers.sh --compile
echo "$# headers compile alone, and together for windows and webassembly"
