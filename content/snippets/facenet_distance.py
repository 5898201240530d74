"""How far apart two faces are: facenet-pytorch."""

import sys

import torch
from facenet_pytorch import MTCNN, InceptionResnetV1
from PIL import Image

find_face = MTCNN(image_size=160)


def read(path):
    """(3, 160, 160), about -1..1: the largest face of the photo."""
    face = find_face(Image.open(path).convert("RGB"))
    if face is None:
        raise ValueError(f"No face was found in {path}.")
    return face


@torch.inference_mode()
def distance(path, other, weights="vggface2"):
    model = InceptionResnetV1(pretrained=weights).eval()
    faces = torch.stack([read(path), read(other)])
    first, second = model(faces)  # 512 numbers each
    return float((first - second).norm())  # 0 (the same) to 2


if __name__ == "__main__":
    print(f"{distance(sys.argv[1], sys.argv[2]):.3f}")
