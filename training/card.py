"""The card beside shipped weights: where they come from and how well they do."""

import hashlib

from cifar10 import CITATION, CLASSES, PACKAGE, VERSION


def card(run, state, parameters, weights, right, labels):
    """
    The card of the finished `run` with its last checkpoint `state`. `parameters` counts the trained ones, `weights` is
    the shipped file's bytes, `right` [N] says which test images get their label of `labels` [N].
    """
    correct = int(right.sum())
    device = "" if state["device"] == "cpu" else f" --device {state['device']}"
    return {
        "network": run.network,
        "parameters": parameters,
        "data": {"name": "CIFAR-10", "package": PACKAGE, "version": VERSION, "citation": CITATION},
        "recipe": state["recipe"],
        "command": f"python training/train.py {run.network} --epochs {run.epochs} --seed {run.seed}{device}",
        "commit": state["commit"],
        "seed": run.seed,
        "epochs": run.epochs,
        "accuracy": correct / len(labels),
        "correct": correct,
        "images": len(labels),
        "perClass": {name: float(right[labels == label].mean()) for label, name in enumerate(CLASSES)},
        "bytes": len(weights),
        "sha256": hashlib.sha256(weights).hexdigest(),
        "curve": run.curve(run.epochs).name,
    }
