"""The pairs of texts that may be copies of each other, and what comparing them said."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .comparing import Likeness
from .signatures import Signatures

Pair = tuple[int, int]
"""The hashes of two texts, the smaller first."""

_FILE_NAME = "compared.npy"
_STANDING = 32
"""Different texts with a band in common: where there are more, it is a form that is filled in again and again."""
_RECORD = np.dtype([("one", np.uint64), ("other", np.uint64), ("likeness", np.uint8)])


def candidates(rows: Signatures) -> set[Pair]:
    """Give the pairs of different texts that have a band in common."""
    _, firsts = np.unique(rows[:, 0], return_index=True)
    distinct = rows[firsts]
    distinct = distinct[distinct[:, 0] > 0]
    pairs: set[Pair] = set()
    for band in range(1, rows.shape[1]):
        order = np.argsort(distinct[:, band], kind="stable")
        for run in _runs_of_equals(distinct[order, band]):
            if run.stop - run.start <= _STANDING:
                pairs.update(combinations(np.sort(distinct[order[run], 0]).tolist(), 2))
    return pairs


def _runs_of_equals(ascending: NDArray[np.uint64]) -> Iterator[slice]:
    """Yield where two or more equal values stand next to each other."""
    starts = np.flatnonzero(np.diff(ascending, prepend=ascending[:1] ^ np.uint64(1)))
    for start, length in zip(starts, np.diff(starts, append=len(ascending)), strict=True):
        if length > 1:
            yield slice(int(start), int(start + length))


def save_compared(folder: Path, compared: Mapping[Pair, Likeness]) -> None:
    """Keep what was compared for the next build."""
    records = np.array([(*pair, found) for pair, found in sorted(compared.items())], _RECORD)
    np.save(folder / _FILE_NAME, records)


def load_compared(folder: Path) -> dict[Pair, Likeness]:
    """Give what the build of a generation compared."""
    records = np.load(folder / _FILE_NAME)
    return {(one, other): Likeness(found) for one, other, found in records.tolist()}
