"""What turns texts into vectors."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Turns texts into unit vectors, so that an inner product is a cosine."""

    @property
    def name(self) -> str:
        """What a person calls it; `encoder_named` finds it again by it."""
        ...

    @property
    def fingerprint(self) -> str:
        """Tells its weights from any others; two encoders with one fingerprint give comparable vectors."""
        ...

    @property
    def engine(self) -> str:
        """What computes it, and at which precision."""
        ...

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        ...

    @property
    def limit(self) -> int:
        """How many of its own tokens it reads of one text; `lengths` counts in the same unit."""
        ...

    def lengths(self, texts: Sequence[str]) -> list[int]:
        """Count each text's tokens, before any truncation."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Give one row of length 1 a text, in order, shape (len(texts), dimension)."""
        ...
