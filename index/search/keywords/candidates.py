"""Find the passages that may be among the best, without reading all postings (MaxScore, Turtle and Flood 1995)."""

import numpy as np
from numpy.typing import NDArray

from .passages import Asked, Passages
from .postings import Numbers

_FIRST = 1 << 14  # postings that are read before anything is known of the best
_TRIED = 2  # times as many passages as are wanted are scored, to know what the best must reach
_FEW = 1 << 11  # passages that are looked up rather than any more postings read
_READ = 8  # postings that are read in the time in which one passage is looked up
_SLACK = 1e-5  # by what share sums in 32 bits may differ from scores


def candidates(passages: Passages, terms: Asked, limit: int, allowed: NDArray[np.bool_] | None) -> Numbers:
    """Give passages, ascending, among which are the best `limit` of those allowed; few more than that.

    The rarest terms are added up over all passages, until enough passages have one. The best of these, scored with all
    terms, set a threshold. Terms are added further while those left can lift a passage over it alone; from then on only
    passages count whose sum so far reaches it with what is left, fewer after each term.
    """
    if allowed is not None and np.count_nonzero(allowed) <= _FEW:
        return np.flatnonzero(allowed)
    sums = np.zeros(len(passages), np.float32)
    small = terms.sizes.sum(1) <= _FIRST  # segments that are read whole at once
    passages.add(terms.within(small), sums)
    terms = terms.within(~small)
    sizes = terms.sizes.sum(0)
    left = np.append(np.cumsum(terms.weights[::-1])[::-1], 0)  # what the terms from each on can give
    added, found = 0, np.empty(0, np.int64)
    while added < len(sizes) and len(found) < limit:
        end = max(added + 1, int(np.cumsum(sizes).searchsorted(_FIRST)))
        passages.add(terms[added:end], sums)
        added, found = end, _above(sums, 0, allowed)
    if len(found) < limit:
        return found
    threshold = _threshold(passages, terms[added:], found, sums[found], limit)
    needed = int(np.count_nonzero(left >= threshold))
    if needed > added:
        passages.add(terms[added:needed], sums)
        added, found = needed, _above(sums, threshold - left[needed], allowed)
    for term in range(added, len(sizes)):
        one = terms[term : term + 1]
        if len(found) <= max(_FEW, sizes[term] // _READ):
            sums[found] += passages.scores(one, found)
        else:
            passages.add(one, sums, threshold - left[term])
        found = found[sums.take(found) > threshold - left[term + 1]]
    scores = sums.take(found)
    return found[scores >= _reached(scores, limit)]


def _above(sums: NDArray[np.float32], least: float, allowed: NDArray[np.bool_] | None) -> Numbers:
    above = sums > least
    return np.flatnonzero(above if allowed is None else np.logical_and(above, allowed, out=above))


def _threshold(passages: Passages, terms: Asked, found: Numbers, sums: NDArray[np.float32], limit: int) -> float:
    """Give a score that at least `limit` passages reach, from their sums so far and the terms that are left."""
    most = min(_TRIED * limit, len(found))
    likely = np.sort(np.argpartition(-sums, most - 1)[:most])
    return _reached(sums[likely] + passages.scores(terms, found[likely]), limit)


def _reached(scores: NDArray[np.floating], limit: int) -> float:
    at = len(scores) - limit
    return float(np.partition(scores, at)[at]) * (1 - _SLACK)
