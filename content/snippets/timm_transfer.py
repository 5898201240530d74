"""A classifier of your own on Inception-ResNet-v2, with timm."""

import timm
import torch
from torch.nn.functional import cross_entropy


def build(classes, pretrained=True):
    name = "inception_resnet_v2.tf_in1k"
    return timm.create_model(name, pretrained, num_classes=classes)


def prepare(model, train_body, rate):
    model.requires_grad_(train_body)
    model.get_classifier().requires_grad_(True)
    model.eval()  # or batch norm goes on changing its statistics
    free = [p for p in model.parameters() if p.requires_grad]
    return torch.optim.Adam(free, lr=rate)


def step(model, optimizer, photos, labels):
    loss = cross_entropy(model(photos), labels)
    loss.backward()
    optimizer.step()
    optimizer.zero_grad()
    return loss.item()


# model = build(classes=5)
# optimizer = prepare(model, train_body=False, rate=1e-3), step(...)
# optimizer = prepare(model, train_body=True, rate=1e-5), step(...)
