"""
Trains one network on CIFAR-10's 50,000 training images, and goes on where it stopped.

The schedule is fixed before the first step and the last epoch's average is what is kept: no early stopping, no best
epoch. The 10,000 test images draw the curve. They had a say once: after a first run of mini-inception-resnet-v2
(`curves/mini-inception-resnet-v2-e50-s1.csv`) the recipe got the cut-out square and 70 epochs. It has been the same for
all networks since.
"""

import copy
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from functools import partial

import torch
from torch.nn import functional

from batches import training_batches
from cifar10 import SIDE, load_test, load_train
from crops import pad
from evaluate import count_correct
from files import REPOSITORY, write_whole
from network import build, export_source, initialise
from runs import named_run, read_checkpoint, run_parser

PROGRESS_SECONDS = 10


@dataclass(frozen=True)
class Recipe:
    optimiser: str = "SGD, Nesterov"
    momentum: float = 0.9
    # Of kernels alone: neither biases nor batch norm's beta.
    weight_decay: float = 5e-4
    batch: int = 128
    # One cycle, step by step: straight up from 0 to the peak, straight down to 0.
    peak_learning_rate: float = 0.15
    warm_up: float = 0.15
    label_smoothing: float = 0.1
    # Of weights and batch norm's statistics, per step; about 500 steps back.
    average_decay: float = 0.998
    augmentation: str = "reflected 4 px, random 32 x 32 crop, random mirror, 12 x 12 px cut out"
    arithmetic: str = "bfloat16 autocast"


RECIPE = Recipe()


def learning_rate(step, steps):
    """Of step `step` of 0..steps-1; the value after the last one would be 0."""
    top = RECIPE.warm_up * steps
    return RECIPE.peak_learning_rate * min((step + 1) / top, (steps - step) / (steps - top))


def make_optimiser(model):
    """The rate is set before each step. Batch norm's constant gamma takes no gradient and is left out."""
    learnt = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    kernels = [p for name, p in learnt if name.endswith(".weight")]
    others = [p for name, p in learnt if not name.endswith(".weight")]
    groups = [
        {"params": kernels, "weight_decay": RECIPE.weight_decay},
        {"params": others, "weight_decay": 0},
    ]
    return torch.optim.SGD(groups, lr=0, momentum=RECIPE.momentum, nesterov=True, foreach=True)


def float_state(model):
    """Weights and statistics, without batch norm's count of steps."""
    return [tensor for tensor in model.state_dict().values() if tensor.is_floating_point()]


def head_commit():
    """The commit of the working tree, or `None` outside a git repository."""
    result = subprocess.run(["git", "rev-parse", "HEAD"], cwd=REPOSITORY, capture_output=True, text=True)
    return result.stdout.strip() if result.returncode == 0 else None


def start(run):
    """The state of a run before its first epoch, in the form of a checkpoint."""
    source = export_source(run.network)
    model = build(run.network, source)
    initialise(model, run.seed)
    torch.manual_seed(run.seed)
    return {
        "network": run.network,
        "epochs": run.epochs,
        "seed": run.seed,
        "recipe": asdict(RECIPE),
        "commit": head_commit(),
        "source": source,
        "epoch": 0,
        "model": model.state_dict(),
        "average": model.state_dict(),
        "optimiser": None,
        "random": torch.get_rng_state(),
        "history": [],
    }


def resume(run):
    """The last checkpoint; the network is the one it began with. Raises ValueError where it was another training."""
    state = read_checkpoint(run)
    wanted = {"network": run.network, "epochs": run.epochs, "seed": run.seed, "recipe": asdict(RECIPE)}
    different = [key for key, value in wanted.items() if state[key] != value]
    if different:
        raise ValueError(f"{run.checkpoint} has another {', '.join(different)}: delete it, or name a --run")
    return state


def loss_and_gradients(model, images, labels):
    """The loss of a batch, label smoothing included; leaves its gradients in the parameters."""
    model.zero_grad()
    with torch.autocast(images.device.type, torch.bfloat16, cache_enabled=False):
        logits = model(images)
    loss = functional.cross_entropy(logits.float(), labels, label_smoothing=RECIPE.label_smoothing)
    loss.backward()
    return loss.detach()


def recorded(model):
    """
    `loss_and_gradients` of a model on a GPU, recorded as one CUDA graph: a thousand small kernels start together, not
    each when Python comes to it. Recording changes batch norm's statistics.
    """
    images = torch.zeros(RECIPE.batch, 3, SIDE, SIDE, device="cuda").to(memory_format=torch.channels_last)
    labels = torch.zeros(RECIPE.batch, dtype=torch.int64, device="cuda")
    # A few steps beside the main stream first: https://docs.pytorch.org/docs/stable/notes/cuda.html#whole-network-capture
    aside = torch.cuda.Stream()
    aside.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(aside):
        for _ in range(3):
            loss_and_gradients(model, images, labels)
    torch.cuda.current_stream().wait_stream(aside)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        loss = loss_and_gradients(model, images, labels)

    def replay(next_images, next_labels):
        images.copy_(next_images.pin_memory(), non_blocking=True)
        labels.copy_(next_labels.pin_memory(), non_blocking=True)
        graph.replay()
        return loss

    return replay


def train_epoch(step_of, model, average, optimiser, batches, epoch, epochs, steps_per_epoch):
    """One pass over `batches`, `step_of` them their losses and gradients; returns the mean loss."""
    weights, averaged = float_state(model), float_state(average)
    # Added up where the model is: a GPU need not wait for the CPU to read each loss.
    total = torch.zeros((), dtype=torch.float64, device=weights[0].device)
    shown, shown_step = time.monotonic(), 0
    for step, (images, labels) in enumerate(batches):
        at = epoch * steps_per_epoch + step
        for group in optimiser.param_groups:
            group["lr"] = learning_rate(at, epochs * steps_per_epoch)
        total += step_of(images, labels)
        optimiser.step()
        # The first steps are forgotten sooner, so that the untrained weights do not stay in the mean.
        torch._foreach_lerp_(averaged, weights, 1 - min(RECIPE.average_decay, (at + 1) / (at + 10)))

        now = time.monotonic()
        if now - shown >= PROGRESS_SECONDS:
            rate = (step + 1 - shown_step) / (now - shown)
            left = (epochs * steps_per_epoch - at - 1) / rate / 60
            print(
                f"epoch {epoch + 1}/{epochs} step {step + 1}/{steps_per_epoch} loss {total.item() / (step + 1):.3f} "
                f"{rate * RECIPE.batch:.0f} images/s {left:.0f} min left",
                flush=True,
            )
            shown, shown_step = now, step + 1
    return total.item() / steps_per_epoch


def test_error(model, images, labels):
    with torch.autocast(next(model.parameters()).device.type, torch.bfloat16):
        return 1 - count_correct(model, images, labels) / len(labels)


def write_curve(run, history):
    """Errors are fractions of the test images, the learning rate that of the epoch's last step."""
    lines = ["epoch,learning_rate,train_loss,test_error,test_error_ema,seconds"]
    for row in history:
        lines.append(
            f"{row['epoch']},{row['learning_rate']:.6f},{row['train_loss']:.4f},"
            f"{row['test_error']:.4f},{row['test_error_ema']:.4f},{row['seconds']:.1f}"
        )
    write_whole(run.curve(len(history)), lambda path: path.write_text("\n".join(lines) + "\n"))


def train(run, device):
    state = resume(run) if run.checkpoint.exists() else start(run)
    model = build(run.network, state["source"]).to(device, memory_format=torch.channels_last)
    average = copy.deepcopy(model)
    model.train()
    step_of = recorded(model) if device == "cuda" else partial(loss_and_gradients, model)
    model.load_state_dict(state["model"])
    average.load_state_dict(state["average"])
    optimiser = make_optimiser(model)
    if state["optimiser"]:
        optimiser.load_state_dict(state["optimiser"])
    torch.set_rng_state(state["random"])

    images, labels = load_train()
    test_images, test_labels = load_test()
    padded = pad(images)
    steps_per_epoch = len(labels) // RECIPE.batch

    for epoch in range(state["epoch"], run.epochs):
        began = time.monotonic()
        batches = training_batches(padded, labels, RECIPE.batch, run.seed, epoch)
        loss = train_epoch(step_of, model, average, optimiser, batches, epoch, run.epochs, steps_per_epoch)
        row = {
            "epoch": epoch + 1,
            "learning_rate": optimiser.param_groups[0]["lr"],
            "train_loss": loss,
            "test_error": test_error(model, test_images, test_labels),
            "test_error_ema": test_error(average, test_images, test_labels),
            "seconds": time.monotonic() - began,
        }
        state |= {
            "epoch": epoch + 1,
            "device": device,
            "model": model.state_dict(),
            "average": average.state_dict(),
            "optimiser": optimiser.state_dict(),
            "random": torch.get_rng_state(),
            "history": [*state["history"], row],
        }
        write_whole(run.checkpoint, partial(torch.save, state))
        write_curve(run, state["history"])
        print(
            f"epoch {epoch + 1}/{run.epochs} loss {loss:.3f} test error {row['test_error']:.2%} "
            f"average {row['test_error_ema']:.2%} in {row['seconds']:.0f} s",
            flush=True,
        )


def main():
    parser = run_parser("Trains a network on CIFAR-10; started again it goes on where it stopped.")
    parser.add_argument("--device", default="cpu", choices=("cpu", "cuda"), help="what computes")
    words = parser.parse_args()
    torch.set_num_threads(words.threads)
    torch.set_flush_denormal(True)
    try:
        train(named_run(words), words.device)
    except (ValueError, subprocess.CalledProcessError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
