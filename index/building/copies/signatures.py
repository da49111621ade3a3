"""A signature a passage: what finds its near-copies without comparing it with every other passage.

MinHash over runs of words (Broder 1997), cut into bands: two texts that share most of their runs are likely to have a
band in common (Indyk and Motwani 1998; Leskovec, Rajaraman and Ullman 2014, section 3.4).
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .words import words

RUN = 3
"""The words of a run."""
LEAST = 12
"""Words: what is shorter says too little to be somebody's text."""

_BANDS, _DEEP = 16, 4
"""Of pairs that share .8 of their runs 1 in 5,000 is missed, of those that share .7 1 in 80."""
_FOLDER = "signatures"
_ARRAYS = ("texts", "bands")


@dataclass(frozen=True, slots=True)
class Signatures:
    """What passages are compared by."""

    texts: NDArray[np.uint64]
    """Hashes of their words, 0 for what is too short to be a copy, shape (passages,)."""
    bands: NDArray[np.uint32]
    """Shape (bands, passages); two texts that are no copies share one by chance in 1 of 4 billion pairs."""

    @classmethod
    def joined(cls, parts: Sequence["Signatures"]) -> "Signatures":
        """Put the signatures of several parts one after the other."""
        texts = [np.empty(0, np.uint64), *(part.texts for part in parts)]
        bands = [np.empty((_BANDS, 0), np.uint32), *(part.bands for part in parts)]
        return cls(np.concatenate(texts), np.concatenate(bands, axis=1))

    def of(self, numbers: NDArray[np.int64]) -> "Signatures":
        """Give those of some passages."""
        return Signatures(self.texts[numbers], self.bands[:, numbers])

    def save(self, segment: Path) -> None:
        """Write one `.npy` file an array."""
        (segment / _FOLDER).mkdir()
        for name in _ARRAYS:
            np.save(segment / _FOLDER / f"{name}.npy", getattr(self, name))

    @classmethod
    def open(cls, segment: Path) -> "Signatures":
        """Map a segment's signatures into memory."""
        return cls(*(np.load(segment / _FOLDER / f"{name}.npy", mmap_mode="r") for name in _ARRAYS))


def sign(texts: Sequence[str]) -> Signatures:
    """Compute the signatures of texts; a thousand need about 10 MB while it runs."""
    held = [words(text) for text in texts]
    signed = Signatures(np.zeros(len(held), np.uint64), np.zeros((_BANDS, len(held)), np.uint32))
    long = [number for number, each in enumerate(held) if len(each) >= LEAST]
    if not long:
        return signed
    signed.texts[long] = [_hash_of_all(held[number]) for number in long]
    hashes = np.fromiter((_hash(word) for number in long for word in held[number]), np.uint64)
    lengths = np.array([len(held[number]) for number in long])
    signed.bands[:, long] = _bands(*_runs(hashes, lengths)) >> np.uint64(32)
    return signed


def _runs(hashes: NDArray[np.uint64], lengths: NDArray[np.int64]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Hash the runs of texts whose words' hashes follow each other; give them, and where each text's begin."""
    runs = np.zeros(len(hashes) - RUN + 1, np.uint64)
    for place in range(RUN):
        runs = _mixed(runs + hashes[place : len(runs) + place])
    ends = np.cumsum(lengths)
    whole = np.ones(len(runs), np.bool_)
    for back in range(1, RUN):  # a run that begins here would reach into the next text
        whole[ends[:-1] - back] = False
    return runs[whole], np.append(0, np.cumsum(lengths - RUN + 1)[:-1])


def _bands(runs: NDArray[np.uint64], starts: NDArray[np.int64]) -> NDArray[np.uint64]:
    bands = np.zeros((_BANDS, len(starts)), np.uint64)
    for band in range(_BANDS):
        for seed in range(band * _DEEP, (band + 1) * _DEEP):
            least = np.minimum.reduceat(_mixed(runs ^ _SEEDS[seed]), starts)
            bands[band] = _mixed(bands[band] + least)
    return bands


def _mixed(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Spread 64-bit values evenly; a part of MurmurHash3's finalizer, which loses nothing."""
    values = values ^ (values >> np.uint64(33))
    values *= np.uint64(0xFF51AFD7ED558CCD)
    values ^= values >> np.uint64(33)
    return values


@lru_cache(maxsize=200_000)
def _hash(word: str) -> int:
    # Two halves, since 32 bits alone would give some words of a large collection the same hash; not hash(), which
    # differs from one process to the next.
    encoded = word.encode("utf-8", "surrogatepass")
    return zlib.crc32(encoded) << 32 | zlib.crc32(encoded, 1)


def _hash_of_all(held: list[str]) -> int:
    digest = blake2b(" ".join(held).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little") | 1  # never 0


_SEEDS = _mixed(np.arange(1, _BANDS * _DEEP + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15))
