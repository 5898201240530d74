"""Files that appear whole or not at all."""

import json
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent


def write_whole(path, write):
    """`write(partial)` fills a neighbour of `path`, which then takes its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(path.name + ".partial")
    write(partial)
    partial.replace(path)


def write_json(path, entries):
    """An object, one line per entry of the dict `entries`."""
    lines = ",\n".join(f"\t{json.dumps(key)}: {json.dumps(value)}" for key, value in entries.items())
    write_whole(path, lambda partial: partial.write_text(f"{{\n{lines}\n}}\n"))
