"""The segments of a generation, opened."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .keywords import Postings
from .vectors import Rows

KEYWORDS = "keywords"
"""A segment's folder of postings."""
GONE = "gone"
"""A generation's folder of the words of removed passages."""


class Segments:
    """Segments, one after the other: the numbers of passages run through them."""

    def __init__(self, folders: Sequence[Path], counts: Sequence[int]) -> None:
        """Open segments of so many passages; raises `OSError` or `ValueError` where one does not hold as many."""
        self.folders = tuple(folders)
        self.counts = tuple(counts)
        held = [folder for folder, count in zip(folders, counts, strict=True) if count]
        self.rows = [Rows.open(folder) for folder in held]
        self.postings = [Postings.open(folder / KEYWORDS) for folder in held]
        sizes = [count for count in counts if count]
        if [len(each.vectors) for each in self.rows] != sizes or [len(each.lengths) for each in self.postings] != sizes:
            raise ValueError("a segment does not hold as many passages as its manifest says")

    def vectors(self, numbers: NDArray[np.int64]) -> NDArray[np.float16]:
        """Give the rows of passages by their numbers, shape (len(numbers), dimension)."""
        found = np.empty((len(numbers), self.rows[0].vectors.shape[1] if self.rows else 0), np.float16)
        first = 0
        for rows in self.rows:
            here = (numbers >= first) & (numbers < first + len(rows.vectors))
            found[here] = rows.vectors[numbers[here] - first]
            first += len(rows.vectors)
        return found

    def __len__(self) -> int:
        """Count the passages, with those that have been removed."""
        return sum(self.counts)
