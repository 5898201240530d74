#!/usr/bin/env bash
# Installs the libraries that the snippets are about into tests/snippets/.venv (about 6 GB: PyTorch from PyPI brings its CUDA
# libraries), runs every snippet without weights, and writes what was found to src/lib/course/library-facts.json.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
venv=$here/.venv

if [ "$here/requirements.txt" -nt "$venv/installed" ] || [ "$here/requirements-no-deps.txt" -nt "$venv/installed" ]; then
	python3 -m venv "$venv"
	"$venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
	"$venv/bin/pip" install --quiet --disable-pip-version-check --no-deps -r "$here/requirements-no-deps.txt"
	touch "$venv/installed"
fi
exec "$venv/bin/python" "$here/run.py"
