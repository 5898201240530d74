"""Five guesses for a photo: Inception-ResNet-v2 in Keras."""

import sys

import keras
from keras.applications import inception_resnet_v2 as network


def read(path):
    """(1, 299, 299, 3): red, green, blue; -1..1."""
    photo = keras.utils.load_img(
        path,
        target_size=(299, 299),
        interpolation="bilinear",
        keep_aspect_ratio=True,
    )
    pixels = keras.utils.img_to_array(photo)[None]  # 0..255
    return network.preprocess_input(pixels)


def top_five(path, weights="imagenet"):
    model = network.InceptionResNetV2(weights=weights)
    probabilities = model.predict(read(path))
    return network.decode_predictions(probabilities, top=5)[0]


if __name__ == "__main__":
    for _, name, probability in top_five(sys.argv[1]):
        print(f"{probability:6.1%} {name}")
