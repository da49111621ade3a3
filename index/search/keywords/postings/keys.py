"""Keys: the numbers that stand for words and for pairs of them."""

import numpy as np
from numpy.typing import NDArray

from ...vocabulary import MIX, terms

Keys = NDArray[np.uint64]

KEY_BITS = 48
"""The first bits of a key, which are enough to tell a term: of 30 million, one or two would be taken for another."""


def asked(text: str) -> tuple[Keys, Keys]:
    """Give the keys of a question's words, and of its pairs, each once and `KEY_BITS` of it."""
    words = as_keys(terms(text))
    return short(words), short(pairs(words))


def pairs(words: Keys) -> Keys:
    """Mix the keys of each two words that follow each other; their order matters."""
    return words[:-1] * np.uint64(MIX) + words[1:]


def as_keys(numbers: list[int]) -> Keys:
    """Take keys as the vocabulary gives them, which are signed."""
    return np.array(numbers, np.int64).view(np.uint64)


def short(keys: Keys) -> Keys:
    """Give `KEY_BITS` of each key, ascending and each once."""
    return np.unique(keys >> np.uint64(64 - KEY_BITS))
