"""The rows of format 2, float32 in one file a generation, until the build writes segments."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from ...encoders import Vectors
from . import dense
from .coding import whole
from .rows import FILE_NAME, Rows
from .scan import Scan


def new_rows(generation: Path, count: int, dimension: int) -> np.memmap:
    """Make the file of a generation's rows, mapped into memory for writing."""
    return np.lib.format.open_memmap(generation / FILE_NAME, mode="w+", dtype=np.float32, shape=(count, dimension))


def open_rows(generation: Path) -> Vectors:
    """Map a generation's rows into memory for reading, shape (passages, dimension)."""
    rows: Vectors = np.load(generation / FILE_NAME, mmap_mode="r")
    return rows


class DenseSearch(dense.DenseSearch):
    """Dense search over segments, or over the rows of a generation of format 2."""

    def __init__(self, segments: Sequence[Rows] | Vectors) -> None:
        if not isinstance(segments, np.ndarray):
            super().__init__(segments)
            return
        self._segments = [_InMemory(segments)]
        self._scans = [_ScanInMemory(segments)]
        self._firsts = np.array([0, len(segments)])


class _InMemory(Rows):
    def __init__(self, rows: Vectors) -> None:
        self._rows = rows

    def cosines(self, vector: Vectors, numbers: np.ndarray) -> Vectors:
        cosines: Vectors = self._rows[numbers] @ vector
        return cosines


class _ScanInMemory(Scan):
    def __init__(self, rows: Vectors) -> None:
        import faiss

        index = faiss.IndexScalarQuantizer(
            rows.shape[1], faiss.ScalarQuantizer.QT_8bit_direct_signed, faiss.METRIC_INNER_PRODUCT
        )
        self._greatest = float(np.abs(rows).max(initial=0))
        self._parts = [index]
        for at in range(0, len(rows), 16_384):
            index.add(whole(rows[at : at + 16_384], self._greatest))
