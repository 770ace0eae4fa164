#!/bin/sh
# npm test: everything, from a fresh clone. Ends with one line: "N passed, N failed".
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh
PATH="$PWD/node_modules/.bin:$PATH"
export PATH
exec node scripts/run-tests.ts "$@"
