"""What the tests of the snippets share: where things are, pictures to read, and the facts that are found."""

import json
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
MODELS = json.loads((ROOT / "src/lib/course/library-models.json").read_text())
PROGRAMS = ROOT / "content/snippets"
SMALLEST = 75

sys.path.insert(0, str(PROGRAMS))

snippets: dict[str, dict] = {}
"""By file name: shape and range of what the first convolution reads, how many numbers come out."""

models: list[dict] = []
"""As `MODELS`, with what the library says: parameters, outputs, height, width and channels after each layer."""


def entry(library: str, network: str) -> dict:
    [found] = [m for m in MODELS if (m["library"], m["network"]) == (library, network)]
    return found


def found(model: dict, parameters: int, outputs: int, layers: dict[str, list[int]]) -> None:
    shapes = [{**layer, "shape": layers[layer["name"]]} for layer in model["layers"]]
    names = {key: model[key] for key in ("library", "network", "model")}
    models.append({**names, "parameters": parameters, "outputs": outputs, "smallest": SMALLEST, "layers": shapes})


def picture(left: tuple[int, int, int], right: tuple[int, int, int]) -> Path:
    """A wide picture of two colours."""
    image = Image.new("RGB", (480, 360), left)
    image.paste(right, (240, 0, 480, 360))
    path = Path(tempfile.mkdtemp()) / "two-colours.png"
    image.save(path)
    return path


def black_and_white() -> Path:
    return picture((0, 0, 0), (255, 255, 255))


def red() -> Path:
    return picture((255, 0, 0), (255, 0, 0))


PHOTO = ROOT / "static/photos/astronaut.jpg"
WITHOUT_FACE = ROOT / "static/photos/coffee.jpg"
