import inspect
import unittest
from unittest import mock

import keras
import keras_classify
import keras_transfer
import numpy as np
from keras.applications import InceptionResNetV2, InceptionV3
from timm.data import ImageNetInfo

import common

APPLICATIONS = {"InceptionResNetV2": InceptionResNetV2, "InceptionV3": InceptionV3}


def class_index() -> dict[str, list[str]]:
    """Keras fetches its names of the classes; these are timm's."""
    info = ImageNetInfo()
    return {str(i): [info.index_to_label_name(i), info.index_to_description(i)] for i in range(info.num_classes())}


class Classify(unittest.TestCase):
    def test_five_classes_are_named(self):
        with mock.patch("keras.src.applications.imagenet_utils.CLASS_INDEX", class_index()):
            guesses = keras_classify.top_five(common.PHOTO, weights=None)
        self.assertEqual(len({name for _, name, _ in guesses}), 5)

    def test_the_network_reads_minus_one_to_one_red_first(self):
        values = keras_classify.read(common.black_and_white())
        self.assertEqual(values.shape, (1, 299, 299, 3))
        self.assertEqual([values.min(), values.max()], [-1, 1])
        self.assertEqual(keras_classify.read(common.red())[0, 0, 0].tolist(), [1, -1, -1])
        default = inspect.signature(keras.utils.load_img).parameters["interpolation"].default
        self.assertEqual(default, "nearest")
        outputs = InceptionResNetV2(weights=None).output_shape[-1]
        common.snippets["keras_classify"] = {"input": [299, 299, 3], "range": [-1, 1], "outputs": outputs}


class Models(unittest.TestCase):
    def test_parameters_layers_and_the_smallest_input(self):
        for network in ("inception-resnet-v2-slim", "inception-v3"):
            with self.subTest(network):
                entry = common.entry("keras", network)
                application = APPLICATIONS[entry["model"]]
                smallest = common.SMALLEST
                application(weights=None, include_top=False, input_shape=(smallest, smallest, 3))
                with self.assertRaisesRegex(ValueError, f"at least {smallest}x{smallest}"):
                    application(weights=None, include_top=False, input_shape=(smallest - 1, smallest - 1, 3))
                model = application(weights=None)
                layers = {layer.name: list(layer.output.shape[1:]) for layer in model.layers}
                common.found(entry, model.count_params(), model.output_shape[-1], layers)

    def test_features(self):
        shape = (299, 299, 3)
        maps = InceptionResNetV2(weights=None, include_top=False, input_shape=shape)
        self.assertEqual(maps.output_shape, (None, 8, 8, 1536))
        features = InceptionResNetV2(weights=None, include_top=False, pooling="avg")
        self.assertEqual(features.output_shape, (None, 1536))

    def test_weights_and_classifier_ask_for_one_size(self):
        with self.assertRaisesRegex(ValueError, "should be"):
            InceptionResNetV2(weights="imagenet", input_shape=(160, 160, 3))

    def test_it_gives_probabilities(self):
        model = InceptionResNetV2(weights=None, input_shape=(75, 75, 3))
        self.assertAlmostEqual(float(model.predict(np.zeros((1, 75, 75, 3)), verbose=0).sum()), 1, 5)

    def test_blocks_are_counted_from_one_and_the_last_one_has_no_activation(self):
        names = {layer.name for layer in InceptionResNetV2(weights=None).layers}
        self.assertIn("block8_10_conv", names)
        self.assertNotIn("block8_10_ac", names)
        self.assertNotIn("block35_0_ac", names)


def statistics(model: keras.Model) -> list[np.ndarray]:
    return [np.array(w) for w in model.weights if w.path.endswith(("moving_mean", "moving_variance"))]


def kernels(model: keras.Model) -> list[np.ndarray]:
    return [np.array(w) for w in model.weights if w.path.endswith(("kernel", "bias", "beta"))]


def same(before: list[np.ndarray], after: list[np.ndarray]) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(before, after, strict=True))


class Transfer(unittest.TestCase):
    def setUp(self):
        keras.utils.set_random_seed(0)
        self.body, self.model = keras_transfer.build(classes=5, weights=None)
        self.photos = np.random.default_rng(0).uniform(-1, 1, (2, 299, 299, 3)).astype("float32")
        self.labels = np.array([0, 3])

    def test_the_head_learns_and_nothing_else_changes(self):
        keras_transfer.prepare(self.body, self.model, train_body=False, rate=1e-3)
        body, head = kernels(self.body) + statistics(self.body), np.array(self.model.layers[-1].kernel)
        self.model.fit(self.photos, self.labels, verbose=0)
        self.assertTrue(same(body, kernels(self.body) + statistics(self.body)))
        self.assertFalse(np.array_equal(head, self.model.layers[-1].kernel))
        self.assertEqual(head.shape, (1536, 5))

    def test_the_rest_learns_and_the_statistics_stay(self):
        keras_transfer.prepare(self.body, self.model, train_body=True, rate=1e-5)
        before, moving = kernels(self.body), statistics(self.body)
        self.model.fit(self.photos, self.labels, verbose=0)
        self.assertFalse(same(before[:1], kernels(self.body)[:1]))
        self.assertTrue(same(moving, statistics(self.body)))

    def test_a_frozen_batch_norm_keeps_its_statistics_and_one_called_for_inference_does_not(self):
        # `fit` calls the model with `training=True`, and Keras 3 hands that on (keras-team/keras#20285).
        side = common.SMALLEST
        pixels = keras.Input((side, side, 3))
        model = keras.Model(pixels, keras.layers.Dense(5)(self.body(pixels, training=False)))
        for train_body in (False, True):
            self.body.trainable = train_body
            model.compile("sgd", "mse")
            moving = statistics(self.body)
            model.fit(self.photos[:, :side, :side], np.zeros((2, 5)), verbose=0)
            self.assertEqual(same(moving, statistics(self.body)), not train_body)


if __name__ == "__main__":
    unittest.main()
