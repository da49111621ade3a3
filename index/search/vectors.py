"""Dense search: one unit row a passage, in FAISS."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..encoders import Vectors

FILE_NAME = "vectors.npy"

_AT_ONCE = 16_384  # rows brought to 8 bits at a time


def new_rows(generation: Path, count: int, dimension: int) -> np.memmap:
    """Make the file of a generation's rows, mapped into memory for writing."""
    return np.lib.format.open_memmap(generation / FILE_NAME, mode="w+", dtype=np.float32, shape=(count, dimension))


def open_rows(generation: Path) -> Vectors:
    """Map a generation's rows into memory for reading, shape (passages, dimension)."""
    rows: Vectors = np.load(generation / FILE_NAME, mmap_mode="r")
    return rows


class DenseSearch:
    """The rows with the greatest inner products with a question's vector: cosines, since rows have length 1.

    FAISS scans the rows in 8 bits a number, four times faster and smaller than in 32, with products of whole numbers.
    What it finds is then put in order by the rows themselves. docs/measurements.md: of the nearest 20 none is lost.
    """

    def __init__(self, rows: Vectors) -> None:
        import faiss

        self._faiss = faiss
        self._rows = rows
        self._index = faiss.IndexScalarQuantizer(
            rows.shape[1], faiss.ScalarQuantizer.QT_8bit_direct_signed, faiss.METRIC_INNER_PRODUCT
        )
        greatest = max(
            (float(np.abs(rows[at : at + _AT_ONCE]).max()) for at in range(0, len(rows), _AT_ONCE)), default=1
        )
        for at in range(0, len(rows), _AT_ONCE):
            self._index.add(_whole(rows[at : at + _AT_ONCE], greatest))

    def nearest(
        self, vector: NDArray[np.float32], limit: int, allowed: NDArray[np.bool_] | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Find the rows closest to a vector, best first: their numbers and cosines, at most `limit` of each.

        `allowed`, shape (rows,), says which rows may be found; None lets all.
        """
        parameters = None
        if allowed is not None:
            bits = np.packbits(allowed, bitorder="little")
            selector = self._faiss.IDSelectorBitmap(len(bits), self._faiss.swig_ptr(bits))
            parameters = self._faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]  # its stubs lack it
        limit = min(limit, self._index.ntotal)
        if limit == 0:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        asked = _whole(vector[None, :], float(np.abs(vector).max()))
        found = self._index.search(asked, limit, params=parameters)[1][0]
        numbers = found[found >= 0]  # FAISS fills up with -1 where fewer rows are allowed
        cosines = self.cosines(vector, numbers)
        order = np.argsort(-cosines, kind="stable")
        return numbers[order], cosines[order]

    def cosines(self, vector: NDArray[np.float32], numbers: NDArray[np.int64]) -> NDArray[np.float32]:
        """Compute the cosines of a vector with given rows, shape (len(numbers),)."""
        rows: NDArray[np.float32] = self._rows[numbers]
        return rows @ vector


def _whole(rows: Vectors, greatest: float) -> Vectors:
    """Bring numbers up to `greatest` in size to whole ones up to 127."""
    whole: Vectors = np.rint(rows * np.float32(127 / (greatest or 1.0)))
    return whole
