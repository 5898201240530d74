"""
A model's state as the site's tensors, and back.

The name of a tensor is the node's path in `src/lib/arch` and the parameter's name, `Repeat/block35_1/Branch_0/
Conv2d_1x1:kernel`. Kernels of convolutions are [height, width, inputs, outputs], those of dense layers [inputs,
outputs]; the rest are [channels]. Batch norm has no gamma; its epsilon is 0.001.
"""

import numpy as np
import torch

PARAMETERS = {
    "conv.weight": "kernel",
    "conv.bias": "bias",
    "linear.weight": "kernel",
    "linear.bias": "bias",
    "norm.bias": "bn_beta",
    "norm.running_mean": "bn_mean",
    "norm.running_var": "bn_var",
}
# Batch norm's gamma is the constant 1; the count of batches only matters to PyTorch.
LEFT_OUT = {"norm.weight", "norm.num_batches_tracked"}
# Axes of a kernel by its rank: [outputs, inputs, height, width] or [outputs, inputs] to ours, and the way back.
TO_TENSOR = {4: (2, 3, 1, 0), 2: (1, 0)}
TO_STATE = {4: (3, 2, 0, 1), 2: (1, 0)}


def _tensor_names(state):
    """(key of the state, name of the tensor) of everything that is stored. Raises KeyError for an unknown parameter."""
    for key in state:
        *path, module, parameter = key.split(".")
        kind = f"{module}.{parameter}"
        if kind not in LEFT_OUT:
            node = "/".join(segment for segment in path if segment != "branches")
            yield key, f"{node}:{PARAMETERS[kind]}"


def to_tensors(state):
    """The state dict's stored parameters, contiguous arrays by tensor name."""
    return {
        name: np.ascontiguousarray(np.transpose(state[key].numpy(), TO_TENSOR.get(state[key].ndim)))
        for key, name in _tensor_names(state)
    }


def load_tensors(model, tensors):
    """Copies arrays by tensor name into `model`. Raises ValueError unless names and shapes are exactly the model's."""
    state = model.state_dict()
    names = dict(_tensor_names(state))
    if set(names.values()) != set(tensors):
        raise ValueError(f"names differ: {sorted(set(names.values()) ^ set(tensors))}")
    for key, name in names.items():
        value = np.transpose(tensors[name], TO_STATE.get(tensors[name].ndim))
        if value.shape != state[key].shape:
            raise ValueError(f"{name} is {tensors[name].shape}, which is not the model's {tuple(state[key].shape)}")
        state[key].copy_(torch.from_numpy(value))
