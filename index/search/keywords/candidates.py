"""Which passages can be among the best, without the postings of terms that cannot decide it (MaxScore's idea)."""

import numpy as np
from numpy.typing import NDArray

from .passages import K1, Asked, Passages
from .terms import Numbers

_FIRST = 1 << 15  # postings that are read before anything is known of the best
_FEW = 1 << 11  # passages that are all scored: fewer than this need no further choice
_LOOKED_AT = 2  # times as many passages as are wanted: those that say what a passage must reach
_SLACK = 1e-5  # by what sums in 32 bits may differ from scores


def candidates(passages: Passages, terms: Asked, limit: int, allowed: NDArray[np.bool_] | None) -> Numbers:
    """Give the numbers of passages, ascending, among which are the best `limit` of those allowed.

    The rarest terms are added up first. What the best passages so far score with all terms is then a threshold: a
    passage with none of the terms added so far cannot reach it once the rest together give less than that. From there
    on terms are added only until few passages are left.
    """
    if allowed is not None and np.count_nonzero(allowed) <= _FEW:
        return np.flatnonzero(allowed)
    sums = np.zeros(len(passages), np.float32)
    read = np.cumsum(terms.sizes.sum(0))
    left = np.append(np.cumsum(terms.weights[::-1])[::-1], 0) * (K1 + 1)  # what the terms from each on can give
    added = 0
    found = np.empty(0, np.int64)
    while added < len(read) and len(found) < limit:
        end = max(added + 1, int(np.searchsorted(read, _FIRST)))
        passages.add(terms, range(added, end), sums)
        added = end
        found = _above(sums, 0, allowed)
    if len(found) < limit:
        return found
    threshold = _threshold(passages, terms, found, sums[found], limit)
    while added < len(read) and (left[added] >= threshold or np.count_nonzero(sums > threshold - left[added]) > _FEW):
        passages.add(terms, range(added, added + 1), sums)
        added += 1
    return _above(sums, threshold - left[added], allowed)


def _threshold(passages: Passages, terms: Asked, found: Numbers, sums: NDArray[np.float32], limit: int) -> float:
    """Give a score that at least `limit` passages reach."""
    most = min(_LOOKED_AT * limit, len(found))
    likely = found[np.argpartition(-sums, most - 1)[:most]]
    scores = passages.scores(terms, np.sort(likely))
    return float(np.partition(scores, most - limit)[most - limit]) * (1 - _SLACK)


def _above(sums: NDArray[np.float32], least: float, allowed: NDArray[np.bool_] | None) -> Numbers:
    above = sums > least
    return np.flatnonzero(above if allowed is None else above & allowed)
