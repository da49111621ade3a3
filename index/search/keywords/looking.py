"""Look up how often terms stand in given passages."""

import numpy as np
from numpy.typing import NDArray

from .postings import Postings
from .terms import Numbers, ranges

_READ = 1 << 15  # postings that are read whole
_TOGETHER = 8  # postings a passage asked for, up to which terms are read all at once


def counts_in(segment: Postings, starts: Numbers, sizes: Numbers, passages: Numbers) -> NDArray[np.uint16]:
    """Give the counts of terms, by their postings, in a segment's passages, ascending; shape (terms, passages)."""
    counts = np.zeros((len(starts), len(passages)), np.uint16)
    few = np.flatnonzero(sizes <= _TOGETHER * len(passages))
    postings = ranges(starts[few], sizes[few])
    at, held = _among(passages, segment.passages(postings))
    counts[np.repeat(few, sizes[few])[held], at[held]] = segment.counts(postings[held])
    for term in np.flatnonzero(sizes > _TOGETHER * len(passages)).tolist():
        span = slice(int(starts[term]), int(starts[term] + sizes[term]))
        look = _in_all if sizes[term] <= _READ else _by_sixteen_bits
        found = look(segment, span, passages)
        has = np.flatnonzero(found >= 0)
        counts[term, has] = segment.counts(found[has])
    return counts


def _in_all(segment: Postings, span: slice, passages: Numbers) -> Numbers:
    """Give the postings of passages in a span, or -1, all of the span being read."""
    at, held = _among(segment.passages(span), passages)
    return np.where(held, at + span.start, -1)


def _by_sixteen_bits(segment: Postings, span: slice, passages: Numbers) -> Numbers:
    """Give the postings of passages in a span, or -1, a search for each group of numbers with the same first bits."""
    rest, places = segment.rest[span], segment.places[span]
    groups = np.arange((int(passages[-1]) >> 16) + 1)
    edges = np.append(np.searchsorted(rest, (groups << 4).astype(rest.dtype)), len(rest))
    low = passages.astype(np.uint16)
    found = np.full(len(passages), -1)
    begin = 0
    for group, end in enumerate(np.searchsorted(passages, (groups + 1) << 16).tolist()):
        if end > begin:
            first, last = edges[group], edges[group + 1]
            at, held = _among(places[first:last], low[begin:end])
            found[begin:end] = np.where(held, at + (span.start + first), -1)
        begin = end
    return found


def _among(ascending: NDArray[np.integer], wanted: NDArray[np.integer]) -> tuple[Numbers, NDArray[np.bool_]]:
    """Say where wanted numbers stand among ascending ones, and whether they do."""
    if not len(ascending):
        return np.zeros(len(wanted), np.int64), np.zeros(len(wanted), np.bool_)
    at = np.searchsorted(ascending, wanted)
    np.minimum(at, len(ascending) - 1, out=at)
    return at, ascending[at] == wanted
