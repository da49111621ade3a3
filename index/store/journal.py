"""The journal of a build: vectors that were computed, so that a build that dies does not compute them again.

A file an encoder, of records: the key of a text (16 bytes) and its row (float16, as segments hold it). A record that a
dying build left half written is the last one and is cut off.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..encoders import Encoder, Vectors
from ..entry import KEY_BYTES


class Journal:
    """Rows by the key of what was embedded, appended while a build computes them."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.dimension = encoder.dimension
        self._path = folder / f"{encoder.fingerprint[:32]}.halves"
        self._record = np.dtype([("key", f"V{KEY_BYTES}"), ("row", np.float16, (encoder.dimension,))])
        self._path.touch()
        self._cut_off_half_a_record()
        keys = self._records()["key"]
        self._places = {key.tobytes(): place for place, key in enumerate(keys)}

    def __contains__(self, key: bytes) -> bool:
        return key in self._places

    def append(self, keys: list[bytes], rows: NDArray[np.floating]) -> None:
        """Keep the rows of these keys, in one write."""
        records = np.empty(len(keys), self._record)
        records["key"] = np.frombuffer(b"".join(keys), f"V{KEY_BYTES}")
        records["row"] = rows
        with self._path.open("ab") as file:
            file.write(records.tobytes())
        first = len(self._places)
        self._places.update((key, place) for place, key in enumerate(keys, first))

    def rows(self, keys: list[bytes]) -> Vectors:
        """Give the rows of keys that it holds, in order, shape (len(keys), dimension)."""
        places = [self._places[key] for key in keys]
        return self._records()["row"][places].astype(np.float32)

    def _records(self) -> NDArray[np.void]:
        if not self._path.stat().st_size:  # an empty file cannot be mapped
            return np.empty(0, self._record)
        return np.memmap(self._path, self._record, mode="r")

    def _cut_off_half_a_record(self) -> None:
        size = self._path.stat().st_size
        if size % self._record.itemsize:
            with self._path.open("r+b") as file:
                file.truncate(size - size % self._record.itemsize)
