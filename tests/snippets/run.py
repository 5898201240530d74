"""Runs every snippet of content/snippets/ with the real library, without weights, and keeps the facts found."""

import hashlib
import json
import os
import platform
import sys
import unittest
from importlib.metadata import version
from pathlib import Path

os.environ["KERAS_BACKEND"] = "jax"

import common

LIBRARIES = ("facenet-pytorch", "jax", "keras", "timm", "torch", "torchvision")
FACTS = common.ROOT / "src/lib/course/library-facts.json"


def main() -> int:
    tests = unittest.defaultTestLoader.discover(str(Path(__file__).parent))
    result = unittest.TextTestRunner(verbosity=2).run(tests)
    if not result.wasSuccessful():
        return 1
    versions = {"python": platform.python_version(), **{name: version(name) for name in LIBRARIES}}
    programs = sorted(common.PROGRAMS.glob("*.py"))
    facts = {
        "versions": versions,
        "sha256": {path.stem: hashlib.sha256(path.read_bytes()).hexdigest() for path in programs},
        "snippets": dict(sorted(common.snippets.items())),
        "models": sorted(common.models, key=lambda m: (m["library"], m["network"])),
    }
    FACTS.write_text(json.dumps(facts, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
