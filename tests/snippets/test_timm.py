import unittest

import timm
import timm_classify
import timm_transfer
import torch
from PIL import Image
from timm.data import ImageNetInfo, resolve_model_data_config
from torchvision.models import Inception_V3_Weights

import common
import torch_models


class Classify(unittest.TestCase):
    def test_five_classes_are_named(self):
        guesses = timm_classify.top_five(common.PHOTO, pretrained=False)
        self.assertEqual(len({name for name, _ in guesses}), 5)
        self.assertEqual([p for _, p in guesses], sorted((p for _, p in guesses), reverse=True))

    def test_the_network_reads_minus_one_to_one_red_first(self):
        _, transform = timm_classify.load(pretrained=False)
        values = transform(Image.open(common.black_and_white()))
        self.assertEqual(list(values.shape), [3, 299, 299])
        self.assertAlmostEqual(float(values.min()), -1, 6)
        self.assertAlmostEqual(float(values.max()), 1, 6)
        first, *others = transform(Image.open(common.red())).mean(dim=(1, 2)).tolist()
        self.assertEqual([round(first, 5), *(round(v, 5) for v in others)], [1, -1, -1])
        outputs = timm_classify.load(pretrained=False)[0].num_classes
        common.snippets["timm_classify"] = {"input": [3, 299, 299], "range": [-1, 1], "outputs": outputs}

    def test_it_gives_logits(self):
        model, _ = timm_classify.load(pretrained=False)
        self.assertNotAlmostEqual(float(torch_models.answer(model, 75).sum()), 1, 3)

    def test_background_is_not_among_the_classes(self):
        info = ImageNetInfo()
        self.assertEqual(info.num_classes(), 1000)
        self.assertIn("tench", info.index_to_description(0))

    def test_classes_are_numbered_as_in_torchvision(self):
        info = ImageNetInfo()
        names = Inception_V3_Weights.IMAGENET1K_V1.meta["categories"]
        alike = sum(name.split()[0].lower() in info.index_to_description(i).lower() for i, name in enumerate(names))
        self.assertGreater(alike, 980)


class Configuration(unittest.TestCase):
    def test_crops_and_ranges(self):
        half = (0.5, 0.5, 0.5)
        for name, mean, share in [
            ("inception_resnet_v2.tf_in1k", half, 0.8975),
            ("inception_v4.tf_in1k", half, 0.875),
            ("inception_v3.tf_in1k", half, 0.875),
            ("inception_v3.tv_in1k", half, 0.875),
            ("inception_v3.gluon_in1k", (0.485, 0.456, 0.406), 0.875),
        ]:
            with self.subTest(name):
                config = resolve_model_data_config(timm.create_model(name, pretrained=False))
                found = [config[key] for key in ("input_size", "mean", "crop_pct", "interpolation")]
                self.assertEqual(found, [(3, 299, 299), mean, share, "bicubic"])

    def test_the_shorter_side_is_scaled_to_333_pixels(self):
        _, transform = timm_classify.load(pretrained=False)
        self.assertEqual(transform.transforms[0].size, 333)


class Models(unittest.TestCase):
    def test_parameters_layers_and_the_smallest_input(self):
        for network in ("inception-resnet-v2-slim", "inception-v4", "inception-v3"):
            with self.subTest(network):
                entry = common.entry("timm", network)
                model = timm.create_model(entry["model"], pretrained=False)
                self.assertEqual(list(torch_models.answer(model, common.SMALLEST).shape), [1, 1000])
                with self.assertRaises(RuntimeError):
                    torch_models.answer(model, common.SMALLEST - 1)
                names = [layer["name"] for layer in entry["layers"]]
                common.found(
                    entry, torch_models.parameters(model), model.num_classes, torch_models.layers(model, names, 299)
                )

    def test_features(self):
        model = timm.create_model("inception_resnet_v2", pretrained=False, num_classes=0)
        self.assertEqual(list(torch_models.answer(model, 299).shape), [1, 1536])
        with torch.inference_mode():
            maps = model.forward_features(torch.zeros(1, 3, 299, 299))
        self.assertEqual(list(maps.shape), [1, 1536, 8, 8])


class Transfer(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(0)
        self.model = timm_transfer.build(classes=5, pretrained=False)
        self.batch = torch.randn(2, 3, 299, 299), torch.tensor([0, 3])

    def test_freezing_alone_does_not_stop_batch_norm(self):
        self.model.requires_grad_(False)
        before = torch_models.statistics(self.model)
        self.model.train()(self.batch[0])
        self.assertFalse(torch_models.same(before, torch_models.statistics(self.model)))

    def test_the_head_learns_and_nothing_else_changes(self):
        optimizer = timm_transfer.prepare(self.model, train_body=False, rate=1e-3)
        before, statistics = torch_models.weights(self.model), torch_models.statistics(self.model)
        timm_transfer.step(self.model, optimizer, *self.batch)
        after = torch_models.weights(self.model)
        self.assertTrue(torch_models.same(statistics, torch_models.statistics(self.model)))
        self.assertTrue(torch_models.same(before[:-2], after[:-2]))
        self.assertFalse(torch_models.same(before[-2:], after[-2:]))
        self.assertEqual(list(after[-2].shape), [5, 1536])

    def test_the_rest_learns_and_the_statistics_stay(self):
        optimizer = timm_transfer.prepare(self.model, train_body=True, rate=1e-5)
        before, statistics = torch_models.weights(self.model), torch_models.statistics(self.model)
        timm_transfer.step(self.model, optimizer, *self.batch)
        self.assertFalse(torch_models.same(before[:1], torch_models.weights(self.model)[:1]))
        self.assertTrue(torch_models.same(statistics, torch_models.statistics(self.model)))


if __name__ == "__main__":
    unittest.main()
