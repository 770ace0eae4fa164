#!/bin/sh
# Builds only when something that the build reads is newer than the last one.
set -eu
cd "$(dirname "$0")/.."

is_built() {
  [ -f dist/.built ] || return 1
  newer=$(find src examples/demo data scripts/build.sh scripts/demo-by-hand.ts scripts/demo-store.ts package-lock.json vite.config.ts vite.node.config.ts tsconfig.json tsconfig.build.json -newer dist/.built -type f | head -n 1)
  [ -z "$newer" ]
}

if ! is_built; then
  echo 'Building (a few seconds)...' >&2
  sh scripts/build.sh >&2
fi
