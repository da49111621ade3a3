"""How many of the nearest passages the dense search finds, against comparing the question with every row."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from cuttings.index import Index

from ..figures import Figure
from ..material import Asked
from ..progress import steps

NEAREST = 20
_TAKEN = 200  # nearest passages that a search takes, to be put in order by their rows and weighed with words
_QUESTIONS = 50
_AT_ONCE = 65_536  # rows compared at a time


def recalls(part: str, index: Index, questions: Sequence[Asked], size: int) -> Iterator[Figure]:
    """Search near the vectors of questions, among all passages and among those of a month."""
    asked = questions[:_QUESTIONS]
    vectors = index.encoder.encode([each.text for each in asked])
    free, filtered = [], []
    for each, vector in zip(steps(f"recall at {size:,}", asked, "questions"), vectors, strict=True):
        every = _cosines(index, vector)
        free.append(_found(index, vector, every, None))
        allowed = index._facts.allowed(each.month)
        if allowed.any():
            filtered.append(_found(index, vector, np.where(allowed, every, np.float32(-2)), allowed))
    yield Figure(
        part, f"recall@{NEAREST} of the dense search against the exact one", float(np.mean(free)), "share", size
    )
    if filtered:
        yield Figure(part, f"recall@{NEAREST} within a month", float(np.mean(filtered)), "share", size)


def _cosines(index: Index, vector: NDArray[np.float32]) -> NDArray[np.float32]:
    """Compare a vector with every row, shape (rows,)."""
    rows = index.manifest.passages
    return np.concatenate(
        [
            index._dense.cosines(vector, np.arange(at, min(at + _AT_ONCE, rows), dtype=np.int64))
            for at in range(0, rows, _AT_ONCE)
        ]
    )


def _found(
    index: Index, vector: NDArray[np.float32], every: NDArray[np.float32], allowed: NDArray[np.bool_] | None
) -> float:
    """Give the share of the nearest that is found; of rows that are equally near, each counts."""
    numbers, _ = index._dense.nearest(vector, _TAKEN, allowed)
    count = min(NEAREST, int((every > -2).sum()))
    worst = np.partition(every, -count)[-count]
    return float((every[numbers[:count]] >= worst).sum() / count)
