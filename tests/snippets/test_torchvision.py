import unittest

import torch
import torchvision_classify
from PIL import Image
from torchvision.models import inception_v3
from torchvision.models.inception import InceptionOutputs

import common
import torch_models


class Classify(unittest.TestCase):
    def test_five_classes_are_named(self):
        guesses = torchvision_classify.top_five(common.PHOTO, weights=None)
        self.assertEqual(len({name for name, _ in guesses}), 5)

    def test_the_model_turns_what_it_is_given_into_minus_one_to_one(self):
        transform = torchvision_classify.WEIGHTS.transforms()
        self.assertEqual((transform.resize_size, transform.crop_size), ([342], [299]))
        given = transform(Image.open(common.black_and_white()))
        self.assertEqual(list(given.shape), [3, 299, 299])
        self.assertEqual([round(v, 3) for v in (float(given.min()), float(given.max()))], [-2.118, 2.64])
        # With weights, the library sets this switch itself.
        model = inception_v3(weights=None, init_weights=False, transform_input=True).eval()
        entering = torch_models.Entering(model.Conv2d_1a_3x3)
        with torch.inference_mode():
            outputs = model(given[None]).shape[1]
        self.assertAlmostEqual(float(entering.tensor.min()), -1, 5)
        self.assertAlmostEqual(float(entering.tensor.max()), 1, 5)
        common.snippets["torchvision_classify"] = {"input": [3, 299, 299], "range": [-1, 1], "outputs": outputs}

    def test_without_weights_the_switch_is_off(self):
        self.assertFalse(inception_v3(weights=None, init_weights=False).transform_input)


class Model(unittest.TestCase):
    def setUp(self):
        self.model = inception_v3(weights=None, init_weights=False)

    def test_parameters_layers_and_the_smallest_input(self):
        entry = common.entry("torchvision", "inception-v3")
        names = [layer["name"] for layer in entry["layers"]]
        self.assertEqual(list(torch_models.answer(self.model, common.SMALLEST).shape), [1, 1000])
        with self.assertRaises(RuntimeError):
            torch_models.answer(self.model, common.SMALLEST - 1)
        # In training there is a second head, which the count leaves out.
        count = torch_models.parameters(self.model, but="AuxLogits")
        self.assertGreater(torch_models.parameters(self.model), count)
        common.found(entry, count, 1000, torch_models.layers(self.model, names, 299))

    def test_in_training_it_gives_two_answers(self):
        photos = torch.zeros(2, 3, 299, 299)
        self.assertIsInstance(self.model.train()(photos), InceptionOutputs)


if __name__ == "__main__":
    unittest.main()
