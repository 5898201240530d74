"""
Images as a network takes them: a pixel v in 0..255 enters as (v - 127.5) / 127.5. Training images are moved and
mirrored, and lose a square.
"""

import numpy as np
import torch

PAD = 4
# Side of the square that is cut out.
HOLE = 12


def to_input(images):
    """Uint8 [N, 32, 32, 3] to float32 [N, 3, 32, 32] in channels-last memory."""
    return (torch.from_numpy(images).float() - 127.5).div_(127.5).permute(0, 3, 1, 2)


def pad(images):
    """Uint8 [N, 32, 32, 3] to [N, 40, 40, 3], mirrored at the border without repeating it."""
    return np.pad(images, ((0, 0), (PAD, PAD), (PAD, PAD), (0, 0)), mode="reflect")


def cut_out(inputs, rows, columns):
    """
    Greys, in place, a square around (row, column) of every image, as much of it as lies inside (DeVries and Taylor 2017,
    arXiv 1708.04552, 3.1).
    """

    def inside(centres, side):
        offset = torch.arange(side) - torch.from_numpy(centres)[:, None]
        return (offset >= -HOLE // 2) & (offset < HOLE // 2)

    _, _, height, width = inputs.shape
    hole = inside(rows, height)[:, :, None] & inside(columns, width)[:, None, :]
    return inputs.masked_fill_(hole[:, None], 0)


def training_batches(padded, labels, size, seed, epoch):
    """
    Yields (input [size, 3, 32, 32], labels [size]) of one epoch. Each image is cropped at its own place in `padded`,
    mirrored by its own coin and cut at its own place. All of these and the order depend on `seed` and `epoch` alone,
    so that every network sees the same pictures. What is left after the last whole batch waits for another epoch's order.
    """
    random = np.random.default_rng([seed, epoch])
    count = len(labels)
    order = random.permutation(count)
    top, left = random.integers(0, 2 * PAD + 1, (2, count))
    mirrored = random.random(count) < 0.5
    side = padded.shape[1] - 2 * PAD
    rows, columns = random.integers(0, side, (2, count))
    # [N, 9, 9, 3, 32, 32]: every crop of every image, as a view.
    crops = np.lib.stride_tricks.sliding_window_view(padded, (side, side), axis=(1, 2))
    for start in range(0, count - size + 1, size):
        at = slice(start, start + size)
        images = crops[order[at], top[at], left[at]].transpose(0, 2, 3, 1)
        images = np.where(mirrored[at, None, None, None], images[:, :, ::-1], images)
        yield cut_out(to_input(images), rows[at], columns[at]), torch.from_numpy(labels[order[at]])
