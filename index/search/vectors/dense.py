"""Dense search over the segments of an index."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .rows import Rows
from .scan import Scan


class DenseSearch:
    """The rows with the greatest inner products with a question's vector: cosines, since rows have length 1.

    Numbers run through the segments in their order. FAISS scans the rows in 8 bits a number; what it finds is then put
    in order by the rows themselves, those alike by their numbers.
    """

    def __init__(self, segments: Sequence[Rows]) -> None:
        self._segments = segments
        self._scans = [Scan(rows) for rows in segments]
        self._firsts = np.cumsum([0, *map(len, segments)])

    def nearest(
        self, vector: NDArray[np.float32], limit: int, allowed: NDArray[np.bool_] | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Find the rows closest to a vector, best first: their numbers and cosines, at most `limit` of each.

        `allowed`, shape (rows of all segments,), says which rows may be found; None lets all.
        """
        found = [(np.empty(0, np.int64), np.empty(0, np.float32))]
        for scan, first, end in zip(self._scans, self._firsts, self._firsts[1:], strict=False):
            numbers, likely = scan.nearest(vector, limit, None if allowed is None else allowed[first:end])
            found.append((numbers + first, likely))
        numbers, likely = (np.concatenate(each) for each in zip(*found, strict=True))
        numbers = np.sort(numbers[np.lexsort((numbers, -likely))[:limit]])
        cosines = self.cosines(vector, numbers)
        order = np.argsort(-cosines, kind="stable")
        return numbers[order], cosines[order]

    def cosines(self, vector: NDArray[np.float32], numbers: NDArray[np.int64]) -> NDArray[np.float32]:
        """Compute the cosines of a vector with given rows, shape (len(numbers),)."""
        cosines = np.empty(len(numbers), np.float32)
        homes = np.searchsorted(self._firsts, numbers, side="right") - 1
        for segment in np.unique(homes).tolist():
            here = homes == segment
            cosines[here] = self._segments[segment].cosines(vector, numbers[here] - self._firsts[segment])
        return cosines
