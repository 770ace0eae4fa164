#!/bin/sh
# Builds what the package ships into dist: what runs on Node, the web app, and the files they read.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh
PATH="$PWD/node_modules/.bin:$PATH"

# first without writing, so that a mistake leaves the last build as it was
tsc -p tsconfig.build.json
work=$(mktemp -d)
made=''
trap '[ -z "$made" ] || kill "$made" 2> /dev/null || true; rm -rf "$work"' EXIT
kept=$work/demo.sqlite.gz
last=dist/assets/demo.sqlite.gz
if [ -f $last ]; then
  changed=$(find src examples/demo data scripts/demo-*.ts package-lock.json -path src/web -prune -o -type f -newer $last -print | head -n 1)
  [ -n "$changed" ] || cp -p $last "$kept"
fi

# the made-up person up to this week, imported and measured; kept from the last build where only screens have changed
if [ ! -f "$kept" ]; then
  (
    node examples/demo/make.ts --now "$(date -u +%Y-%m-%dT12:00:00Z)" "$work/life" > /dev/null
    node scripts/demo-store.ts "$work/life" "$kept"
  ) &
  made=$!
fi

rm -rf dist
vite build --config vite.node.config.ts --logLevel warn
[ ! -f src/web/index.html ] || vite build --logLevel warn
mkdir -p dist/assets/measures
cp -R data/. dist/assets/

for readme in src/sources/*/README.md; do
  [ -f "$readme" ] || continue
  source=$(basename "$(dirname "$readme")")
  mkdir -p "dist/assets/sources/$source"
  cp "$readme" "dist/assets/sources/$source/"
done
cp docs/measures/*.md dist/assets/measures/
if [ -n "$made" ]; then
  wait "$made"
  made=''
fi
cp -p "$kept" dist/assets/demo.sqlite.gz
touch dist/.built
