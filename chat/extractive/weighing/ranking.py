"""Rank passages and answers: weighed sums of what the reader and the search say of them.

The weights are fitted by `scripts/fit_answers.py`; docs/reader.md says on what, and how well they hold.
"""

import math
from collections.abc import Sequence

from ....index import Hit
from ...reader import Reading
from .answers import Found

PASSAGE_WEIGHTS = (0.33, 1.62, 1.83)
"""Of a passage's reading, of its search, and of its being new."""
ANSWER_WEIGHTS = (0.35, 0.46, 2.34, 4.11, 2.42, -6.94, 1.53)
"""Of an answer's span, its passage's search, its support, its form, its being new, its being in a quiz, its words."""

_ASKED = 2.0
"""What an answer gains that somebody says whose words are asked for. Set, not fitted: no set of questions asks so."""


def passage_evidence(hit: Hit, read: Reading) -> tuple[float, ...]:
    """Give what `PASSAGE_WEIGHTS` weigh."""
    return read.score, hit.fused, hit.fresh


def answer_evidence(answer: Found) -> tuple[float, ...]:
    """Give what `ANSWER_WEIGHTS` weigh."""
    return (
        answer.span.score,
        answer.hit.fused,
        math.log1p(answer.support),
        answer.form,
        answer.fresh,
        answer.quiz,
        answer.words,
    )


def ranked_hits(hits: Sequence[Hit], readings: Sequence[Reading]) -> list[Hit]:
    """Give the passages that answer best first; those that were not read follow as they are."""

    def value(pair: tuple[Hit, Reading]) -> float:
        return _sum(PASSAGE_WEIGHTS, passage_evidence(*pair))

    order = sorted(zip(hits, readings, strict=False), key=value, reverse=True)
    return [*(hit for hit, _ in order), *hits[len(readings) :]]


def ranked_answers(answers: Sequence[Found]) -> list[Found]:
    """Give the answers, the best first."""
    return sorted(answers, key=lambda answer: -score(answer))


def score(answer: Found) -> float:
    """Weigh an answer; comparable within one question."""
    return _sum(ANSWER_WEIGHTS, answer_evidence(answer)) + _ASKED * answer.asked


def _sum(weights: Sequence[float], values: Sequence[float]) -> float:
    return sum(weight * value for weight, value in zip(weights, values, strict=True))
