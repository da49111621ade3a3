"""Terms on their way into postings: sorted by key, with all that is known of each."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]

KEY_BITS = 48
"""The first bits of a key are enough to tell a term: of 30 million terms, one or two would be taken for another."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms in the order of their keys, and their postings."""

    keys: NDArray[np.uint64]
    """The first `KEY_BITS` of each term's key, ascending, shape (terms,)."""
    sizes: Numbers
    """How many of the postings are each term's, shape (terms,)."""
    places: Numbers
    """The passages' numbers, ascending within a term, shape (postings,)."""
    counts: NDArray[np.uint16]
    """How often the term stands there, in halves, shape (postings,)."""

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

    def moved(self, moves: "Moves") -> "Terms":
        """Give the passages other numbers."""
        many = moves.many[self.places]
        places = moves.order[ranges(moves.starts[self.places], many)]
        term = np.repeat(np.repeat(np.arange(len(self.keys)), self.sizes), many)
        order = np.lexsort((places, term))
        sizes = np.bincount(term, minlength=len(self.keys))
        held = np.flatnonzero(sizes)
        return Terms(self.keys[held], sizes[held], places[order], np.repeat(self.counts, many)[order])


@dataclass(frozen=True, slots=True)
class Moves:
    """Which new numbers each passage gets: the `many` of `order` from `starts`, arrays of shape (passages,)."""

    order: Numbers
    starts: Numbers
    many: Numbers

    @classmethod
    def to(cls, sources: Numbers, passages: int) -> "Moves":
        """Read them from the old number of each new passage, or -1 for one that has no terms."""
        order = np.argsort(sources, kind="stable")
        edges = np.searchsorted(sources[order], np.arange(passages + 1))
        return cls(order, edges[:-1], np.diff(edges))


def ranges(starts: Numbers, sizes: Numbers) -> Numbers:
    """Count up from each start, as many numbers as its size says, one range after the other."""
    return np.repeat(starts - (np.cumsum(sizes) - sizes), sizes) + np.arange(int(sizes.sum()))
