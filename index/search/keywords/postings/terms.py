"""Terms on their way into postings: sorted by key, with all that is known of each."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .keys import Keys

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms in the order of their keys, and their postings."""

    keys: Keys
    """The first `KEY_BITS` of each term's key, ascending, shape (terms,)."""
    sizes: Numbers
    """How many of the postings are each term's, shape (terms,)."""
    places: Numbers
    """The passages' numbers, ascending within a term, shape (postings,)."""
    counts: NDArray[np.uint16]
    """How often the term stands there: 2 for each time in the passage, 1 for each in its heading, shape (postings,)."""

    @classmethod
    def joined(cls, parts: Iterable["Terms"]) -> "Terms":
        """Put terms of several collections of passages together, whose numbers ascend from one to the next."""
        held = list(parts)
        keys = np.concatenate([part.keys for part in held])
        sizes = np.concatenate([part.sizes for part in held])
        order = np.argsort(keys, kind="stable")
        at = ranges((np.cumsum(sizes) - sizes)[order], sizes[order])
        firsts = np.flatnonzero(np.diff(keys[order], prepend=~keys[order[:1]]))
        return cls(
            keys[order[firsts]],
            np.add.reduceat(sizes[order], firsts) if len(firsts) else sizes,
            np.concatenate([part.places for part in held])[at],
            np.concatenate([part.counts for part in held])[at],
        )

    def renumbered(self, numbers: Numbers) -> "Terms":
        """Give passages other numbers, `numbers[place]`, which ascend as well, and leave out those of -1."""
        places = numbers[self.places]
        kept = np.flatnonzero(places >= 0)
        sizes = np.bincount(np.repeat(np.arange(len(self.keys)), self.sizes)[kept], minlength=len(self.keys))
        held = np.flatnonzero(sizes)
        return Terms(self.keys[held], sizes[held], places[kept], self.counts[kept])


def ranges(starts: Numbers, sizes: Numbers) -> Numbers:
    """Count up from each start, as many numbers as its size says, one range after the other."""
    return np.repeat(starts - (np.cumsum(sizes) - sizes), sizes) + np.arange(int(sizes.sum()))
