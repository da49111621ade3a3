"""What removed passages take away from the statistics of those that stay."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np

from ...entry import Entry
from .postings import Keys, Numbers, Postings


@dataclass(frozen=True, slots=True)
class Tally:
    """How many passages were removed, how many words these had, and how many of them had each term."""

    totals: Numbers
    """The passages and their words, shape (2,)."""
    keys: Keys
    """The terms' keys, ascending, shape (terms,)."""
    sizes: Numbers
    """How many of the passages had each, shape (terms,)."""

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Tally":
        """Count the terms of removed passages; of none, where nothing was removed."""
        postings = Postings.of(entries)
        keys, sizes = postings.vocabulary()
        return cls(np.array([len(postings.lengths), postings.lengths.sum()], np.int64), keys, sizes)

    def plus(self, other: "Tally") -> "Tally":
        """Add what was removed at another time."""
        keys, which = np.unique(np.concatenate([self.keys, other.keys]), return_inverse=True)
        sizes = np.bincount(which, np.concatenate([self.sizes, other.sizes])).astype(np.int64)
        return Tally(self.totals + other.totals, keys, sizes)

    def find(self, keys: Keys) -> Numbers:
        """Say how many of the passages had each of some terms."""
        at = np.searchsorted(self.keys, keys)
        found = np.zeros(len(keys), np.int64)
        known = np.flatnonzero(at < len(self.keys))
        known = known[self.keys[at[known]] == keys[known]]
        found[known] = self.sizes[at[known]]
        return found

    def save(self, folder: Path) -> None:
        """Write one `.npy` file an array."""
        folder.mkdir(parents=True, exist_ok=True)
        for each in fields(self):
            np.save(folder / f"{each.name}.npy", getattr(self, each.name))

    @classmethod
    def open(cls, folder: Path) -> "Tally":
        """Map the arrays into memory."""
        return cls(**{each.name: np.load(folder / f"{each.name}.npy", mmap_mode="r") for each in fields(cls)})
