"""Five guesses for a photo: Inception-ResNet-v2 in timm."""

import sys

import timm
import torch
from PIL import Image
from timm import data


def load(pretrained=True):
    name = "inception_resnet_v2.tf_in1k"
    model = timm.create_model(name, pretrained=pretrained)
    config = data.resolve_model_data_config(model)
    transform = data.create_transform(**config, is_training=False)
    return model.eval(), transform


@torch.inference_mode()
def top_five(path, pretrained=True):
    model, transform = load(pretrained)
    # (3, 299, 299): red, green, blue; -1..1
    photo = transform(Image.open(path).convert("RGB"))
    probabilities = model(photo[None]).softmax(dim=1)[0]
    name = data.ImageNetInfo().index_to_description
    best = probabilities.topk(5).indices.tolist()
    return [(name(i), float(probabilities[i])) for i in best]


if __name__ == "__main__":
    for name, probability in top_five(sys.argv[1]):
        print(f"{probability:6.1%} {name}")
