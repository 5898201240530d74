/** What every exported network is built from: the node kinds as PyTorch modules. */
import { BATCH_NORM_EPSILON } from './parameters.ts';

export const PYTORCH_PRELUDE = `import torch
from torch import Tensor, nn
from torch.nn import functional as F

EPSILON = ${BATCH_NORM_EPSILON}


def pad_same(x: Tensor, kernel: tuple[int, int], stride: int, value: float = 0.0) -> Tensor:
    """Pads as TensorFlow's \`same\` does for this stride: the odd zero goes behind."""
    sides = []
    for length, k in zip(x.shape[:1:-1], kernel[::-1]):
        missing = max((-(-length // stride) - 1) * stride + k - length, 0)
        sides += [missing // 2, missing - missing // 2]
    return F.pad(x, sides, value=value) if any(sides) else x


class Series(nn.Sequential):
    """Children one after the other; a keyword is the child's name."""

    def __init__(self, **children: nn.Module) -> None:
        super().__init__()
        for name, child in children.items():
            self.add_module(name, child)


class Concat(Series):
    """Children side by side on the same input, concatenated over channels."""

    def forward(self, x: Tensor) -> Tensor:
        return torch.cat([child(x) for child in self], dim=1)


class Residual(Series):
    """x + scale * body(x), then ReLU unless \`relu\` is false."""

    def __init__(self, scale: float, relu: bool, **body: nn.Module) -> None:
        super().__init__(**body)
        self.scale, self.relu = scale, relu

    def forward(self, x: Tensor) -> Tensor:
        y = x + self.scale * super().forward(x)
        return F.relu(y) if self.relu else y


def normalised(norm: nn.Module) -> nn.Module:
    """Batch norm as TF-slim uses it: beta is trained, gamma stays 1."""
    norm.weight.requires_grad_(False)
    return norm


class Conv(nn.Module):
    """Convolution, then batch norm or a bias, then ReLU unless \`relu\` is false. NCHW."""

    def __init__(self, inputs: int, filters: int, kernel: tuple[int, int], stride: int = 1,
                 same: bool = True, norm: bool = True, relu: bool = True) -> None:
        super().__init__()
        self.same = same and stride > 1
        padding = (kernel[0] // 2, kernel[1] // 2) if same and stride == 1 else 0
        self.conv = nn.Conv2d(inputs, filters, kernel, stride, padding, bias=not norm)
        self.norm = normalised(nn.BatchNorm2d(filters, eps=EPSILON)) if norm else nn.Identity()
        self.relu = relu

    def forward(self, x: Tensor) -> Tensor:
        if self.same:
            x = pad_same(x, self.conv.kernel_size, self.conv.stride[0])
        x = self.norm(self.conv(x))
        return F.relu(x) if self.relu else x


class MaxPool(nn.Module):
    def __init__(self, kernel: tuple[int, int], stride: int = 1, same: bool = True) -> None:
        super().__init__()
        self.kernel, self.stride, self.same = kernel, stride, same

    def forward(self, x: Tensor) -> Tensor:
        if self.same:
            x = pad_same(x, self.kernel, self.stride, value=float("-inf"))
        return F.max_pool2d(x, self.kernel, self.stride)


class AvgPool(nn.Module):
    """Stride 1, same size; the padding is left out of the mean, as TensorFlow does."""

    def __init__(self, kernel: tuple[int, int]) -> None:
        super().__init__()
        self.kernel = kernel

    def forward(self, x: Tensor) -> Tensor:
        padding = (self.kernel[0] // 2, self.kernel[1] // 2)
        return F.avg_pool2d(x, self.kernel, 1, padding, count_include_pad=False)


class Dense(nn.Module):
    def __init__(self, inputs: int, filters: int, norm: bool = False) -> None:
        super().__init__()
        self.linear = nn.Linear(inputs, filters, bias=not norm)
        self.norm = normalised(nn.BatchNorm1d(filters, eps=EPSILON)) if norm else nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        return self.norm(self.linear(x))


class GlobalAvgPool(nn.Module):
    """[n, c, h, w] to [n, c]."""

    def forward(self, x: Tensor) -> Tensor:
        return x.mean(dim=(2, 3))


class L2Norm(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        return F.normalize(x, dim=1)
`;
