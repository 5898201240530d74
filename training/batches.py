"""
Images as a network takes them: a pixel v in 0..255 enters as (v - 127.5) / 127.5. Training images are moved and
mirrored, and lose a square.
"""

import torch

from crops import training_crops

# Side of the square that is cut out.
HOLE = 12


def to_input(images):
    """Uint8 [N, 32, 32, 3] to float32 [N, 3, 32, 32] in channels-last memory."""
    return (torch.from_numpy(images).float() - 127.5).div_(127.5).permute(0, 3, 1, 2)


def cut_out(inputs, rows, columns):
    """
    Greys, in place, a square around (row, column) of every image, as much of it as lies inside (DeVries and Taylor
    2017, arXiv 1708.04552, 3.1).
    """

    def inside(centres, side):
        offset = torch.arange(side) - torch.from_numpy(centres)[:, None]
        return (offset >= -HOLE // 2) & (offset < HOLE // 2)

    _, _, height, width = inputs.shape
    hole = inside(rows, height)[:, :, None] & inside(columns, width)[:, None, :]
    return inputs.masked_fill_(hole[:, None], 0)


def training_batches(padded, labels, size, seed, epoch):
    """Yields (input [size, 3, 32, 32], labels [size]) of one epoch, as `training_crops` orders and crops them."""
    for images, answers, rows, columns in training_crops(padded, labels, size, seed, epoch):
        yield cut_out(to_input(images), rows, columns), torch.from_numpy(answers)
