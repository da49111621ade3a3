"""The pairs of texts that may be copies of each other, and what comparing them said."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ...search.folding import FOLDER
from .comparing import Likeness
from .signatures import Signatures

Pair = tuple[int, int]
"""The hashes of two texts, the smaller first."""
Texts = NDArray[np.uint64]
"""Hashes of texts."""

_Hash = TypeVar("_Hash", np.uint32, np.uint64)
_FILE_NAME = "compared.npy"
_STANDING = 32
"""Different texts with a band in common: where there are more, it is a form that is filled in again and again."""
_FEW = 0.2  # the share of texts up to which it is quicker to look only at those around them
_RECORD = np.dtype([("one", np.uint64), ("other", np.uint64), ("likeness", np.uint8)])


@dataclass(frozen=True, slots=True)
class Compared:
    """Pairs of texts, each once, and how like they are."""

    records: NDArray[np.void]

    @classmethod
    def of(cls, found: Mapping[Pair, Likeness]) -> "Compared":
        """Take pairs that were compared."""
        return cls(np.array([(*pair, likeness) for pair, likeness in found.items()], _RECORD))

    @classmethod
    def open(cls, generation: Path) -> "Compared":
        """Read what the build of a generation knew."""
        return cls(np.load(generation / FOLDER / _FILE_NAME))

    def save(self, generation: Path) -> None:
        """Keep it for the next build."""
        np.save(generation / FOLDER / _FILE_NAME, self.records)

    def with_more(self, other: "Compared") -> "Compared":
        """Add pairs."""
        return Compared(np.concatenate([self.records, other.records]))

    def where(self, chosen: NDArray[np.bool_]) -> "Compared":
        """Choose pairs by a flag a pair."""
        return Compared(self.records[chosen])

    def near(self) -> "Compared":
        """Choose the pairs that are copies or nearly so."""
        return self.where(self.records["likeness"] != Likeness.APART)

    def within(self, texts: Texts) -> NDArray[np.bool_]:
        """Say of each pair whether both of its texts are among some."""
        return among(self.records["one"], texts) & among(self.records["other"], texts)

    def around(self, texts: Texts) -> Texts:
        """Give these texts and those that pairs lead to from them, over however many, ascending."""
        while True:
            reached = among(self.records["one"], texts) | among(self.records["other"], texts)
            more = np.union1d(texts, self.where(reached).texts())
            if len(more) == len(texts):
                return more
            texts = more

    def texts(self) -> Texts:
        """Give the texts of all pairs, ascending."""
        return np.union1d(self.records["one"], self.records["other"])

    def by_pair(self) -> dict[Pair, Likeness]:
        """Give how like the texts of each pair are."""
        return {(one, other): Likeness(found) for one, other, found in self.records.tolist()}


def among(values: NDArray[_Hash], wanted: NDArray[_Hash]) -> NDArray[np.bool_]:
    """Say of each hash whether it is among the wanted ones; quick where it is for few of many."""
    one = wanted.dtype.type(1)  # the last bit of a text's hash is always set
    table = np.zeros(1 << 16, np.bool_)
    table[(wanted >> one).astype(np.uint16)] = True
    found: NDArray[np.bool_] = table[(values >> one).astype(np.uint16)]
    found[found] = np.isin(values[found], wanted)
    return found


def candidates(signatures: Signatures, present: Texts, touched: Texts) -> tuple[list[Pair], Texts]:
    """Find pairs of different texts that have a band in common, and the texts that were looked at, ascending.

    Looked at are the `touched` texts and all that have a band in common with one of them, or simply all. `present`,
    shape (passages,), are the hashes of the texts that are there, 0 for what is not.
    """
    if len(touched) > _FEW * np.count_nonzero(present):
        rows = np.flatnonzero(present)
        looked_at = np.union1d(touched, present[rows])
    else:
        looked_at = np.union1d(touched, present[_beside(signatures, present, touched)])
        rows = _beside(signatures, present, looked_at)
    texts, firsts = np.unique(present[rows], return_index=True)
    rows = rows[firsts]
    codes = np.unique(np.concatenate([_pairs(band[rows]) for band in signatures.bands]))
    ones, others = texts[codes // len(texts)], texts[codes % len(texts)]
    wanted = among(ones, looked_at) & among(others, looked_at)
    return list(zip(ones[wanted].tolist(), others[wanted].tolist(), strict=True)), looked_at


def _beside(signatures: Signatures, present: Texts, texts: Texts) -> NDArray[np.int64]:
    """Find the passages that have a band in common with one of these texts."""
    of_texts = np.flatnonzero(among(signatures.texts, texts))
    found = np.zeros(len(present), np.bool_)
    for band in signatures.bands:
        found |= among(band, np.unique(band[of_texts]))
    return np.flatnonzero(found & (present > 0))


def _pairs(band: NDArray[np.uint32]) -> NDArray[np.int64]:
    """Give the pairs of places with equal values, the smaller first, each as `smaller * len(band) + greater`.

    Values in more places than `_STANDING` are passed over.
    """
    order = np.argsort(band, kind="stable")
    ascending = band[order]
    starts = np.flatnonzero(np.diff(ascending, prepend=ascending[:1] ^ np.uint32(1)))
    sizes = np.diff(starts, append=len(band))
    order = order[np.repeat((sizes > 1) & (sizes <= _STANDING), sizes)]
    ascending = band[order]
    found = [np.empty(0, np.int64)]
    for apart in range(1, min(_STANDING, len(order))):
        equal = np.flatnonzero(ascending[apart:] == ascending[:-apart])
        if not len(equal):
            break
        found.append(order[equal] * len(band) + order[equal + apart])
    return np.concatenate(found)
