"""Pack terms that come in the order of their keys into the arrays of postings."""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .column import Column
from .keys import KEY_BITS
from .terms import Terms

MANY = 255
"""Terms with so many postings or more are listed: their numbers do not fit into a byte."""
OFTEN = 15
"""Postings with so great a count or more are listed: it does not fit into four bits."""

_BITS = 16  # of a key, for its bucket, where terms are many: the rest then fits into 32
_FEW = 5  # elsewhere a bucket has some 2^5 terms


class Packer:
    """The arrays of postings in the making, in memory or in the files of a folder."""

    def __init__(self, lengths: NDArray[Any], terms: int, folder: Path | None) -> None:
        """Take the lengths of all passages, and at most how many terms will come."""
        if folder:
            folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._lengths = lengths.astype(np.min_scalar_type(int(lengths.max(initial=0))))
        bits = min(_BITS, max(0, terms.bit_length() - _FEW))
        self._low = KEY_BITS - bits
        self._held = np.zeros((2, 1 << bits), np.int64)
        self._frequent = [np.array([[-1], [0]])]
        self._often = [np.empty((2, 0), np.int64)]
        self._columns = {
            name: Column(kind, folder / f"{name}.npy" if folder else None)
            for name, kind in (
                ("keys", np.uint32 if self._low <= 32 else np.uint64),
                ("sizes", np.uint8),
                ("places", np.uint16),
                ("rest", np.min_scalar_type((len(lengths) >> 16 << 4) | OFTEN)),
            )
        }
        self._terms = self._postings = 0

    def add(self, part: Terms) -> None:
        """Add terms whose keys are higher than all before."""
        sizes = np.minimum(part.sizes, MANY)
        bucket = (part.keys >> np.uint64(self._low)).astype(np.int64)
        self._held[0] += np.bincount(bucket, minlength=self._held.shape[1])
        self._held[1] += np.bincount(bucket, sizes, minlength=self._held.shape[1]).astype(np.int64)
        many = np.flatnonzero(part.sizes >= MANY)
        over = self._frequent[-1][1, -1] + np.cumsum(part.sizes[many] - MANY)
        if len(many):
            self._frequent.append(np.stack([many + self._terms, over]))
        often = np.flatnonzero(part.counts >= OFTEN)
        self._often.append(np.stack([often + self._postings, part.counts[often]]).astype(np.int64))
        self._columns["keys"].add(part.keys & np.uint64((1 << self._low) - 1))
        self._columns["sizes"].add(sizes)
        self._columns["places"].add(part.places & 0xFFFF)
        self._columns["rest"].add(part.places >> 16 << 4 | np.minimum(part.counts, OFTEN))
        self._terms += len(part.keys)
        self._postings += len(part.places)

    def packed(self) -> dict[str, NDArray[Any]]:
        """Give the arrays, after all terms were added."""
        small = {
            "buckets": np.pad(np.cumsum(self._held, axis=1), ((0, 0), (1, 0))),
            "frequent": np.concatenate(self._frequent, axis=1),
            "often": np.concatenate(self._often, axis=1),
            "lengths": self._lengths,
        }
        if self._folder:
            for name, array in small.items():
                np.save(self._folder / f"{name}.npy", array)
        return small | {name: column.finished() for name, column in self._columns.items()}
