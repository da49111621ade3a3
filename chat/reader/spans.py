"""A score for each span of a passage, from the states of a question beside it.

A span's score adds what speaks for its first token, for its last token, and for the two together; the score of "no
answer here" comes from the first state (Devlin et al. 2019). The difference of the two is comparable across passages,
for which it was trained over several passages at once (Clark and Gardner 2018).
"""

import numpy as np
from numpy.typing import NDArray

from ...index import Weights
from .windows import Window

LONGEST = 30
"""Tokens of the longest span."""
WIDTH = 64
"""Numbers in which a first and a last token are compared."""
HEAD = {"ends": (3, 384), "ends.bias": (3,), "pairs": (2 * WIDTH, 384), "pairs.bias": (2 * WIDTH,)}
"""The tensors that the encoder has not, and their shapes."""


def span_scores(states: NDArray[np.float32], window: Window, head: Weights) -> NDArray[np.float32]:
    """Score each span of a window's passage against "no answer here", shape (tokens, LONGEST).

    Place `[i, k]` is for the span from token `i` through token `i + k`; 0 is an even chance against no answer, and a
    span that reaches beyond the passage has minus infinity. `states` has shape (tokens of the window, 384).
    """
    count = len(window.offsets)
    held = states[window.first : window.first + count]
    first, last, _ = (held @ head["ends"].T + head["ends.bias"]).T
    none = states[0] @ head["ends"][2] + head["ends.bias"][2]
    pairs = held @ head["pairs"].T + head["pairs.bias"]
    together = pairs[:, :WIDTH] @ pairs[:, WIDTH:].T / np.float32(WIDTH**0.5)
    starts = np.arange(count)[:, None]
    ends = starts + np.arange(LONGEST)
    near = np.minimum(ends, count - 1)
    scores: NDArray[np.float32] = first[:, None] + last[near] + together[starts, near] - none
    return np.where(ends < count, scores, np.float32(-np.inf))
