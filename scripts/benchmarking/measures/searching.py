"""How long a search takes at each size, and how much of the nearest passages the approximate search finds."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cuttings.index import Encoder, Filters, Index, encoder_named

from ..figures import Figure
from ..material import Asked, Supply, collection, questions_of
from ..processes import median_and_tail, timed
from ..progress import steps
from ..setting import Setting
from .recall import recalls

PART = "search"
_LIMIT = 20
_MADE = (
    "what is not real: articles of sentences drawn and mixed from real ones; vectors of real passages, each with half "
    "of the difference of two others for noise"
)


class _Clocked:
    """An encoder that says how long it took."""

    def __init__(self, real: Encoder) -> None:
        self._real = real
        self.seconds = 0.0

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.seconds, rows = timed(lambda: self._real.encode(texts))
        return rows

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever else an encoder has
        return getattr(self._real, name)


def searching(setting: Setting, supply: Supply) -> Iterator[Figure]:
    """Search each size with the same questions."""
    clock = _Clocked(encoder_named())
    for size in setting.sizes:
        held = collection(setting, supply, size)
        questions = questions_of(setting.questions, supply, setting.asked, held.built.documents)
        opening, index = timed(lambda held=held: Index.open(held.index, encoder=clock))
        yield Figure(PART, "share of the passages that is real text", held.real, "share", size)
        true = min(held.real, setting.vectors / held.built.passages)
        yield Figure(PART, "share of the vectors that is real", true, "share", size, note=_MADE)
        with index:
            first, _ = timed(lambda index=index, text=questions[0].text: index.search(text))
            yield Figure(PART, "opening the index", 1000 * opening, "ms", size)
            yield Figure(PART, "the first search after opening", 1000 * first, "ms", size)
            yield from _latencies(index, clock, questions, size)
            yield from recalls(PART, index, questions, size)


def _latencies(index: Index, clock: _Clocked, questions: Sequence[Asked], size: int) -> Iterator[Figure]:
    """Search without filters, within a month, and in an outlet."""
    kinds: dict[str, Callable[[Asked], Filters | None]] = {
        "": lambda _: None,
        " within a month": lambda asked: asked.month,
        " in an outlet": lambda asked: asked.outlet,
    }
    whole: dict[str, list[tuple[float, float]]] = {kind: [] for kind in kinds}
    for asked in steps(f"searching {size:,}", questions, "questions"):
        for kind, filters in kinds.items():
            passed = filters(asked)
            clock.seconds = 0.0
            seconds, _ = timed(
                lambda asked=asked, passed=passed: index.search(
                    asked.text, limit=_LIMIT, filters=passed, asked_on=asked.asked_on
                )
            )
            whole[kind].append((seconds, clock.seconds))
    encoding = [encoded for pairs in whole.values() for _, encoded in pairs]
    yield from _spread("the question's embedding", encoding, size)
    for kind, pairs in whole.items():
        yield from _spread(f"search{kind} with the question's embedding", [seconds for seconds, _ in pairs], size)
        yield from _spread(f"search{kind} without it", [seconds - encoded for seconds, encoded in pairs], size)


def _spread(name: str, seconds: Sequence[float], size: int) -> Iterator[Figure]:
    median, tail = median_and_tail(seconds)
    yield Figure(PART, f"{name}, median", median, "ms", size)
    yield Figure(PART, f"{name}, 95th percentile", tail, "ms", size)
