"""
PyTorch's answers to the site's sample images, for the tests of the site's own executor.

Reads what is shipped: the weights in `static/models`, the sheet in `static/samples`, the network as it is exported
today. Writes `tests/fixtures/logits/NETWORK.json`: float32 logits [images, classes], row by row, little-endian, base64.
"""

import argparse
import base64

import torch
from safetensors.numpy import load_file

from evaluate import logits
from export import MODELS
from files import REPOSITORY, write_json
from network import build, export_source
from samples import read_samples
from weights import load_tensors


def main():
    parser = argparse.ArgumentParser(description="Writes PyTorch's logits of the sample images.")
    parser.add_argument("network", help="id of a network with weights in static/models")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    words = parser.parse_args()
    torch.set_num_threads(words.threads)

    model = build(words.network, export_source(words.network))
    load_tensors(model, load_file(MODELS / f"{words.network}.safetensors"))
    answers = logits(model, read_samples())
    images, classes = answers.shape
    path = REPOSITORY / "tests" / "fixtures" / "logits" / f"{words.network}.json"
    data = base64.b64encode(answers.numpy().astype("<f4").tobytes()).decode()
    write_json(path, {"network": words.network, "classes": classes, "images": images, "logits": data})
    print(f"{path}: {images} x {classes} logits")


if __name__ == "__main__":
    main()
