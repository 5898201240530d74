#!/usr/bin/env bash
# All tests: types, lint, format, unit and component tests, the built site in a real browser.
set -euo pipefail
cd "$(dirname "$0")/.."
bash scripts/setup.sh with-chromium
npm run --silent check
npm run --silent lint
npx vitest run
npm run --silent build
npx playwright test
