"""Dense search: one unit row a passage, in FAISS."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..encoders import Vectors

FILE_NAME = "vectors.npy"


def new_rows(generation: Path, count: int, dimension: int) -> np.memmap:
    """Make the file of a generation's rows, mapped into memory for writing."""
    return np.lib.format.open_memmap(generation / FILE_NAME, mode="w+", dtype=np.float32, shape=(count, dimension))


def open_rows(generation: Path) -> Vectors:
    """Map a generation's rows into memory for reading, shape (passages, dimension)."""
    rows: Vectors = np.load(generation / FILE_NAME, mmap_mode="r")
    return rows


class DenseSearch:
    """Exact inner products of a question's vector with every row, which are cosines since rows have length 1."""

    def __init__(self, rows: Vectors) -> None:
        import faiss

        self._faiss = faiss
        self._index = faiss.IndexFlatIP(rows.shape[1])
        if len(rows):
            self._index.add(np.ascontiguousarray(rows))

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
        cosines, numbers = self._index.search(vector[None, :], limit, params=parameters)
        found = numbers[0] >= 0  # FAISS fills up with -1 where fewer rows are allowed
        return numbers[0][found], cosines[0][found]

    def cosines(self, vector: NDArray[np.float32], numbers: NDArray[np.int64]) -> NDArray[np.float32]:
        """Compute the cosines of a vector with given rows, shape (len(numbers),)."""
        if not len(numbers):
            return np.empty(0, np.float32)
        rows: NDArray[np.float32] = self._index.reconstruct_batch(numbers)
        return rows @ vector
