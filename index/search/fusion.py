"""Fuse dense and keyword search: a weighted sum of two scores on one scale (Bruch, Gai and Ingber 2023)."""

import numpy as np
from numpy.typing import NDArray

DENSE_SHARE = 0.5
"""The weight of the cosine; the keyword score has the rest. Chosen in docs/measurements.md."""
_COSINE_FLOOR = 0.0


def fused(cosines: NDArray[np.float32], keywords: NDArray[np.float32]) -> NDArray[np.float32]:
    """Weigh the scores of the same candidates, each shape (candidates,), to one score each in [0, 1].

    Keyword scores have no upper end, so the best candidate's is the unit; cosines have their own.
    """
    best = float(keywords.max(initial=0.0))
    words = keywords / best if best > 0 else keywords
    return DENSE_SHARE * np.maximum(cosines, _COSINE_FLOOR) + (1 - DENSE_SHARE) * words
