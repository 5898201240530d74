#!/usr/bin/env bash
# Installs what is missing: the packages of package-lock.json, and Chromium from Debian for the tests.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
	npm ci --no-audit --no-fund
	touch node_modules/.package-lock.json
fi

if [ "${1:-}" = with-chromium ] && [ ! -x "${CHROMIUM:-/usr/bin/chromium}" ]; then
	sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
	$sudo apt-get update -qq
	DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends chromium
fi
