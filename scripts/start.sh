#!/bin/sh
# npm start: sets up, builds where needed, and opens the app. Options after "--": --port N, --no-open, --home FOLDER.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh
sh scripts/build-if-needed.sh
# what was just built starts sooner than the source files do
GROUNDWORK_TREE=dist exec node_modules/.bin/node bin/groundwork.js serve "$@"
