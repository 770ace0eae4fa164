#!/bin/sh
# Builds what the package ships into dist: the compiled rooms, the web app, and the files they read.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh
PATH="$PWD/node_modules/.bin:$PATH"

# first without writing, so that a mistake leaves the last build as it was
tsc -p tsconfig.build.json --noEmit
rm -rf dist
tsc -p tsconfig.build.json
[ ! -f src/web/index.html ] || vite build --logLevel warn
mkdir -p dist/assets/demo dist/assets/measures
cp -R data/. dist/assets/

# the made-up person, up to this week: what the app imports of the demo; what tests alone need stays out
demo=$(mktemp -d)
trap 'rm -rf "$demo"' EXIT
node examples/demo/make.ts --now "$(date -u +%Y-%m-%dT12:00:00Z)" "$demo" > /dev/null
for file in linkedin.zip calendar.ics contacts.vcf whatsapp.txt git.log feed.xml podcast.xml time.csv resume.json; do
  cp "$demo/$file" dist/assets/demo/
done
cp "$demo/by-hand.json" dist/assets/demo-by-hand.json
gzip -9 -n -c "$demo/mail.mbox" > dist/assets/demo/mail.mbox.gz

for readme in src/sources/*/README.md; do
  [ -f "$readme" ] || continue
  source=$(basename "$(dirname "$readme")")
  mkdir -p "dist/assets/sources/$source"
  cp "$readme" "dist/assets/sources/$source/"
done
cp docs/measures/*.md dist/assets/measures/
touch dist/.built
