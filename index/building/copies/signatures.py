"""A signature a passage: what finds its near-copies without comparing it with every other passage.

MinHash over runs of words (Broder 1997), cut into bands: two texts that share most of their runs are likely to have a
band in common (Indyk and Motwani 1998; Leskovec, Rajaraman and Ullman 2014, section 3.4).
"""

import zlib
from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from .words import words

Signatures = NDArray[np.uint64]
"""A row a passage: the hash of its words, 0 where it is too short to be a copy, then its bands; shape (…, WIDTH)."""

RUN = 3
"""The words of a run."""
LEAST = 12
"""Words: what is shorter says too little to be somebody's text."""

_BANDS, _DEEP = 16, 4
"""Of pairs that share .8 of their runs 1 in 5,000 is missed, of those that share .7 1 in 80."""
WIDTH = 1 + _BANDS


def sign(texts: Sequence[str]) -> Signatures:
    """Give the signatures of texts; a thousand need about 10 MB while it runs."""
    held = [words(text) for text in texts]
    rows = np.zeros((len(held), WIDTH), np.uint64)
    long = [number for number, each in enumerate(held) if len(each) >= LEAST]
    if not long:
        return rows
    rows[long, 0] = [_hash_of_all(held[number]) for number in long]
    hashes = np.fromiter((_hash(word) for number in long for word in held[number]), np.uint64)
    lengths = np.array([len(held[number]) for number in long])
    rows[long, 1:] = _bands(*_runs(hashes, lengths))
    return rows


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
    bands = np.zeros((len(starts), _BANDS), np.uint64)
    for band in range(_BANDS):
        for seed in range(band * _DEEP, (band + 1) * _DEEP):
            least = np.minimum.reduceat(_mixed(runs ^ _SEEDS[seed]), starts)
            bands[:, band] = _mixed(bands[:, band] + least)
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
