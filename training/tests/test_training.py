"""What of the training needs no PyTorch: `python -m unittest discover tests`, from training/."""

import json
import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace

import numpy as np

from card import card
from cifar10 import CLASSES
from crops import PAD, pad, training_crops
from files import REPOSITORY, write_json
from samples import COLUMNS, ROWS, from_sheet, to_sheet

COUNT, SIZE, SIDE = 23, 5, 32
# Every pixel says which image it is of and where: two images, or two crops of one, are never equal.
IMAGES = np.stack(np.broadcast_arrays(*np.ogrid[:COUNT, :SIDE, :SIDE]), axis=-1).astype(np.uint8)
LABELS = np.arange(COUNT)


def batches(seed, epoch, images=IMAGES):
    return list(training_crops(pad(images), LABELS, SIZE, seed, epoch))


class Crops(unittest.TestCase):
    def assert_same(self, one, other):
        for ours, theirs in zip(one, other, strict=True):
            for a, b in zip(ours, theirs, strict=True):
                np.testing.assert_array_equal(a, b)

    def test_seed_and_epoch_decide_alone(self):
        np.random.seed(1)
        once = batches(3, 7)
        np.random.seed(2)
        self.assert_same(once, batches(3, 7))

    def test_the_order_does_not_depend_on_the_pictures(self):
        for (_, *one), (_, *other) in zip(batches(3, 7), batches(3, 7, 255 - IMAGES), strict=True):
            self.assert_same([one], [other])

    def test_another_seed_or_epoch_is_another_order(self):
        orders = {tuple(np.concatenate([labels for _, labels, *_ in batches(*at)])) for at in [(3, 7), (3, 8), (4, 7)]}
        self.assertEqual(len(orders), 3)

    def test_whole_batches_of_different_images(self):
        found = batches(1, 0)
        self.assertEqual([len(labels) for _, labels, *_ in found], [SIZE] * (COUNT // SIZE))
        seen = np.concatenate([labels for _, labels, *_ in found])
        self.assertEqual(len(set(seen)), len(seen))

    def test_each_image_is_a_crop_of_its_own_picture(self):
        for images, labels, rows, columns in batches(1, 0):
            self.assertEqual(images.shape, (SIZE, SIDE, SIDE, 3))
            for image, label in zip(images, labels, strict=True):
                self.assertEqual(set(image[..., 0].flat), {label})
                padded = pad(IMAGES[label : label + 1])[0]
                crops = [
                    padded[top : top + SIDE, left : left + SIDE]
                    for top in range(2 * PAD + 1)
                    for left in range(2 * PAD + 1)
                ]
                self.assertTrue(any(np.array_equal(image, kind) for crop in crops for kind in (crop, crop[:, ::-1])))
            self.assertTrue(((rows >= 0) & (rows < SIDE) & (columns >= 0) & (columns < SIDE)).all())


class Card(unittest.TestCase):
    def test_has_the_form_of_the_shipped_cards(self):
        labels = np.repeat(np.arange(len(CLASSES)), 4)
        right = np.ones(len(labels), dtype=bool)
        right[:3] = False
        run = SimpleNamespace(network="a", epochs=2, seed=5, curve=lambda epoch: Path(f"a-e{epoch}.csv"))
        ours = card(run, {"recipe": {}, "commit": "c", "device": "cpu"}, 12, b"1234", right, labels)
        self.assertEqual((ours["correct"], ours["images"], ours["accuracy"], ours["bytes"]), (37, 40, 37 / 40, 4))
        self.assertEqual(ours["perClass"][CLASSES[0]], 1 / 4)
        self.assertEqual(ours["perClass"][CLASSES[1]], 1)
        self.assertEqual(ours["curve"], "a-e2.csv")
        self.assertEqual(ours["command"], "python training/train.py a --epochs 2 --seed 5")
        elsewhere = card(run, {"recipe": {}, "commit": "c", "device": "cuda"}, 12, b"1234", right, labels)
        self.assertEqual(elsewhere["command"], f"{ours['command']} --device cuda")
        shipped = sorted((REPOSITORY / "static" / "models").glob("*.json"))
        self.assertTrue(shipped)
        for path in shipped:
            self.assertEqual(list(json.loads(path.read_text())), list(ours), path.name)


class Files(unittest.TestCase):
    def test_json_is_one_line_an_entry_and_leaves_nothing_else(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "new" / "card.json"
            write_json(path, {"a": [1, 2], "b": "é"})
            self.assertEqual(json.loads(path.read_text()), {"a": [1, 2], "b": "é"})
            self.assertEqual(len(path.read_text().splitlines()), 4)
            self.assertEqual(list(path.parent.iterdir()), [path])

    def test_a_failed_write_keeps_what_was_there(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "card.json"
            write_json(path, {"a": 1})
            self.assertRaises(TypeError, write_json, path, {"a": object()})
            self.assertEqual(json.loads(path.read_text()), {"a": 1})


class Sheet(unittest.TestCase):
    def test_there_and_back(self):
        images = np.random.default_rng(1).integers(0, 256, (ROWS * COLUMNS, SIDE, SIDE, 3), dtype=np.uint8)
        sheet = to_sheet(images)
        np.testing.assert_array_equal(from_sheet(sheet), images)
        np.testing.assert_array_equal(sheet[:SIDE, SIDE : 2 * SIDE], images[1])


if __name__ == "__main__":
    unittest.main()
