#!/usr/bin/env bash
# All tests: types, lint, format, training, unit and component tests, the built site in a real browser.
set -euo pipefail
cd "$(dirname "$0")/.."
bash scripts/setup.sh for-tests
npm run --silent check
npm run --silent lint
npm run --silent test:training
npx vitest run --coverage
npm run --silent build
npx playwright test
