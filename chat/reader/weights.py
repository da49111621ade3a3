"""The weights of the reader: what training changed of the packaged encoder, in 8 bits a number, and the head.

The encoder's own weights come from its package; each tensor that changed is stored as its difference, a row divided by
its largest number over 127. docs/reader.md says how they were made.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from ...index import Weights, model_folder, read_weights
from .errors import DamagedReader
from .spans import HEAD

SHIPPED = Path(__file__).with_name("data") / "reader.safetensors"
SHA256 = "36cb60d20a2e33669d7a3c031a27bfaf97c613c7cd002d9ba1f686c47171e484"

_STEPS = 127
_SCALE = ".scale"


def read_reader(path: Path = SHIPPED) -> tuple[dict[str, Any], Weights, Weights]:
    """Read the encoder's shape, its weights and those of the head, in float32; raises `DamagedReader`."""
    from safetensors import SafetensorError
    from safetensors.numpy import load

    try:
        content = path.read_bytes()
        if path == SHIPPED and hashlib.sha256(content).hexdigest() != SHA256:
            raise DamagedReader(path, f"their sha256 is not {SHA256}")
        stored = load(content)
        shape, encoder = read_weights(model_folder())
        for name, change in stored.items():
            if name in encoder:
                encoder[name] = encoder[name] + change.astype(np.float32) * stored.get(name + _SCALE, np.float32(1))
        return shape, encoder, {name: stored[name].astype(np.float32).reshape(size) for name, size in HEAD.items()}
    except (OSError, SafetensorError, KeyError, ValueError) as error:
        raise DamagedReader(path, str(error) or type(error).__name__) from error


def write_reader(path: Path, learned: Weights, about: Mapping[str, str]) -> None:
    """Write weights that were learned, by the names of the encoder's tensors and the head's."""
    from safetensors.numpy import save_file

    _, encoder = read_weights(model_folder())
    stored: dict[str, Any] = {}
    for name, tensor in learned.items():
        if name in HEAD or tensor.ndim == 1:
            stored[name] = tensor - encoder.get(name, np.float32(0))
        else:
            change = tensor - encoder[name]
            scale = np.maximum(np.abs(change).max(1, keepdims=True), np.float32(1e-12)) / _STEPS
            stored[name] = np.rint(change / scale).astype(np.int8)
            stored[name + _SCALE] = scale
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({name: np.ascontiguousarray(tensor) for name, tensor in stored.items()}, path, dict(about))
