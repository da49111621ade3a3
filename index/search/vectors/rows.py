"""The rows of one segment, a passage each: written once, then mapped into memory and read where they are needed."""

import os
import weakref
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .coding import Coding, write_codes

FILE_NAME = "vectors.npy"

_HAS_READ_AT = hasattr(os, "pread")  # Windows has none


class Rows:
    """One segment's rows, of length 1 and with numbers of 16 bits: cosines from them are right to 0.0001."""

    def __init__(self, folder: Path, vectors: NDArray[np.float16], coding: Coding) -> None:
        self.folder = folder
        self.vectors = vectors
        """Shape (passages, dimension), mapped into memory: for reading in their order, as a build does."""
        self.coding = coding
        if _HAS_READ_AT:
            self._file = os.open(folder / FILE_NAME, os.O_RDONLY)
            weakref.finalize(self, os.close, self._file)

    @staticmethod
    def create(folder: Path, count: int, dimension: int) -> np.memmap:
        """Make the file of a segment's rows, float16 of this shape, mapped into memory for writing.

        Raises `OSError` where the disk has no room for it: written to later, a mapped file without its room on the disk
        would end the process instead.
        """
        path = folder / FILE_NAME
        rows = np.lib.format.open_memmap(path, mode="w+", dtype=np.float16, shape=(count, dimension))
        if hasattr(os, "posix_fallocate"):
            with path.open("r+b") as file:
                os.posix_fallocate(file.fileno(), 0, path.stat().st_size)
        return rows

    @staticmethod
    def finish(folder: Path) -> None:
        """Write what is searched beside rows that are all filled in; raises `OSError` where the disk is full."""
        write_codes(folder, folder / FILE_NAME)

    @classmethod
    def open(cls, folder: Path) -> "Rows":
        """Map a segment's rows; raises `OSError` or `ValueError`, naming the file, where one is missing or damaged."""
        path = folder / FILE_NAME
        try:
            vectors: NDArray[np.float16] = np.load(path, mmap_mode="r")
        except (ValueError, EOFError) as error:
            raise ValueError(f"{path}: {error}") from error
        if vectors.dtype != np.float16 or vectors.ndim != 2:
            raise ValueError(f"{path}: {vectors.dtype} of shape {vectors.shape} is not a row of float16 a passage")
        return cls(folder, vectors, Coding.read(folder))

    def __len__(self) -> int:
        return len(self.vectors)

    def cosines(self, vector: NDArray[np.float32], numbers: NDArray[np.int64]) -> NDArray[np.float32]:
        """Compute the cosines of a vector with given rows, shape (len(numbers),): the same of rows that are alike.

        A product of matrices would differ in the last bit between rows alike, with the place they have in it.
        """
        cosines: NDArray[np.float32] = np.einsum("ij,j->i", self._read(numbers).astype(np.float32), vector)
        return cosines

    def _read(self, numbers: NDArray[np.int64]) -> NDArray[np.float16]:
        """Read rows one by one from the file.

        Of a mapped file the system would keep sixteen pages resident around each row: after a hundred questions to
        a million passages all of it, 750 MB.
        """
        if not _HAS_READ_AT:
            return self.vectors[numbers]
        count, width = len(numbers), self.vectors.shape[1] * self.vectors.itemsize
        begin = self.vectors.offset  # type: ignore[attr-defined]  # it is a memmap
        read = b"".join([os.pread(self._file, width, begin + width * number) for number in numbers.tolist()])
        return np.frombuffer(read, np.float16).reshape(count, -1) if count else self.vectors[:0]
