"""How new an article was when a question was asked."""

from datetime import date

import numpy as np
from numpy.typing import NDArray

WEIGHT = 0.3
"""What an article of the day itself gains in search, where a cosine of 1 gains 1. Chosen in docs/measurements.md."""
WEIGHT_OF_NEWEST = 0.5
"""The same where the question asks for what is new."""

_HALF_LIFE = 14.0  # days in which what an article gains halves
_AHEAD = 3  # days by which an article may be dated after the question, as when its page was updated


def freshness(days: NDArray[np.int32], asked_on: date) -> NDArray[np.float32]:
    """Say how new articles were, from 1 on the day to 0; `days` are ordinals, 0 for a day that is not known.

    An article of a later day has 0: who asked cannot have meant it.
    """
    ages = asked_on.toordinal() - days
    fresh = np.float32(0.5) ** (np.maximum(ages, 0).astype(np.float32) / np.float32(_HALF_LIFE))
    return np.where((days > 0) & (ages >= -_AHEAD), fresh, np.float32(0)).astype(np.float32)
