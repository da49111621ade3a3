"""The packaged reader: a span reader made from the default encoder, for English."""

import threading
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ...corpus import Passage
from ...index import Network, Precision, Weights, model_folder, native_precision, tokenizer
from .reading import Reading, reading
from .spans import LONGEST, span_scores
from .weights import SHIPPED, read_reader
from .windows import STEP, Tokens, tokens, windows

if TYPE_CHECKING:
    from tokenizers import Tokenizer

_TITLE = 160  # characters: what a broken page calls its title may be an article


class PackagedReader:
    """Reads with the weights that ship, or others that `scripts/train_reader.py` made; loaded when first used."""

    def __init__(self, path: Path = SHIPPED, *, precision: Precision | None = None) -> None:
        """Take the weights' file; `precision` stands in for the processor's own."""
        self.name = "packaged" if path == SHIPPED else str(path)
        self._path = path
        self._precision = precision
        self._lock = threading.Lock()

    def load(self) -> None:
        """Read the weights now; raises `DamagedReader`."""
        with self._lock:
            _ = self._loaded

    def read(self, question: str, passages: Sequence[Passage]) -> list[Reading]:
        """Read each passage, in the order given."""
        if not passages:
            return []
        self.load()
        texts = [passage.text for passage in passages]
        titles = [passage.document.title[:_TITLE] for passage in passages]
        asked, *rest = tokens(self._tokenizer, [question, *titles, *texts])
        cut = rest[len(titles) :]
        made = [list(windows(asked.ids, title.ids, text)) for title, text in zip(rest, cut, strict=False)]
        every = [window for each in made for window in each]
        network, head = self._loaded
        states = network.run([window.ids for window in every], [window.segments for window in every])
        scores = (span_scores(seen, window, head) for seen, window in zip(states, every, strict=True))
        return [
            reading(passage, text.offsets, _joined(text, [next(scores) for _ in each]))
            for passage, text, each in zip(passages, cut, made, strict=True)
        ]

    @cached_property
    def _tokenizer(self) -> "Tokenizer":
        return tokenizer(model_folder())

    @cached_property
    def _loaded(self) -> tuple[Network, Weights]:
        shape, encoder, head = read_reader(self._path)
        return Network(shape, encoder, pooled=False, precision=self._precision or native_precision()), head


def _joined(text: Tokens, seen: Iterable[NDArray[np.float32]]) -> NDArray[np.float32]:
    """Give the scores of a whole passage from those of its windows: of two that saw a span the surer."""
    joined = np.full((len(text.ids), LONGEST), -np.inf, np.float32)
    for number, scores in enumerate(seen):
        part = joined[number * STEP :][: len(scores)]
        np.maximum(part, scores, out=part)
    return joined
