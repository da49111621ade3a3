"""The weights of the packaged model, checked and in numpy."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import DamagedModel

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

Weights = dict[str, NDArray[np.float32]]


def layers(shape: Mapping[str, Any]) -> list[str]:
    """Name the layers of a model, first to last, as its tensors' names begin."""
    return [f"encoder.layer.{number}" for number in range(shape["num_hidden_layers"])]


def read_weights(folder: Path) -> tuple[dict[str, Any], Weights]:
    """Read a model's `config.json`, and its tensors in float32; raises `DamagedModel`.

    Query, key and value of a layer become one product, `attention.joined`.
    """
    from safetensors.numpy import load

    shape = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    loaded = load(_checked(folder / "model.safetensors"))
    of = {name: tensor for name, tensor in loaded.items() if np.issubdtype(tensor.dtype, np.floating)}
    for layer in layers(shape):
        for kind in ("weight", "bias"):
            parts = [of.pop(f"{layer}.attention.self.{part}.{kind}") for part in ("query", "key", "value")]
            of[f"{layer}.attention.joined.{kind}"] = np.concatenate(parts)
    return shape, of


def _checked(path: Path) -> bytes:
    """Read the weights and make sure that they are the published ones."""
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise DamagedModel(path, SHA256)
    return content
