"""How probable it is that the documents answer a question: a logistic regression over the evidence.

The weights are fitted by `scripts/fit_answers.py --reader none`; docs/measurements.md says on what, and how well they
hold.
"""

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from .sentence import Sentence

_BIAS = -9.00
_WEIGHTS = (2.50, 2.18, 4.84, 4.28)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the best sentences say of whether there is an answer at all."""

    cosine: float
    """The best cosine of a sentence with the question."""
    words: float
    """The best share of the question's words in a sentence, those only in its passage counted in part."""
    cover: float
    """The best share of the question's words in a passage with its title."""
    passage: float
    """The best cosine of a passage with the question."""


def evidence(read: Sequence[Sentence]) -> Evidence:
    """Gather the evidence of the sentences that were read."""
    return Evidence(
        cosine=max(sentence.cosine for sentence in read),
        words=max(sentence.words for sentence in read),
        cover=max(sentence.cover for sentence in read),
        passage=max(sentence.hit.cosine for sentence in read),
    )


def confidence(found: Evidence) -> float:
    """Give the probability that the documents hold the answer."""
    weighed = sum(weight * value for weight, value in zip(_WEIGHTS, astuple(found), strict=True))
    return 1 / (1 + math.exp(-(weighed + _BIAS)))
