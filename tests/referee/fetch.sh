#!/bin/sh
# SPDX-License-Identifier: MIT
# Fetches a package of npm into FOLDER, once, for the tests that need it. Without npm or without a network this
# fails, and so do they: they are not passed over.
#
#   tests/referee/fetch.sh PACKAGE VERSION FOLDER
set -eu
package=$1
version=$2
folder=$3

[ ! -e "$folder/node_modules/$package/package.json" ] || exit 0
command -v npm >/dev/null || {
    echo "fetch.sh: npm is missing (Debian: npm); \"./kpi install npm\" installs it" >&2
    exit 1
}
mkdir -p "$folder"
npm install --prefix "$folder" --no-save --ignore-scripts --no-audit --no-fund "$package@$version"
