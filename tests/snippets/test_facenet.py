import unittest

import facenet_distance
import torch
from facenet_pytorch import InceptionResnetV1
from facenet_pytorch.models.mtcnn import fixed_image_standardization

import common
import torch_models


class Distance(unittest.TestCase):
    def test_a_face_is_found_and_read(self):
        face = facenet_distance.read(common.PHOTO)
        self.assertEqual(list(face.shape), [3, 160, 160])
        low, high = fixed_image_standardization(torch.tensor([0.0, 255.0])).tolist()
        self.assertLessEqual(low, float(face.min()))
        self.assertLessEqual(float(face.max()), high)
        outputs = torch_models.answer(InceptionResnetV1(pretrained=None), 160).shape[1]
        common.snippets["facenet_distance"] = {"input": [3, 160, 160], "range": [low, high], "outputs": outputs}

    def test_a_photo_without_a_face_is_refused(self):
        with self.assertRaisesRegex(ValueError, "No face"):
            facenet_distance.read(common.WITHOUT_FACE)

    def test_a_picture_is_not_far_from_itself(self):
        self.assertAlmostEqual(facenet_distance.distance(common.PHOTO, common.PHOTO, weights=None), 0, 5)


class Model(unittest.TestCase):
    def setUp(self):
        self.model = InceptionResnetV1(pretrained=None)

    def test_parameters_layers_and_the_smallest_input(self):
        entry = common.entry("facenet-pytorch", "inception-resnet-v1-facenet")
        names = [layer["name"] for layer in entry["layers"]]
        self.assertEqual(list(torch_models.answer(self.model, common.SMALLEST).shape), [1, 512])
        with self.assertRaises(RuntimeError):
            torch_models.answer(self.model, common.SMALLEST - 1)
        layers = torch_models.layers(self.model, names, 160)
        common.found(entry, torch_models.parameters(self.model), 512, layers)

    def test_an_embedding_has_length_one_and_no_classes(self):
        with torch.inference_mode():
            embeddings = self.model.eval()(torch.randn(3, 3, 160, 160))
        for length in embeddings.norm(dim=1).tolist():
            self.assertAlmostEqual(length, 1, 5)
        self.assertFalse(self.model.classify)


if __name__ == "__main__":
    unittest.main()
