"""Merge postings a range of keys at a time, so that little of them is in memory at once."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from .keys import KEY_BITS
from .packing import Packer
from .terms import Numbers, Terms

if TYPE_CHECKING:
    from .arrays import Postings

_AT_ONCE = 1 << 21  # postings


def merge(segments: Sequence["Postings"], kept: Numbers | None, folder: Path | None) -> Packer:
    """Pack the postings of segments, as `Postings.merged` says."""
    lengths = np.concatenate([np.empty(0, np.uint8), *(segment.lengths for segment in segments)])
    numbers = None
    if kept is not None:
        numbers = np.full(len(lengths), -1)
        numbers[kept] = np.arange(len(kept))
        lengths = lengths[kept]
    packer = Packer(lengths, sum(len(segment.keys) for segment in segments), folder)
    for part in _parts(segments) if segments else ():
        packer.add(part if numbers is None else part.renumbered(numbers))
    return packer


def _parts(segments: Sequence["Postings"]) -> Iterator[Terms]:
    """Yield all terms in the order of their keys."""
    total = sum(len(segment.places) for segment in segments)
    bits = (total // _AT_ONCE).bit_length()
    first_keys = np.arange(1 << bits, dtype=np.uint64) << np.uint64(KEY_BITS - bits)
    edges = [segment.edges(first_keys) for segment in segments]
    firsts = np.cumsum([0, *(len(segment.lengths) for segment in segments)])
    for at in range(1 << bits):
        yield Terms.joined(
            _part(segment, slice(terms[at], terms[at + 1]), slice(postings[at], postings[at + 1]), first)
            for segment, (terms, postings), first in zip(segments, edges, firsts, strict=False)
        )


def _part(segment: "Postings", terms: slice, postings: slice, first: int) -> Terms:
    return Terms(*segment.vocabulary(terms), segment.passages(postings) + first, segment.counts(postings))
