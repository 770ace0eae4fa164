#!/bin/sh
# npm start: sets up, builds where needed, and opens the app. Options after "--": --port N, --no-open, --home FOLDER.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh
sh scripts/build-if-needed.sh
exec node_modules/.bin/node bin/groundwork.js serve "$@"
