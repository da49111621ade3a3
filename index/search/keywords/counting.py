"""Count the terms of passages, some thousands at a time."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ...entry import Entry
from ..vocabulary import MIX, terms
from .terms import KEY_BITS, Numbers, Terms

AT_ONCE = 16_384
"""Passages whose terms are sorted together; at most 2^15, since a record has 16 bits for two texts a passage."""
MOST = 65_535
"""What a greater count is brought down to."""

_TEXT = np.uint64((1 << 64 - KEY_BITS) - 1)


def asked(text: str) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Give the keys of a question's words, and of the pairs that follow each other, each once."""
    words = _array(terms(text))
    return short(words), short(pairs(words))


def counted(entries: Sequence[Entry]) -> tuple[Terms, Numbers]:
    """Count the terms of at most `AT_ONCE` entries; give the number of words of each passage as well.

    A word of the heading counts half of one in the passage (BM25F's idea): 1 and 2, to keep to whole numbers.
    """
    keys: list[int] = []
    sizes: list[int] = []
    for entry in entries:
        for text in (entry.heading, entry.passage):
            found = terms(text)
            keys += found
            sizes.append(len(found))
    words = _array(keys)
    texts = np.repeat(np.arange(len(sizes), dtype=np.uint64), sizes)
    together = texts[:-1] == texts[1:]
    # A record is a key, then the text: an even number for a heading, the next odd one for its passage.
    records = np.concatenate([words & ~_TEXT | texts, (pairs(words) & ~_TEXT | texts[1:])[together]])
    records.sort()
    postings = np.flatnonzero(np.diff(records >> np.uint64(1), prepend=~records[:1]))
    counts = np.add.reduceat(1 + (records & np.uint64(1)), postings) if len(postings) else records
    held = records[postings]
    found_keys = held >> np.uint64(64 - KEY_BITS)
    firsts = np.flatnonzero(np.diff(found_keys, prepend=~found_keys[:1]))
    return Terms(
        keys=found_keys[firsts],
        sizes=np.diff(firsts, append=len(held)),
        places=((held & _TEXT) >> np.uint64(1)).astype(np.int64),
        counts=np.minimum(counts, MOST).astype(np.uint16),
    ), np.array(sizes[1::2], np.int64)


def pairs(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Mix the keys of each two words that follow each other; their order matters."""
    return words[:-1] * np.uint64(MIX) + words[1:]


def _array(keys: list[int]) -> NDArray[np.uint64]:
    return np.array(keys, np.int64).view(np.uint64)


def short(keys: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Give the first `KEY_BITS` of each key once, ascending."""
    return np.unique(keys >> np.uint64(64 - KEY_BITS))
