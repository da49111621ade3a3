"""Look up how often terms stand in given passages."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from .arrays import Postings
from .terms import Numbers, ranges

Counts = NDArray[np.uint16]


def counts_in(segment: Postings, starts: Numbers, sizes: Numbers, passages: Numbers) -> Counts:
    """Give the counts of terms, by their postings, in a segment's passages, ascending; shape (terms, passages).

    Terms with fewer postings than there are passages are read all at once; in the others the passages are searched.
    """
    counts = np.zeros((len(starts), len(passages)), np.uint16)
    short = np.flatnonzero((sizes <= len(passages)) & (sizes > 0))
    if len(short):
        counts[short] = _read(segment, starts[short], sizes[short], passages)
    long = np.flatnonzero(sizes > len(passages))
    if len(long):
        counts[long] = _searched(segment, starts[long], sizes[long], passages)
    return counts


def _read(segment: Postings, starts: Numbers, sizes: Numbers, passages: Numbers) -> Counts:
    counts = np.zeros((len(starts), len(passages)), np.uint16)
    postings = ranges(starts, sizes)
    numbers = segment.passages(postings)
    at = np.minimum(passages.searchsorted(numbers), len(passages) - 1)
    held = np.flatnonzero(passages[at] == numbers)
    counts[np.repeat(np.arange(len(starts)), sizes)[held], at[held]] = segment.counts(postings[held])
    return counts


def _searched(segment: Postings, starts: Numbers, sizes: Numbers, passages: Numbers) -> Counts:
    """Search for the last 16 bits of numbers, among those of a term's postings whose first bits are the same."""
    counts = np.zeros((len(starts), len(passages)), np.uint16)
    low = passages.astype(np.uint16)
    group = passages >> 16
    groups = segment.groups
    edges = passages.searchsorted(np.arange(len(groups) + 1) << 16).tolist()
    parts = [low[begin:end] for begin, end in pairwise(edges)]
    firsts = np.empty((len(starts), len(groups) + 1), np.int64)
    found = []
    for term, (start, size) in enumerate(zip(starts.tolist(), sizes.tolist(), strict=True)):
        rest, places = segment.rest[start : start + size], segment.places[start : start + size]
        firsts[term, :-1] = rest.searchsorted(groups)
        firsts[term, -1] = size
        among = zip(pairwise(firsts[term].tolist()), parts, strict=True)
        found += [places[first:end].searchsorted(part) for (first, end), part in among]
    at = np.concatenate(found).reshape(counts.shape) + firsts[:, group]
    terms, at_passages = np.nonzero(at < firsts[:, group + 1])
    postings = at[terms, at_passages] + starts[terms]
    held = np.flatnonzero(segment.places[postings] == low[at_passages])
    counts[terms[held], at_passages[held]] = segment.counts(postings[held])
    return counts
