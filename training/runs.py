"""A training run on disk: the words that name it, its checkpoint, its curve."""

import argparse
from dataclasses import dataclass
from pathlib import Path

import torch

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Run:
    network: str
    epochs: int
    seed: int
    name: str

    @property
    def folder(self):
        return HERE / "runs" / self.name

    @property
    def checkpoint(self):
        return self.folder / "checkpoint.pt"

    def curve(self, epoch):
        """Where the curve up to `epoch` is written: only a whole one is worth keeping."""
        return HERE / "curves" / f"{self.name}.csv" if epoch == self.epochs else self.folder / "curve.csv"


def run_parser(description):
    """The words that name a run, the same for training and export."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("network", help="id of a network in src/lib/arch/catalogue.ts")
    parser.add_argument("--epochs", type=int, default=70)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--run", help="name of the run; NETWORK-eEPOCHS-sSEED unless given")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    return parser


def read_checkpoint(run):
    """The last checkpoint of `run`, its tensors on the CPU wherever it was trained."""
    return torch.load(run.checkpoint, map_location="cpu")


def named_run(words):
    """The run that parsed `words` name."""
    name = words.run or f"{words.network}-e{words.epochs}-s{words.seed}"
    return Run(words.network, words.epochs, words.seed, name)
