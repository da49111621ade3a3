"""Training: steps over batches, with checkpoints from which it goes on."""

import sys
import time
from dataclasses import dataclass
from pathlib import Path

import torch

from .batches import Drawing
from .learner import Learner

_WARMING = 200  # steps
_COOLING = 0.35  # of all steps: the last ones, in which the rate falls to 0
_SAVED_EVERY = 250  # steps
_CLIP = 1.0


@dataclass(frozen=True, slots=True)
class Plan:
    """How long and how fast to learn."""

    steps: int
    rate: float
    seed: int
    device: str


def train(drawing: Drawing, plan: Plan, checkpoint: Path) -> Learner:
    """Train from the start, or from a checkpoint where there is one, and keep checkpoints."""
    learner = Learner(plan.seed, plan.device)
    parts = [
        {"params": list(learner.encoder.values()), "faster": 1.0},
        {"params": list(learner.head.values()), "faster": 5.0, "weight_decay": 0.0},  # it has everything to learn
    ]
    optimizer = torch.optim.AdamW(parts, lr=plan.rate, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    done = _resume(learner, optimizer, checkpoint)
    began, losses = time.monotonic(), []
    for step, groups in enumerate(drawing.batches(done), done + 1):
        if step > plan.steps:
            break
        for part in optimizer.param_groups:
            part["lr"] = plan.rate * part["faster"] * _pace(step, plan.steps)
        loss = learner.loss(groups)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_([p for part in parts for p in part["params"]], _CLIP)
        optimizer.step()
        optimizer.zero_grad()
        losses.append(loss.item())
        if step % 50 == 0:
            left = (plan.steps - step) * (time.monotonic() - began) / (step - done)
            mean = sum(losses[-50:]) / len(losses[-50:])
            print(
                f"step {step} of {plan.steps}, loss {mean:.3f}, {left / 60:.0f} min left", file=sys.stderr, flush=True
            )
        if step % _SAVED_EVERY == 0 or step == plan.steps:
            _save(learner, optimizer, step, checkpoint)
    return learner


def _pace(step: int, steps: int) -> float:
    """Give the share of the learning rate: rising, level, falling. While it is level more steps can be asked for."""
    return min(1.0, step / _WARMING, (steps - step + 1) / (_COOLING * steps))


def _save(learner: Learner, optimizer: torch.optim.Optimizer, step: int, path: Path) -> None:
    beside = path.with_suffix(".new")
    torch.save({"step": step, "weights": learner.state(), "optimizer": optimizer.state_dict()}, beside)
    beside.replace(path)


def _resume(learner: Learner, optimizer: torch.optim.Optimizer, path: Path) -> int:
    if not path.exists():
        return 0
    kept = torch.load(path, weights_only=True)
    learner.load(kept["weights"])
    optimizer.load_state_dict(kept["optimizer"])
    return int(kept["step"])
