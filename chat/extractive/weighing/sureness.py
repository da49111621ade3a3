"""How probable it is that passages answer a question: a logistic regression over what the reader and the search say.

The weights are fitted by `scripts/fit_answers.py`; docs/reader.md shows how well the probabilities hold.
"""

import math
from collections.abc import Sequence

from ....index import share, terms
from ...query import Query
from .answers import Found

BIAS = -10.15
WEIGHTS = (-0.19, 0.36, 0.90, 9.18, 5.44, 0.59)


def sureness_evidence(query: Query, answers: Sequence[Found]) -> tuple[float, ...]:
    """Give what `WEIGHTS` weigh: of the best answer, and of all that were found."""
    best = answers[0]
    return (
        best.span.score,
        max(answer.reading.score for answer in answers),
        math.log1p(best.support),
        max(answer.hit.cosine for answer in answers),
        max(_cover(query, answer) for answer in answers),
        best.words,
    )


def sureness(evidence: Sequence[float]) -> float:
    """Give the probability that the best answer's passages answer."""
    weighed = sum(weight * value for weight, value in zip(WEIGHTS, evidence, strict=True))
    return 1 / (1 + math.exp(-(weighed + BIAS)))


def _cover(query: Query, answer: Found) -> float:
    """Give the weighed share of the question's words in a passage and its title."""
    passage = answer.hit.passage
    return share(query.weights, set(terms(f"{passage.document.title} {passage.text}")))
