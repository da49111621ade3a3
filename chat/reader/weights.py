"""The weights of the reader: what training changed of the packaged encoder, in 8 bits a number, and the head.

The encoder's own weights come from its package; each tensor that changed is stored as its difference, a row divided by
its largest number over 127. docs/reader.md says how they were made.
"""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...index import minilm_weights, model_folder
from .errors import DamagedReader
from .network import HEAD

if TYPE_CHECKING:
    from torch import Tensor

SHIPPED = Path(__file__).with_name("data") / "reader.safetensors"
SHA256 = "36cb60d20a2e33669d7a3c031a27bfaf97c613c7cd002d9ba1f686c47171e484"

_STEPS = 127
_SCALE = ".scale"


def read_reader(path: Path = SHIPPED) -> "tuple[dict[str, Any], dict[str, Tensor], dict[str, Tensor]]":
    """Read the encoder's shape, its weights and those of the head, in float32; raises `DamagedReader`."""
    from safetensors import SafetensorError
    from safetensors.torch import load

    try:
        content = path.read_bytes()
        if path == SHIPPED and hashlib.sha256(content).hexdigest() != SHA256:
            raise DamagedReader(path, f"their sha256 is not {SHA256}")
        stored = load(content)
        shape, encoder = minilm_weights(model_folder())
        for name, tensor in stored.items():
            if name in encoder:
                encoder[name] += tensor.float() * stored.get(name + _SCALE, 1.0)
        return shape, encoder, {name: stored[name].float().reshape(size) for name, size in HEAD.items()}
    except (OSError, SafetensorError, KeyError, RuntimeError) as error:
        raise DamagedReader(path, str(error) or type(error).__name__) from error


def write_reader(path: Path, learned: "Mapping[str, Tensor]", about: Mapping[str, str]) -> None:
    """Write weights that were learned, by the names of the encoder's tensors and the head's."""
    import torch
    from safetensors.torch import save_file

    _, encoder = minilm_weights(model_folder())
    stored: dict[str, Tensor] = {}
    for name, tensor in learned.items():
        if name in HEAD or tensor.dim() == 1:
            stored[name] = tensor - encoder.get(name, 0.0)
        else:
            change = tensor - encoder[name]
            scale = change.abs().amax(1, keepdim=True).clamp(min=1e-12) / _STEPS
            stored[name] = (change / scale).round().to(torch.int8)
            stored[name + _SCALE] = scale
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file({name: tensor.contiguous() for name, tensor in stored.items()}, path, dict(about))
