#!/usr/bin/env bash
# Installs what is missing: the packages of package-lock.json; for-tests also Chromium, Inkscape and Python's venv from
# Debian, and what the tests of training/ need.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
	npm ci --no-audit --no-fund
	touch node_modules/.package-lock.json
fi

[ "${1:-}" = for-tests ] || exit 0

missing=()
[ -x "${CHROMIUM:-/usr/bin/chromium}" ] || missing+=(chromium)
command -v inkscape > /dev/null || missing+=(inkscape)
python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3-venv)
if [ ${#missing[@]} -gt 0 ]; then
	sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
	$sudo apt-get update -qq
	DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

venv=training/.venv-test
if [ training/requirements-test.txt -nt $venv/installed ] || [ training/requirements.txt -nt $venv/installed ]; then
	python3 -m venv $venv
	$venv/bin/pip install --quiet --disable-pip-version-check -r training/requirements-test.txt
	touch $venv/installed
fi
