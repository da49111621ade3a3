"""The passages of an index's segments, and what the terms of a question give to their scores."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from .looking import counts_in
from .postings import Postings
from .tally import Tally
from .terms import Numbers, ranges

K1 = 0.9
B = 0.4
"""BM25's own two, chosen in docs/measurements.md."""

_SHORT = 1 << 11  # postings: lists up to so many are read together
_HALF = np.float32(0.5)  # what postings count in


@dataclass(frozen=True, slots=True)
class Asked:
    """The terms of a question that some passage has, rarest first."""

    weights: NDArray[np.float64]
    """What each counts, shape (terms,)."""
    starts: Numbers
    """Where its postings begin in each segment, shape (segments, terms)."""
    sizes: Numbers
    """How many they are, shape (segments, terms)."""


class Passages:
    """The passages of segments, numbered through from one to the next."""

    def __init__(self, segments: Sequence[Postings], gone: Tally) -> None:
        """Take postings, and what their removed passages take away from the mean length."""
        self._segments = segments
        self._gone = gone
        self._firsts = np.cumsum([0, *(len(segment.lengths) for segment in segments)])

    def __len__(self) -> int:
        """Count all, the removed ones included."""
        return int(self._firsts[-1])

    @property
    def living(self) -> int:
        """How many were not removed."""
        return len(self) - int(self._gone.totals[0])

    def scores(self, terms: Asked, numbers: Numbers) -> NDArray[np.float32]:
        """Score passages, in ascending order and none twice; the sum is taken in 64 bits, so that its order is all one.

        Only the postings of these passages are read of a term that has many.
        """
        scores = np.zeros(len(numbers))
        edges = np.searchsorted(numbers, self._firsts)
        for at, segment in enumerate(self._segments):
            part = numbers[edges[at] : edges[at + 1]]
            if len(part):
                counts = counts_in(segment, terms.starts[at], terms.sizes[at], part - self._firsts[at]) * _HALF
                scores[edges[at] : edges[at + 1]] = terms.weights @ _share(counts, self._norms[part])
        return scores.astype(np.float32)

    def add(self, terms: Asked, which: range, sums: NDArray[np.float32]) -> None:
        """Add what some of the terms give to the scores of all passages, `sums`, shape (passages,)."""
        weights = terms.weights.astype(np.float32)
        for at in range(len(self._segments)):
            starts, sizes = terms.starts[at], terms.sizes[at]
            short = np.array([term for term in which if sizes[term] <= _SHORT], np.int64)
            self._add(at, ranges(starts[short], sizes[short]), np.repeat(weights[short], sizes[short]), sums)
            for term in (term for term in which if sizes[term] > _SHORT):
                span = slice(int(starts[term]), int(starts[term] + sizes[term]))
                self._add(at, span, weights[term], sums)

    def _add(
        self, at: int, postings: Numbers | slice, weights: NDArray[np.float32] | np.float32, sums: NDArray[np.float32]
    ) -> None:
        segment = self._segments[at]
        numbers = segment.passages(postings) + self._firsts[at]
        np.add.at(sums, numbers, weights * _share(segment.counts(postings) * _HALF, self._norms[numbers]))

    @cached_property
    def _norms(self) -> NDArray[np.float32]:
        """What BM25 puts beside the count: more for longer passages; shape (passages,)."""
        words = sum(int(segment.lengths.sum()) for segment in self._segments) - int(self._gone.totals[1])
        mean = np.float32(max(words / max(self.living, 1), 1.0))
        lengths = np.concatenate([np.empty(0, np.float32), *(segment.lengths for segment in self._segments)])
        norms: NDArray[np.float32] = K1 * (1 - B + B * lengths.astype(np.float32) / mean)
        return norms


def _share(counts: NDArray[np.float32], norms: NDArray[np.float32]) -> NDArray[np.float32]:
    """Saturate counts: from 0, and for a count without end K1 + 1."""
    share: NDArray[np.float32] = counts / (counts + norms) * np.float32(K1 + 1)
    return share
