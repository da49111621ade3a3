"""Keyword search: BM25 (Robertson and Zaragoza 2009) of words and of pairs of them, over the segments of an index."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .candidates import candidates
from .passages import K1, Asked, Passages
from .postings import Keys, Numbers, Postings, asked, short
from .tally import Tally

PAIR = 0.4
"""What two words that follow each other in the question count where they do so in the passage too, beside each for
itself. Chosen in docs/measurements.md."""

_ELSEWHERE = 200  # passages of other collections
_USUAL = 0.02  # the share of them that has a word


class KeywordSearch:
    """BM25 of a question over the passages of segments, which are numbered through from one to the next."""

    def __init__(self, segments: Sequence[Postings], gone: Tally) -> None:
        """Take postings, and what their removed passages take away from all statistics."""
        self._passages = Passages(segments, gone)
        self._segments = segments
        self._gone = gone
        self._last: tuple[str, Asked] | None = None

    def best(self, question: str, limit: int, allowed: NDArray[np.bool_] | None) -> tuple[Numbers, NDArray[np.float32]]:
        """Find the passages with the highest scores above 0, best first: their numbers and scores, at most `limit`.

        `allowed`, shape (passages of all segments,), says which may be found; where some were removed, it leaves these
        out. Of equal scores the lower number comes first.
        """
        terms = self._asked(question)
        numbers = candidates(self._passages, terms, limit, allowed)
        scores = self._passages.scores(terms, numbers).astype(np.float32)
        order = np.lexsort((numbers, -scores))[:limit]
        order = order[scores[order] > 0]
        return numbers[order], scores[order]

    def scores(self, question: str, numbers: Numbers) -> NDArray[np.float32]:
        """Score given passages, from 0, shape (len(numbers),); a term or pair asked twice counts once."""
        ascending, at = np.unique(numbers, return_inverse=True)
        return self._passages.scores(self._asked(question), ascending)[at].astype(np.float32)

    @property
    def rarest(self) -> float:
        """The weight of a term that no passage has."""
        return float(self._rarity(np.zeros(1, np.int64))[0])

    def weight(self, key: int) -> float:
        """Weigh a term, by its key in the vocabulary, by how few passages have it."""
        keys = short(np.array([key], np.int64).view(np.uint64))
        return float(self._rarity(self._found(keys)[:, 1].sum(0) - self._gone.find(keys))[0])

    def _asked(self, question: str) -> Asked:
        """Look a question's terms up; the last one's are kept, since it is searched for and then scored."""
        last = self._last
        if last is None or last[0] != question:
            last = self._last = question, self._look_up(question)
        return last[1]

    def _look_up(self, question: str) -> Asked:
        words, pairs = asked(question)
        keys = np.concatenate([words, pairs])
        found = self._found(keys)
        sizes = found[:, 1].sum(0)
        shares = np.repeat([1.0, PAIR], [len(words), len(pairs)])
        weights = shares * self._rarity(sizes - self._gone.find(keys)) * (K1 + 1)
        order = np.argsort(sizes, kind="stable")
        order = order[sizes[order] > 0]
        return Asked(weights[order], found[:, 0, order], found[:, 1, order])

    def _found(self, keys: Keys) -> Numbers:
        """Say where the postings of terms begin and how many they are, shape (segments, 2, terms)."""
        found = [segment.find(keys) for segment in self._segments]
        return np.array(found, np.int64).reshape(len(found), 2, len(keys))

    def _rarity(self, passages: Numbers) -> NDArray[np.float64]:
        return rarity(passages, self._passages.living)


def rarity(passages: Numbers, of: int) -> NDArray[np.float64]:
    """Weigh terms by the passages that have them, as if the collection had `_ELSEWHERE` more.

    BM25's inverse document frequency, smoothed: in a folder of ten articles on one story the story's own words are in
    every passage, and still say more than a rare verb.
    """
    weights: NDArray[np.float64] = np.log((of + _ELSEWHERE) / (passages + _ELSEWHERE * _USUAL))
    return weights
