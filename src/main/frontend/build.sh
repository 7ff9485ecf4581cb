#!/usr/bin/env bash
# Bundles style sheets, fonts and script into $1/frontend (css/, js/, font/). Called by Maven; does nothing when nothing changed.
set -euo pipefail
build=$(cd "$1" 2>/dev/null && pwd || { mkdir -p "$1" && cd "$1" && pwd; })
cd "$(dirname "$0")"
out="$build/frontend"
stamp="$build/frontend.stamp"

# The style sheet of documents is bundled too.
state() { find . ../resources/document/document.css -path ./node_modules -prune -o -type f -print | LC_ALL=C sort | xargs sha256sum | sha256sum; }
now=$(state)
if [ -f "$stamp" ] && [ -d "$out/css" ] && [ "$(cat "$stamp")" = "$now" ]; then
  exit 0
fi

if ! command -v npm >/dev/null || ! command -v node >/dev/null; then
  cat >&2 <<'END'
The pages' style sheets are bundled with npm, and no npm was found.
Install Node.js 20 or later with npm (for example: apt-get install nodejs npm, or https://nodejs.org) and build again.
END
  exit 1
fi

lock=$(sha256sum < package-lock.json)
if [ ! -f node_modules/.installed ] || [ "$(cat node_modules/.installed)" != "$lock" ]; then
  echo "Front end: installing packages (once) …"
  if ! npm ci --ignore-scripts --no-fund --no-audit --loglevel=error; then
    echo "npm could not install the front end's packages: check the network, or the registry set for npm, and build again." >&2
    exit 1
  fi
  echo "$lock" > node_modules/.installed
fi

rm -rf "$out"
node_modules/.bin/esbuild css/tongket.css --bundle --minify --target=chrome100,firefox100,safari15.4 \
  --loader:.woff2=file --asset-names=../font/[name]-[hash] --outdir="$out/css" --log-level=warning
node_modules/.bin/esbuild js/*.js --minify --format=iife --target=chrome100,firefox100,safari15.4 --outdir="$out/js" --log-level=warning
node_modules/.bin/esbuild js/report/entry.js js/report/check.js js/report/work.js js/report/checks.js js/report/keep.js --bundle --splitting --minify --format=esm \
  --target=chrome100,firefox100,safari15.4 --chunk-names=part-[hash] --outdir="$out/js/report" --log-level=warning
cp icon.svg "$out/css/icon.svg"
echo "$now" > "$stamp"
