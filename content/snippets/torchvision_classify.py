"""Five guesses for a photo: Inception-v3 in torchvision."""

import sys

import torch
from PIL import Image
from torchvision.models import Inception_V3_Weights, inception_v3

WEIGHTS = Inception_V3_Weights.IMAGENET1K_V1


@torch.inference_mode()
def top_five(path, weights=WEIGHTS):
    model = inception_v3(weights=weights).eval()
    # (3, 299, 299), by ImageNet's mean; the model makes it -1..1.
    photo = WEIGHTS.transforms()(Image.open(path).convert("RGB"))
    probabilities = model(photo[None]).softmax(dim=1)[0]
    names = WEIGHTS.meta["categories"]
    best = probabilities.topk(5).indices.tolist()
    return [(names[i], float(probabilities[i])) for i in best]


if __name__ == "__main__":
    for name, probability in top_five(sys.argv[1]):
        print(f"{probability:6.1%} {name}")
