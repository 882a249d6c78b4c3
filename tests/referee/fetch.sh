#!/bin/sh
# SPDX-License-Identifier: MIT
# Fetches the npm package csv-spectrum into FOLDER, once, for the test that reads it. Without npm or without a
# network this fails, and so does the test: it is not passed over.
#
#   tests/referee/fetch.sh FOLDER
set -eu
folder=$1
version=2.0.0

[ ! -e "$folder/node_modules/csv-spectrum/csvs" ] || exit 0
command -v npm >/dev/null || {
    echo "fetch.sh: npm is missing (Debian: npm); \"./kpi install npm\" installs it" >&2
    exit 1
}
mkdir -p "$folder"
npm install --prefix "$folder" --no-save --ignore-scripts --no-audit --no-fund "csv-spectrum@$version"
