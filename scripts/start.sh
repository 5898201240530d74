#!/usr/bin/env bash
# Installs what is missing, builds the site, serves it and prints the address.
set -euo pipefail
cd "$(dirname "$0")/.."
bash scripts/setup.sh
npm run --silent build
exec npm run --silent preview -- "$@"
