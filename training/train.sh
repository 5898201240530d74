#!/usr/bin/env bash
# Installs what is missing (Python packages into training/.venv, npm packages), then trains:
# train.sh NETWORK [--epochs N] [--seed N]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

if [ "$here/requirements.txt" -nt "$here/.venv/installed" ]; then
	python3 -m venv "$here/.venv"
	"$here/.venv/bin/pip" install -r "$here/requirements.txt"
	touch "$here/.venv/installed"
fi
if [ ! -d "$here/../node_modules" ]; then
	npm --prefix "$here/.." ci --no-audit --no-fund
fi
# Threads that wait give their core away: without this, any other program on it slows the training a hundredfold.
export OMP_WAIT_POLICY=PASSIVE GOMP_SPINCOUNT=0
exec "$here/.venv/bin/python" "$here/train.py" "$@"
