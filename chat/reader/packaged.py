"""The packaged reader: a span reader made from the default encoder, for English."""

import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ...corpus import Passage
from ...index import Bert, at_precision, native_precision
from .network import LONGEST, SpanNetwork
from .reading import Reading, reading
from .weights import SHIPPED, read_reader
from .windows import STEP, Tokens, Window, tokenizer, tokens, windows

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_TITLE = 160  # characters: what a broken page calls its title may be an article


class PackagedReader:
    """Reads with the weights that ship, or others that `scripts/train_reader.py` made; loaded when first used."""

    def __init__(self, path: Path = SHIPPED, *, precision: str | None = None) -> None:
        """Take the weights' file; `precision`, "bfloat16" or "float32", stands in for the processor's own."""
        self.name = "packaged" if path == SHIPPED else str(path)
        self._path = path
        self._precision = precision
        self._lock = threading.Lock()

    def load(self) -> None:
        """Read the weights now; raises `DamagedReader`."""
        with self._lock:
            _ = self._network

    def read(self, question: str, passages: Sequence[Passage]) -> list[Reading]:
        """Read each passage, in the order given, all in one batch."""
        import torch

        if not passages:
            return []
        self.load()
        texts = [passage.text for passage in passages]
        titles = [passage.document.title[:_TITLE] for passage in passages]
        asked, *rest = tokens(self._tokenizer, [question, *titles, *texts])
        made = [
            list(windows(asked.ids, title.ids, text))
            for title, text in zip(rest[: len(titles)], rest[len(titles) :], strict=True)
        ]
        with torch.inference_mode():
            scores = self._network.scores([window for each in made for window in each]).numpy()
        readings = []
        for passage, text, each in zip(passages, rest[len(titles) :], made, strict=True):
            joined, scores = _joined(text, each, scores[: len(each)]), scores[len(each) :]
            readings.append(reading(passage, text.offsets, joined))
        return readings

    @cached_property
    def _tokenizer(self) -> "Tokenizer":
        return tokenizer()

    @cached_property
    def _network(self) -> SpanNetwork:
        shape, encoder, head = read_reader(self._path)
        return SpanNetwork(Bert(shape, at_precision(encoder, self._precision or native_precision())), head)


def _joined(text: Tokens, made: Sequence[Window], scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give the scores of a whole passage from those of its windows: of two that saw a span the surer."""
    if len(made) == 1:
        return scores[0, : len(text.ids)]
    joined = np.full((len(text.ids), LONGEST), -np.inf, np.float32)
    for number, (window, seen) in enumerate(zip(made, scores, strict=True)):
        start, many = number * STEP, len(window.offsets)
        joined[start : start + many] = np.maximum(joined[start : start + many], seen[:many])
    return joined
