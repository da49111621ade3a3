"""The passages of an index's segments, and what the terms of a question give to their scores."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from .postings import Numbers, Postings, counts_in, ranges
from .tally import Tally

K1 = 0.9
B = 0.4
"""BM25's own two, chosen in docs/measurements.md."""

_SHORT = 1 << 11  # postings of a term: so few are read together with those of others
_AT_ONCE = 1 << 15  # postings of one term: the arrays between two steps then stay in the processor's cache
_HALF = np.float32(0.5)  # what postings count in


@dataclass(frozen=True, slots=True)
class Asked:
    """The terms of a question that some passage has, rarest first."""

    weights: NDArray[np.float64]
    """What each gives to a score at most, shape (terms,)."""
    starts: Numbers
    """Where its postings begin in each segment, shape (segments, terms)."""
    sizes: Numbers
    """How many they are, shape (segments, terms)."""

    def __getitem__(self, which: slice) -> "Asked":
        """Give some of the terms."""
        return Asked(self.weights[which], self.starts[:, which], self.sizes[:, which])

    def within(self, segments: NDArray[np.bool_]) -> "Asked":
        """Give the terms as if other segments had none."""
        return Asked(self.weights, self.starts, np.where(segments[:, None], self.sizes, 0))


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

    def scores(self, terms: Asked, numbers: Numbers) -> NDArray[np.float64]:
        """Score passages that are in ascending order, none twice, shape (len(numbers),).

        Of a term with many postings only those of these passages are read.
        """
        scores = np.zeros(len(numbers))
        edges = numbers.searchsorted(self._firsts).tolist()
        for at, segment in enumerate(self._segments):
            part = numbers[edges[at] : edges[at + 1]]
            if len(part) and terms.sizes[at].any():
                counts = counts_in(segment, terms.starts[at], terms.sizes[at], part - self._firsts[at]) * _HALF
                scores[edges[at] : edges[at + 1]] = terms.weights @ (counts / (counts + self._norms[part]))
        return scores

    def add(self, terms: Asked, sums: NDArray[np.float32], least: float = 0) -> None:
        """Add what terms give to the sums of passages, shape (passages,): of all, or of those over `least`."""
        weights = terms.weights.astype(np.float32)
        for at, (starts, sizes) in enumerate(zip(terms.starts, terms.sizes, strict=True)):
            short = np.flatnonzero((sizes <= _SHORT) & (sizes > 0))
            if len(short):
                together = np.repeat(weights[short], sizes[short])
                self._add(at, ranges(starts[short], sizes[short]), together, sums, 0)
            for term in np.flatnonzero(sizes > _SHORT).tolist():
                end = int(starts[term] + sizes[term])
                for begin in range(int(starts[term]), end, _AT_ONCE):
                    self._add(at, slice(begin, min(begin + _AT_ONCE, end)), weights[term], sums, least)

    def _add(
        self,
        at: int,
        postings: slice | Numbers,
        weights: NDArray[np.float32] | np.float32,
        sums: NDArray[np.float32],
        least: float,
    ) -> None:
        segment = self._segments[at]
        numbers = segment.passages(postings)
        if at:
            numbers += self._firsts[at]
        counts = np.multiply(segment.counts(postings), _HALF, dtype=np.float32)
        if least > 0:
            over = np.flatnonzero(sums.take(numbers) > least)
            numbers, counts = numbers[over], counts[over]
        shares = self._norms.take(numbers)
        shares += counts
        np.divide(counts, shares, out=shares)
        shares *= weights
        np.add.at(sums, numbers, shares)

    @cached_property
    def _norms(self) -> NDArray[np.float32]:
        """What BM25 puts beside the count: more for longer passages; shape (passages,)."""
        words = sum(int(segment.lengths.sum()) for segment in self._segments) - int(self._gone.totals[1])
        mean = np.float32(max(words / max(self.living, 1), 1.0))
        lengths = np.concatenate([np.empty(0, np.float32), *(segment.lengths for segment in self._segments)])
        norms: NDArray[np.float32] = K1 * (1 - B + B * lengths.astype(np.float32) / mean)
        return norms
