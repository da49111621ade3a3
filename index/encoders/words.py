"""The toy encoder: no model, instant, the same everywhere."""

import re
import zlib
from collections.abc import Sequence

import numpy as np

from .protocol import Vectors

NAME = "words"

_WORD = re.compile(r"\w+")


class WordEncoder:
    """Counts hashed words: texts that share words lie close, texts that share none are orthogonal (hashes allowing).

    For tests, first steps and host applications' own tests; it knows nothing of meaning.
    """

    def __init__(self, dimension: int = 256, limit: int = 256) -> None:
        self.dimension = dimension
        self.limit = limit
        self.name = NAME
        self.engine = "word counts"
        self.fingerprint = f"{NAME}-{dimension}"

    def lengths(self, texts: Sequence[str]) -> list[int]:
        """Count words."""
        return [len(_WORD.findall(text)) for text in texts]

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Count each text's words into hashed places and give the row length 1; a text without words is a zero row."""
        rows = np.zeros((len(texts), self.dimension), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in _WORD.findall(text.lower()):
                # crc32 and not hash(): the latter differs from one process to the next.
                row[zlib.crc32(word.encode()) % self.dimension] += 1
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        rows /= np.maximum(lengths, np.float32(1))
        return rows
