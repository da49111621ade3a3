"""Count the terms of passages, some thousands at a time."""

from collections.abc import Sequence

import numpy as np

from ....entry import Entry
from ...vocabulary import terms
from .keys import KEY_BITS, Keys, as_keys, pairs
from .terms import Numbers, Terms, ranges

AT_ONCE = 8_192
"""Passages whose terms are sorted together; at most 2^15, since a record has 16 bits for two texts a passage."""

_MOST = 65_535  # what a greater count is brought down to
_KNOWN = 1 << 19  # stretches that are kept at most
_TEXT = np.uint64((1 << 64 - KEY_BITS) - 1)


class Stretches(dict[str, int]):
    """Numbers for the stretches of text without spaces, with the keys of the words in each.

    The same stretches come again and again, so that few texts are taken apart.
    """

    def __init__(self) -> None:
        super().__init__()
        self._keys: list[int] = []
        self._ends: list[int] = []

    def __missing__(self, stretch: str) -> int:
        self._keys += terms(stretch)
        self._ends.append(len(self._keys))
        self[stretch] = number = len(self)
        return number

    def keys_of(self, numbers: Numbers) -> tuple[Keys, Numbers]:
        """Give the keys of stretches, one after the other, and how many each has."""
        ends = np.array(self._ends, np.int64)
        sizes = np.diff(ends, prepend=0)[numbers]
        return as_keys(self._keys)[ranges(ends[numbers] - sizes, sizes)], sizes

    def forget(self) -> None:
        """Begin anew where there are too many to be kept."""
        if len(self) > _KNOWN:
            self.clear()
            self._keys.clear()
            self._ends.clear()


def counted(entries: Sequence[Entry], known: Stretches) -> tuple[Terms, Numbers]:
    """Count the terms of at most `AT_ONCE` entries; give the number of words of each passage as well.

    A word of the heading counts half of one in the passage (BM25F's idea): 1 and 2, to keep to whole numbers.
    """
    words, sizes = _words(entries, known)
    texts = np.repeat(np.arange(len(sizes), dtype=np.uint64), sizes)
    together = texts[:-1] == texts[1:]
    # A record is a key, then the text: an even number for a heading, the next odd one for its passage.
    records = np.concatenate([words & ~_TEXT | texts, (pairs(words) & ~_TEXT | texts[1:])[together]])
    records.sort()
    postings = np.flatnonzero(np.diff(records >> np.uint64(1), prepend=~records[:1]))
    counts = np.add.reduceat(1 + (records & np.uint64(1)), postings) if len(postings) else records
    held = records[postings]
    keys = held >> np.uint64(64 - KEY_BITS)
    firsts = np.flatnonzero(np.diff(keys, prepend=~keys[:1]))
    return Terms(
        keys=keys[firsts],
        sizes=np.diff(firsts, append=len(held)),
        places=((held & _TEXT) >> np.uint64(1)).astype(np.int64),
        counts=np.minimum(counts, _MOST).astype(np.uint16),
    ), sizes[1::2]


def _words(entries: Sequence[Entry], known: Stretches) -> tuple[Keys, Numbers]:
    """Give the keys of all words, and how many each heading and each passage has, shape (2 * entries,)."""
    known.forget()
    met: list[int] = []
    ends: list[int] = []
    for entry in entries:
        for text in (entry.heading, entry.passage):
            # "per cent" is one word, with a space in it.
            met.extend(map(known.__getitem__, [text] if "er cent" in text else text.split()))
            ends.append(len(met))
    keys, sizes = known.keys_of(np.array(met, np.int64))
    return keys, np.diff(np.append(0, np.cumsum(sizes))[ends], prepend=0)
