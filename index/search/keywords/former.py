"""Keyword search: BM25 (Robertson and Zaragoza 2009) over postings in numpy arrays, of words and of pairs of them."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...entry import Entry
from ..vocabulary import terms_and_pairs

K1 = 0.9
B = 0.4
PAIR = 0.4
"""What two words that follow each other in the question count where they do so in the passage too, beside each for
itself. Chosen, as K1 and B, in docs/measurements.md."""

_PASSAGE, _HEADING = 2, 1  # a word of the heading counts half of one in the passage (BM25F's idea, kept to integers)
_ELSEWHERE = 200  # passages of other collections
_USUAL = 0.02  # the share of them that has a word
_MOST = 65_535  # what `Postings.counts` can hold
_ARRAYS = ("keys", "starts", "places", "counts", "lengths")


@dataclass(frozen=True)
class Postings:
    """Which terms stand in which passages, and how often; passages are numbered from 0.

    A term is a word, or a pair of words that follow each other.
    """

    keys: NDArray[np.int64]
    """The terms' keys, ascending, shape (terms,)."""
    starts: NDArray[np.int64]
    """Where each term's postings begin, shape (terms + 1,)."""
    places: NDArray[np.int32]
    """Passage numbers, ascending within a term, shape (postings,)."""
    counts: NDArray[np.uint16]
    """How often the term stands there, in parts of a time: `_PASSAGE` for each in the passage, `_HEADING` for each in
    its heading, shape (postings,)."""
    lengths: NDArray[np.int32]
    """The number of words of each passage, without its heading and words of grammar, shape (passages,)."""

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "Postings":
        """Count the terms of entries."""
        keys: list[int] = []
        places: list[int] = []
        counts: list[int] = []
        lengths: list[int] = []
        for place, entry in enumerate(entries):
            tally: Counter[int] = Counter()
            for text, share in ((entry.heading, _HEADING), (entry.passage, _PASSAGE)):
                words, pairs = terms_and_pairs(text)
                for key in words + pairs:
                    tally[key] += share
            keys.extend(tally)
            counts.extend(min(count, _MOST) for count in tally.values())
            places.extend([place] * len(tally))
            lengths.append(len(words))
        return cls._sorted(
            np.array(keys, np.int64),
            np.array(places, np.int32),
            np.array(counts, np.uint16),
            np.array(lengths, np.int32),
        )

    def moved(self, sources: NDArray[np.int64]) -> "Postings":
        """Give postings for passages numbered anew.

        The new passage `n` has the terms of the passage `sources[n]`, or none where that is -1.
        """
        order = np.argsort(self.places, kind="stable")
        ends = np.cumsum(np.bincount(self.places, minlength=len(self.lengths)))
        sizes = np.diff(ends, prepend=0)
        taken = np.flatnonzero(sources >= 0)
        old = sources[taken]
        many = sizes[old]
        # For each new passage the run of its postings in `order`: first ones repeated, plus 0, 1, 2 … within the run.
        within = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many)
        at = order[np.repeat(ends[old] - many, many) + within]
        lengths = np.zeros(len(sources), np.int32)
        lengths[taken] = self.lengths[old]
        return self._sorted(self._key_of_each()[at], np.repeat(taken, many).astype(np.int32), self.counts[at], lengths)

    def joined(self, added: "Postings", numbers: NDArray[np.int64]) -> "Postings":
        """Add passages: the passage `n` of `added` becomes `numbers[n]`, which has had no terms so far."""
        lengths = np.array(self.lengths)
        lengths[numbers] = added.lengths
        return self._sorted(
            np.concatenate([self._key_of_each(), added._key_of_each()]),
            np.concatenate([self.places, numbers[added.places].astype(np.int32)]),
            np.concatenate([self.counts, added.counts]),
            lengths,
        )

    def _key_of_each(self) -> NDArray[np.int64]:
        return np.repeat(self.keys, np.diff(self.starts))

    @classmethod
    def _sorted(
        cls, keys: NDArray[np.int64], places: NDArray[np.int32], counts: NDArray[np.uint16], lengths: NDArray[np.int32]
    ) -> "Postings":
        order = np.lexsort((places, keys))
        distinct, starts = np.unique(keys[order], return_index=True)
        return cls(distinct, np.append(starts, len(order)).astype(np.int64), places[order], counts[order], lengths)

    def save(self, folder: Path) -> None:
        """Write one `.npy` file an array."""
        folder.mkdir(parents=True, exist_ok=True)
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", getattr(self, name))

    @classmethod
    def open(cls, folder: Path) -> "Postings":
        """Map the arrays into memory; pages are read when a question needs them."""
        return cls(**{name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in _ARRAYS})


class KeywordSearch:
    """BM25 of a question over every passage."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings
        lengths = np.asarray(postings.lengths, np.float32)
        mean = float(lengths.mean()) if len(lengths) else 1.0
        self._norms = K1 * (1 - B + B * lengths / max(mean, 1.0))

    def scores(self, question: str) -> NDArray[np.float32]:
        """Score every passage, shape (passages,), from 0; a term or pair asked twice counts once."""
        scores = np.zeros(len(self._norms), np.float32)
        words, pairs = terms_and_pairs(question)
        for share, keys in ((1.0, set(words)), (PAIR, set(pairs))):
            for key in keys:
                places, counts = self._found(key)
                rarity = self._rarity(len(places))
                scores[places] += share * rarity * (K1 + 1) * counts / (counts + self._norms[places])
        return scores

    @property
    def rarest(self) -> float:
        """The weight of a term that no passage has."""
        return self._rarity(0)

    def weight(self, key: int) -> float:
        """Weigh a term by how few passages have it."""
        return self._rarity(len(self._found(key)[0]))

    def _rarity(self, passages: int) -> float:
        """Weigh a term by the passages that have it, as if the collection had `_ELSEWHERE` more.

        BM25's inverse document frequency, smoothed: in a folder of ten articles on one story the story's own words are
        in every passage, and still say more than a rare verb.
        """
        return math.log((len(self._norms) + _ELSEWHERE) / (passages + _ELSEWHERE * _USUAL))

    def _found(self, key: int) -> tuple[NDArray[np.int32], NDArray[np.float32]]:
        of = self._postings
        at = int(np.searchsorted(of.keys, key))
        if at == len(of.keys) or of.keys[at] != key:
            return np.empty(0, np.int32), np.empty(0, np.float32)
        span = slice(int(of.starts[at]), int(of.starts[at + 1]))
        counts: NDArray[np.float32] = np.divide(of.counts[span], _PASSAGE, dtype=np.float32)
        return of.places[span], counts
