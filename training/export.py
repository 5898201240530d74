"""
Ships the finished run: its averaged weights in float16 to `static/models/NETWORK.safetensors`, and a card beside them.

The card's accuracy is that of the shipped numbers: weights rounded to float16, arithmetic in float32. Its checksum is
that of the file of weights, and the site refuses any other file.
"""

import json
import sys

import numpy as np
import torch
from safetensors.numpy import save

from card import card
from cifar10 import CITATION, load_test
from evaluate import logits
from files import REPOSITORY, write_json, write_whole
from network import build
from runs import named_run, read_checkpoint, run_parser
from weights import load_tensors, to_tensors

MODELS = REPOSITORY / "static" / "models"
MOST_BYTES = 1_600_000
LICENCE = "The data set's authors state no licence; whoever uses these weights should cite them."


def half(tensors):
    """Rounded to float16. Raises ValueError where a number does not fit."""
    rounded = {name: value.astype(np.float16) for name, value in tensors.items()}
    large = [name for name, value in rounded.items() if not np.isfinite(value).all()]
    if large:
        raise ValueError(f"not finite in float16: {', '.join(large)}")
    return rounded


def export(run):
    """Raises ValueError where the run is not finished, or its weights are too many or too large to ship."""
    if not run.checkpoint.exists():
        raise ValueError(f"{run.checkpoint} does not exist: train first")
    state = read_checkpoint(run)
    if state["epoch"] < run.epochs:
        raise ValueError(f"{run.name} has done {state['epoch']} of {run.epochs} epochs: train on")
    tensors = half(to_tensors(state["average"]))
    model = build(run.network, state["source"])
    load_tensors(model, tensors)

    images, labels = load_test()
    right = logits(model, images).argmax(1).numpy() == labels
    metadata = {
        "network": run.network,
        "data": f"CIFAR-10: {CITATION}",
        "recipe": json.dumps(state["recipe"] | {"epochs": run.epochs, "seed": run.seed}),
        "licence": LICENCE,
    }
    weights = save(tensors, metadata)
    if len(weights) > MOST_BYTES:
        raise ValueError(f"{len(weights)} bytes of weights, more than {MOST_BYTES}")
    write_whole(MODELS / f"{run.network}.safetensors", lambda path: path.write_bytes(weights))
    parameters = sum(p.numel() for p in model.parameters() if p.requires_grad)
    shipped = card(run, state, parameters, weights, right, labels)
    write_json(MODELS / f"{run.network}.json", shipped)
    print(f"{run.network}: {len(weights)} bytes, {shipped['correct']} of {shipped['images']} test images right")


def main():
    words = run_parser("Ships a finished run's weights to static/models.").parse_args()
    torch.set_num_threads(words.threads)
    try:
        export(named_run(words))
    except ValueError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
