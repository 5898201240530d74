"""The five most probable classes of a photo: Inception-ResNet-v2 in timm."""

import sys

import timm
import torch
from PIL import Image
from timm.data import ImageNetInfo, create_transform, resolve_model_data_config


def load(pretrained=True):
    name = "inception_resnet_v2.tf_in1k"
    model = timm.create_model(name, pretrained=pretrained)
    config = resolve_model_data_config(model)
    return model.eval(), create_transform(**config, is_training=False)


@torch.inference_mode()
def top_five(path, pretrained=True):
    model, transform = load(pretrained)
    photo = transform(Image.open(path).convert("RGB"))  # (3, 299, 299), -1..1
    probabilities = model(photo[None]).softmax(dim=1)[0]
    name = ImageNetInfo().index_to_description
    best = probabilities.topk(5).indices.tolist()
    return [(name(i), float(probabilities[i])) for i in best]


if __name__ == "__main__":
    for name, probability in top_five(sys.argv[1]):
        print(f"{probability:6.1%} {name}")
