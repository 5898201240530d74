"""The network, from the one place that defines it: the expression in `src/lib/arch`, exported as PyTorch source."""

import subprocess
import types

import torch
from torch import nn

from files import REPOSITORY


def export_source(network):
    """Python source of `network`, an id of the catalogue. Raises CalledProcessError where the export fails."""
    command = ["npm", "run", "--silent", "export", "--", network, "--format", "pytorch"]
    return subprocess.run(command, cwd=REPOSITORY, check=True, stdout=subprocess.PIPE, text=True).stdout


def build(network, source):
    """An instance of the class that `source` defines: float NCHW in, logits [N, classes] out."""
    module = types.ModuleType(network.replace("-", "_"))
    exec(compile(source, f"<{network}>", "exec"), module.__dict__)
    name = "".join(part.capitalize() for part in network.split("-"))
    return getattr(module, name)()


def initialise(model, seed):
    """
    Normal kernels from `seed`: He et al. 2015 (arXiv 1502.01852), forward case, for convolutions; variance
    1/inputs for the dense layer, which no ReLU follows. Biases and batch norm's beta are zero.
    """
    generator = torch.Generator().manual_seed(seed)
    for name, parameter in model.named_parameters():
        if name.endswith(".bias"):
            nn.init.zeros_(parameter)
        elif name.endswith(".conv.weight"):
            nn.init.kaiming_normal_(parameter, nonlinearity="relu", generator=generator)
        elif name.endswith(".linear.weight"):
            nn.init.kaiming_normal_(parameter, nonlinearity="linear", generator=generator)
