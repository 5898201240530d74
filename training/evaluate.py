"""What a model answers to images it does not learn from."""

import torch

from batches import to_input

BATCH = 2000


@torch.inference_mode()
def logits(model, images):
    """
    Uint8 [N, 32, 32, 3] to float32 logits [N, classes] on the CPU, computed where the model is, in evaluation mode;
    the model's mode is restored.
    """
    device = next(model.parameters()).device
    mode = model.training
    model.eval()
    parts = [model(to_input(images[at : at + BATCH]).to(device)).float() for at in range(0, len(images), BATCH)]
    model.train(mode)
    return torch.cat(parts).cpu()


def count_correct(model, images, labels):
    """How many of `images` get their label as the largest logit."""
    return int((logits(model, images).argmax(1) == torch.from_numpy(labels)).sum())
