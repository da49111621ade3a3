"""Vectors for more passages than can be embedded in a benchmark's time: drawn from real ones, with noise."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cuttings.corpus import Document
from cuttings.index import Encoder
from cuttings.index.entry import Entry, heading

from .articles import Supply

_NOISE = np.float32(0.5)
"""How much of the difference of two other vectors is added: the drawn one is then as like its origin as two passages on
one event are, a cosine of about .8."""
_AT_ONCE = 1024


class DrawnEncoder:
    """Stands in for an encoder while an index is built; the index is then opened with the encoder itself.

    A text of the pool has its real vector. Another has one of the pool's, chosen by the text's hash, to which half of
    the difference of two others is added: noise that spreads as the collection itself does.
    """

    def __init__(self, real: Encoder, pool: Path) -> None:
        """Take the encoder whose vectors `pool_of` has put into the folder `pool`."""
        self._real = real
        self.name, self.fingerprint, self.dimension = real.name, real.fingerprint, real.dimension
        self.limit = real.limit
        self.engine = f"drawn from vectors of {real.engine}"
        self._rows: NDArray[np.float32] = np.load(pool / "vectors.npy")
        self._places = {key.tobytes(): place for place, key in enumerate(np.load(pool / "keys.npy"))}

    def lengths(self, texts: Sequence[str]) -> list[int]:
        """Count tokens as the real encoder does: a build pays for that."""
        return self._real.lengths(texts)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Give each text its vector, or one drawn for it, shape (len(texts), dimension)."""
        keys = [_key(text) for text in texts]
        numbers = np.frombuffer(b"".join(keys), np.uint32).reshape(-1, 4)[:, :3] % len(self._rows)
        drawn, one, other = (self._rows[numbers[:, part]] for part in range(3))
        rows: NDArray[np.float32] = drawn + _NOISE * (one - other)
        rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), np.float32(1e-6))
        known = [(at, self._places[key]) for at, key in enumerate(keys) if key in self._places]
        if known:
            at, places = np.array(known).T
            rows[at] = self._rows[places]
        return rows


def pool_of(supply: Supply, encoder: Encoder, count: int, pool: Path) -> None:
    """Put the vectors of the first `count` real passages into the folder `pool`, unless it has them."""
    if (pool / "vectors.npy").exists():
        return
    texts = embedded_texts(supply, supply.real, count)
    rows = [encoder.encode(texts[at : at + _AT_ONCE]) for at in range(0, len(texts), _AT_ONCE)]
    pool.mkdir(parents=True, exist_ok=True)
    np.save(pool / "keys.npy", np.frombuffer(b"".join(map(_key, texts)), "V16"))
    np.save(pool / "vectors.npy", np.concatenate(rows))


def embedded_texts(supply: Supply, documents: Sequence[Document], count: int) -> list[str]:
    """Give what is embedded of the first `count` passages: each under its heading."""
    texts: list[str] = []
    for document in documents:
        texts += [Entry(heading(document), passage.text).text for passage in supply.passages(document)]
        if len(texts) >= count:
            break
    return texts[:count]


def _key(text: str) -> bytes:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
