"""An array that grows at its end, in memory or as a `.npy` file."""

from pathlib import Path

import numpy as np
from numpy.lib import format as npy
from numpy.typing import DTypeLike, NDArray


class Column:
    """One array, written part by part."""

    def __init__(self, dtype: DTypeLike, path: Path | None) -> None:
        """Begin an array in memory, or a file."""
        self._dtype = np.dtype(dtype)
        self._parts: list[NDArray[np.generic]] = []
        self._path = path
        self._count = 0
        self._file = path.open("wb") if path else None
        self._write_header()

    def add(self, part: NDArray[np.generic]) -> None:
        """Put numbers at the end."""
        part = part.astype(self._dtype)
        self._count += len(part)
        if self._file:
            part.tofile(self._file)
        else:
            self._parts.append(part)

    def finished(self) -> NDArray[np.generic]:
        """Close the array and give it, a file mapped into memory."""
        if not self._file or not self._path:
            return np.concatenate([np.empty(0, self._dtype), *self._parts])
        self._file.seek(0)
        self._write_header()
        self._file.close()
        array: NDArray[np.generic] = np.load(self._path, mmap_mode="r")
        return array

    def _write_header(self) -> None:
        # NumPy leaves room in a header for the first axis to grow, so that the second one is as long as the first.
        if self._file:
            header = {"descr": self._dtype.str, "fortran_order": False, "shape": (self._count,)}
            npy.write_array_header_1_0(self._file, header)
