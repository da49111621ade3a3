"""Fuse dense and keyword search: a weighted sum of two scores (Bruch, Gai and Ingber 2023)."""

import numpy as np
from numpy.typing import NDArray

_WORDS = 3.0
"""How many of the rarest words a passage must share with the question to gain what a cosine of 1 gains. Chosen in
docs/measurements.md."""


def fused(cosines: NDArray[np.float32], keywords: NDArray[np.float32], rarest: float) -> NDArray[np.float32]:
    """Weigh the scores of the same candidates, each shape (candidates,), to one score each.

    `rarest` is the keyword score of a single occurrence of the rarest word: it grows with the collection, and so do
    keyword scores, while cosines stay where they are.
    """
    return cosines + keywords / np.float32(_WORDS * rarest)
