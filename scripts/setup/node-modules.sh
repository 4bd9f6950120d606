#!/bin/sh
# Installs the npm packages of package-lock.json, once per content of that file. It is the only step before
# any TypeScript can run, so it also says what is wrong with Node.
set -eu
cd "$(dirname "$0")/../.."
stamp=node_modules/.installed-lock # inside node_modules: gone when the folder is

if ! command -v node >/dev/null 2>&1; then
  echo "error: Node.js is missing. Install Node.js 20.19 or newer (npm comes with it), then run the command again." >&2
  exit 2
fi
if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
  echo "error: Node.js $(node --version) is too old. Install Node.js 20.19 or newer, then run the command again." >&2
  exit 2
fi
if cmp -s package-lock.json "$stamp"; then exit 0; fi
if ! command -v npm >/dev/null 2>&1; then
  echo "error: npm is missing, although Node.js is there. Install npm 10 or newer, then run the command again." >&2
  exit 2
fi

echo "Installing npm packages (once per change of package-lock.json) …" >&2
if ! npm ci --no-progress >&2; then
  echo "error: npm ci failed, see its lines above. Usual causes: the registry cannot be reached, or the disk is full." >&2
  exit 1
fi
cp package-lock.json "$stamp.$$"
mv "$stamp.$$" "$stamp" # only a finished installation is stamped
