#!/bin/sh
# Installs what the repository needs, when it is missing or the lockfile has changed since. Quiet when all is there.
set -eu
cd "$(dirname "$0")/.."

lock=$(cksum < package-lock.json)
stamp=node_modules/.groundwork-lock

is_current() {
  [ -x node_modules/.bin/node ] || return 1
  if [ -f "$stamp" ]; then [ "$(cat "$stamp")" = "$lock" ]; return; fi
  # installed by hand with "npm ci" or "npm install"
  [ -f node_modules/.package-lock.json ] && [ ! package-lock.json -nt node_modules/.package-lock.json ]
}

if ! is_current; then
  echo 'Installing (once; a minute or so)...' >&2
  npm ci --no-audit --no-fund >&2
fi
# the runtime itself comes by an install script, which a cautious npm leaves out
if ! node_modules/.bin/node --version > /dev/null 2>&1; then npm rebuild node >&2; fi
node_modules/.bin/node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 24 ? 0 : 1)' || {
  echo 'Node.js 24 could not be set up in node_modules; run "npm ci" again with install scripts allowed for the package "node".' >&2
  exit 1
}
printf '%s\n' "$lock" > "$stamp"
