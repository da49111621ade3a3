"""BM25 in the engine: a passage's words as a sparse vector whose product with a question's is the score.

What a term counts in a passage depends on the mean length of all, which changes with the collection. The vectors are
made with a usual length in its place, good enough to find the best few hundred; their scores are then brought to the
true mean, so that they equal those of a local index. How rare a term is belongs to the question's vector alone, and is
asked of the engine: nothing that is stored has to change when the collection does.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...entry import Entry
from ...search.keywords import K1, PAIR, B, rarity
from ...search.keywords.postings import asked, short
from ...search.keywords.postings.counting import Stretches, counted
from .terms import Counts

_USUAL = 64.0  # words of a passage; of press texts, cut as they are, 55 to 80 are the mean
_DIMENSIONS = 2**32 - 2  # Milvus takes one more and no higher
_NO_WORD = _DIMENSIONS  # what a passage without words has: a sparse vector must not be empty


@dataclass(frozen=True, slots=True)
class Words:
    """The terms of a passage with its heading."""

    counts: dict[int, float]
    """How often each dimension stands there, a time in the heading as a half."""
    length: int
    """The words of the passage alone."""

    @property
    def vector(self) -> dict[int, float]:
        """The sparse vector, at the usual mean length."""
        norm = _norm(self.length, _USUAL)
        return {term: (K1 + 1) * many / (many + norm) for term, many in self.counts.items()} or {_NO_WORD: 1.0}


def words_of(entries: Sequence[Entry], known: Stretches) -> Iterator[Words]:
    """Count the words of entries, at most some thousand; `known` holds what was taken apart before."""
    terms, lengths = counted(entries, known)
    order = np.argsort(terms.places, kind="stable")
    dimensions = np.repeat(terms.keys % np.uint64(_DIMENSIONS), terms.sizes)[order].tolist()
    counts = (terms.counts[order] / 2).tolist()
    ends = np.cumsum(np.bincount(terms.places, minlength=len(entries))).tolist()
    start = 0
    for end, length in zip(ends, lengths.tolist(), strict=True):
        yield Words(dict(zip(dimensions[start:end], counts[start:end], strict=True)), length)
        start = end


def terms_in(vector: Mapping[int, float]) -> Iterable[int]:
    """Give the dimensions of the terms that a passage has."""
    return (dimension for dimension in vector if dimension != _NO_WORD)


def dimension_of(key: int) -> int:
    """Give the dimension of a term's key in the vocabulary; of 100,000 terms one or two share theirs."""
    return int(short(np.array([key], np.int64).view(np.uint64))[0]) % _DIMENSIONS


def question_vector(question: str, counts: Counts, passages: int) -> dict[int, float]:
    """Give the sparse vector of a question, of a collection of so many passages."""
    weights: dict[int, float] = {}
    for keys, share in zip(asked(question), (1.0, PAIR), strict=True):
        dimensions = (keys % np.uint64(_DIMENSIONS)).tolist()
        known = counts.of(dimensions)
        rare = rarity(np.array([known[dimension] for dimension in dimensions], np.int64), passages)
        weights |= zip(dimensions, (share * rare).tolist(), strict=True)
    return weights


def scores(
    question: Mapping[int, float], vectors: Iterable[Mapping[int, float]], lengths: Iterable[int], mean: float
) -> NDArray[np.float32]:
    """Score passages by their vectors and numbers of words, at the true mean length, shape (passages,)."""
    held = [_score(question, vector, length, mean) for vector, length in zip(vectors, lengths, strict=True)]
    return np.array(held, np.float32)


def _score(question: Mapping[int, float], vector: Mapping[int, float], length: int, mean: float) -> float:
    usual, norm = _norm(length, _USUAL), _norm(length, max(mean, 1.0))
    score = 0.0
    for dimension, weight in question.items():
        if stored := vector.get(dimension):
            many = stored * usual / (K1 + 1 - stored)  # the reverse of `Words.vector`
            score += weight * (K1 + 1) * many / (many + norm)
    return score


def _norm(length: int, mean: float) -> float:
    return K1 * (1 - B + B * length / mean)
