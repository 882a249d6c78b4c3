#!/bin/sh
# Compiles every public header as if alone, and then all of them for each platform that kpi promises. Whether a header
# includes all that it needs is the same everywhere, so that one platform shows it. Nothing is linked.
#
# A header that another includes can stand before it in one unit: the other sees no more than it includes itself. So a
# unit is a chain of headers, each included by the next, by way of others or not, and a third of the units shows all
# that one each would. The package that takes half of the time is read once, for chains of headers that include it.
#
#   tests/headers.sh                            every header
#   tests/headers.sh kpi/text/decimal.hpp …     some
set -eu
cd "$(dirname -- "$0")/.."

units=build/headers
packages=$units/packages
heaviest=boost/multiprecision/cpp_int.hpp

# `compiler PLATFORM ARGUMENT…`. The parameter: no looking for garbage in the first gigabyte. NODE_PATH: where Debian
# keeps emscripten's modules, for a Node.js that is not Debian's.
compiler() {
    platform=$1
    shift
    set -- -std=c++20 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -Iinclude -isystem "$packages" "$@"
    case $platform in
    linux) g++ --param ggc-min-heapsize=1000000 "$@" ;;
    windows) x86_64-w64-mingw32-g++-posix --param ggc-min-heapsize=1000000 "$@" ;;
    webassembly) NODE_PATH=/usr/share/nodejs em++ -fexceptions "$@" ;;
    esac
}

compile() {
    case $1 in
    exact) compiler linux -include "$units/exact.hpp" -fsyntax-only "$2" ;;
    *) compiler "$1" -fsyntax-only "$2" ;;
    esac
}

# How xargs calls this file: a platform and a unit.
if [ "${1-}" = --compile ]; then
    compile "$2" "$3" || { echo "$3: does not compile for $2" >&2; cat "$3"; exit 1; }
    exit 0
fi

# "includer included" for each pair of headers, by way of others or not: kpi's, and the heaviest of others.
list_inclusions() {
    grep -roE "^#include <(kpi/[^>]*|$heaviest)>" kpi | sed 's/:#include </ /; s/>$//' | awk '
        { direct[$1] = direct[$1] " " $2 }
        function visit(of, header,    i, n, included) {
            n = split(direct[header], included)
            for (i = 1; i <= n; i++)
                if (!((of, included[i]) in seen)) {
                    seen[of, included[i]]
                    print of, included[i]
                    visit(of, included[i])
                }
        }
        END { for (header in direct) visit(header, header) }'
}

# The headers of the file $2 as chains, by the inclusions in the file $1: in each line a platform and headers. Who
# includes few comes first, and is followed by whoever includes it and has found no longer chain.
list_chains() {
    awk 'FNR == NR { count[$1]++; next } { print count[$1] + 0, $1 }' "$1" "$2" | sort -n |
        awk -v inclusions="$1" -v heaviest="$heaviest" '
        BEGIN { while ((getline < inclusions) > 0) includes[$1, $2] }
        {
            platform = ($2, heaviest) in includes ? "exact" : "linux"
            best = 0
            for (i = 1; i <= chains; i++)
                if (on[i] == platform && ($2, last[i]) in includes && size[i] > size[best]) best = i
            if (!best) best = ++chains
            on[best] = platform
            last[best] = $2
            size[best] = $1 + 1
            chain[best] = chain[best] " " $2
        }
        END { for (i = 1; i <= chains; i++) print on[i] chain[i] }'
}

# Cross compilers do not look into /usr/include, and must not: it holds the headers of this platform too.
rm -rf "$units"
mkdir -p "$packages"
for package in boost fmt nlohmann tl; do ln -s "/usr/include/$package" "$packages/"; done

(cd include && list_inclusions) >"$units/inclusions"
if [ $# -gt 0 ]; then printf '%s\n' "$@"; else (cd include && find kpi -name '*.hpp'); fi | sort >"$units/headers"
list_chains "$units/inclusions" "$units/headers" >"$units/chains"

unit_of() { printf '#include <%s>\n' "$@"; }
unit_of "$heaviest" >"$units/exact.hpp"
compiler linux -x c++-header "$units/exact.hpp" -o "$units/exact.hpp.gch"
# shellcheck disable=SC2046 # no header has a space in its name
unit_of $(cat "$units/headers") >"$units/all.cpp"
{
    for platform in windows webassembly; do echo "$platform $units/all.cpp"; done
    number=0
    while read -r platform chain; do # exact or linux
        number=$((number + 1))
        # shellcheck disable=SC2086
        unit_of $chain >"$units/chain-$number.cpp"
        echo "$platform $units/chain-$number.cpp"
    done <"$units/chains"
} | xargs -n 2 -P "$(nproc)" sh tests/headers.sh --compile
echo "$(wc -l <"$units/headers") headers compile alone, in $(wc -l <"$units/chains") units; and together for windows and webassembly"
