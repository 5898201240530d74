"""Which part of which training image comes when: without PyTorch, so that it can be tested on its own."""

import numpy as np

PAD = 4


def pad(images):
    """Uint8 [N, 32, 32, 3] to [N, 40, 40, 3], mirrored at the border without repeating it."""
    return np.pad(images, ((0, 0), (PAD, PAD), (PAD, PAD), (0, 0)), mode="reflect")


def training_crops(padded, labels, size, seed, epoch):
    """
    Yields (images uint8 [size, 32, 32, 3], labels [size], rows [size], columns [size]) of one epoch. Each image is
    cropped at its own place in `padded`, mirrored by its own coin and to be cut at its own (row, column). All of these
    and the order depend on `seed` and `epoch` alone, so that every network sees the same pictures. What is left after
    the last whole batch waits for another epoch's order.
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
        yield images, labels[order[at]], rows[at], columns[at]
