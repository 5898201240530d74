"""What PyTorch modules say of themselves."""

import torch
from torch import nn


def parameters(model: nn.Module, but: str | None = None) -> int:
    return sum(p.numel() for name, p in model.named_parameters() if but is None or not name.startswith(but))


def layers(model: nn.Module, names: list[str], side: int) -> dict[str, list[int]]:
    """Shape of what each named module gives for one picture, channels last."""
    shapes: dict[str, list[int]] = {}

    def note(name: str):
        def hook(_module, _given, output):
            shapes[name] = [*output.shape[2:], output.shape[1]]

        return hook

    for name in names:
        model.get_submodule(name).register_forward_hook(note(name))
    answer(model, side)
    return shapes


@torch.inference_mode()
def answer(model: nn.Module, side: int) -> torch.Tensor:
    return model.eval()(torch.zeros(1, 3, side, side))


class Entering:
    """Keeps what a module is given."""

    def __init__(self, module: nn.Module):
        module.register_forward_pre_hook(self.keep)

    def keep(self, _module, given):
        [self.tensor] = given


def statistics(model: nn.Module) -> list[torch.Tensor]:
    """Copies of the running means and variances of all batch norms."""
    return [b.clone() for name, b in model.named_buffers() if name.endswith(("running_mean", "running_var"))]


def weights(model: nn.Module) -> list[torch.Tensor]:
    return [p.detach().clone() for p in model.parameters()]


def same(before: list[torch.Tensor], after: list[torch.Tensor]) -> bool:
    return all(torch.equal(a, b) for a, b in zip(before, after, strict=True))
