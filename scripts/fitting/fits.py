"""Two fits: which of several is right, and whether one thing is."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Rows = NDArray[np.float64]
_HELD = 1e-3  # what keeps weights from growing without end


def choice(groups: Sequence[tuple[Rows, Rows]]) -> Rows:
    """Fit weights by which the right of each group's rows is the likeliest (a conditional logit).

    A group is its rows' evidence, shape (rows, weights), and how right each is; one without a right row says nothing.
    """
    told = [(rows, right) for rows, right in groups if len(rows) and right.any()]
    scale = np.concatenate([rows for rows, _ in told]).std(0)

    def loss(weights: Rows) -> float:
        missed = 0.0
        for rows, right in told:
            odds = rows / scale @ weights
            chances = np.exp(odds - odds.max())
            missed -= np.log((chances * right).sum() / chances.sum() + 1e-9)
        return missed / len(told) + _HELD * float(weights @ weights)

    return np.asarray(minimize(loss, np.zeros(len(scale))).x / scale)


def chance(right: Rows, wrong: Rows) -> tuple[float, Rows]:
    """Fit bias and weights of a logistic regression, both kinds weighed alike however many there are."""
    rows = np.vstack([right, wrong])
    scale = rows.std(0) + 1e-9
    design = np.column_stack([np.ones(len(rows)), rows / scale])
    sign = np.repeat([1.0, -1.0], [len(right), len(wrong)])
    share = np.repeat([1 / len(right), 1 / len(wrong)], [len(right), len(wrong)])

    def loss(weights: Rows) -> float:
        return float(share @ np.logaddexp(0, -sign * (design @ weights))) + _HELD * float(weights[1:] @ weights[1:])

    fitted = minimize(loss, np.zeros(design.shape[1])).x
    return float(fitted[0]), np.asarray(fitted[1:] / scale)
