"""A classifier of your own on Inception-ResNet-v2, in Keras."""

import keras
from keras.applications import InceptionResNetV2
from keras.layers import BatchNormalization, Dense
from keras.losses import SparseCategoricalCrossentropy


def build(classes, weights="imagenet"):
    body = InceptionResNetV2(
        include_top=False, pooling="avg", weights=weights
    )
    pixels = keras.Input((299, 299, 3))  # after preprocess_input
    features = body(pixels)  # 1536 numbers
    return body, keras.Model(pixels, Dense(classes)(features))


def prepare(body, model, train_body, rate):
    body.trainable = train_body
    for layer in body.layers:
        if isinstance(layer, BatchNormalization):
            layer.trainable = False  # keeps its statistics as well
    adam = keras.optimizers.Adam(rate)
    loss = SparseCategoricalCrossentropy(from_logits=True)
    model.compile(adam, loss, metrics=["accuracy"])


# body, model = build(classes=5)
# prepare(body, model, train_body=False, rate=1e-3), model.fit(...)
# prepare(body, model, train_body=True, rate=1e-5), model.fit(...)
