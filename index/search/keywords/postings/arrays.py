"""Postings: which terms stand in which passages, as arrays that are mapped into memory."""

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ....entry import Entry
from .counting import AT_ONCE, Stretches, counted
from .keys import KEY_BITS, Keys
from .merging import merge
from .packing import OFTEN, Packer
from .terms import Numbers, Terms


@dataclass(frozen=True, slots=True)
class Postings:
    """Which terms stand in which passages, and how often; passages are numbered from 0.

    A term is a word, or a pair of words that follow each other. It takes five bytes and each of its postings three:
    of a term's key the last bits, the first being those of the bucket it is in; of a passage's number the last 16 bits,
    the first beside the count.
    """

    buckets: Numbers
    """Where each bucket's terms begin, and its postings were no term's more than `MANY`, shape (2, buckets + 1)."""
    keys: NDArray[Any]
    """The last bits of the terms' keys, ascending within a bucket, 32 or 64, shape (terms,)."""
    sizes: NDArray[np.uint8]
    """How many postings each term has, at most `MANY`, shape (terms,)."""
    frequent: Numbers
    """The terms with `MANY` or more, ascending, and how many over `MANY` all up to each have; first -1 and 0."""
    places: NDArray[np.uint16]
    """The last 16 bits of passages' numbers; these ascend within a term; shape (postings,)."""
    rest: NDArray[Any]
    """The first bits of these numbers, then four bits of count, at most `OFTEN`, shape (postings,)."""
    often: Numbers
    """The postings with counts of `OFTEN` and more, ascending, and their counts, shape (2, such postings)."""
    lengths: NDArray[Any]
    """The number of words of each passage, without its heading and words of grammar, shape (passages,)."""

    @classmethod
    def of(cls, entries: Iterable[Entry], folder: Path | None = None) -> "Postings":
        """Count the terms of entries; with a folder, into its files, and with little of them in memory at once."""
        parts = folder / "parts" if folder else None
        known = Stretches()
        held = [
            cls._packed(*counted(block, known), parts / str(number) if parts else None)
            for number, block in enumerate(_blocks(entries))
        ]
        merged = cls.merged(held, folder=folder)
        if parts:
            del held
            shutil.rmtree(parts, ignore_errors=True)
        return merged

    @classmethod
    def merged(
        cls, segments: Sequence["Postings"], kept: Numbers | None = None, folder: Path | None = None
    ) -> "Postings":
        """Put the postings of segments together, in memory or, with little of them in memory, in the files of a folder.

        Passages are numbered through from segment to segment. With `kept`, their numbers in ascending order, only these
        are taken, and numbered from 0.
        """
        return cls(**merge(segments, kept, folder).packed())

    @classmethod
    def open(cls, folder: Path) -> "Postings":
        """Map the arrays into memory; pages are read when a question needs them."""
        arrays = {each.name: np.load(folder / f"{each.name}.npy", mmap_mode="r") for each in fields(cls)}
        # As plain arrays: to take a part of a `memmap` costs some microseconds, and a question takes a hundred.
        return cls(**{name: np.asarray(array) for name, array in arrays.items()})

    def save(self, folder: Path) -> None:
        """Write one `.npy` file an array."""
        folder.mkdir(parents=True, exist_ok=True)
        for field in fields(self):
            np.save(folder / f"{field.name}.npy", getattr(self, field.name))

    def find(self, keys: Keys) -> tuple[Numbers, Numbers]:
        """Say where the postings of each of some terms begin, and how many they are: 0 where the term is unknown."""
        terms, starts = self._before(keys)
        if not len(self.keys):
            return starts, np.zeros_like(starts)
        last = np.minimum(terms, len(self.keys) - 1)
        buckets, rests = self._split(keys)
        known = (terms < self.buckets[0][buckets + 1]) & (self.keys[last] == rests)
        return starts, np.where(known, self._sizes(last), 0)

    def passages(self, postings: slice | Numbers) -> Numbers:
        """Give the passages of some postings."""
        numbers: Numbers = (self.rest[postings] >> 4).astype(np.int64) << 16 | self.places[postings]
        return numbers

    @property
    def groups(self) -> NDArray[Any]:
        """What `rest` is at least for each 65,536 passages that follow each other."""
        return np.arange((max(len(self.lengths), 1) - 1 >> 16) + 1, dtype=self.rest.dtype) << 4

    def counts(self, postings: slice | Numbers) -> NDArray[Any]:
        """Give the counts of some postings, in the smallest kind of whole numbers that holds them."""
        counts = self.rest[postings] & OFTEN
        if counts.max(initial=0) < OFTEN:
            return counts
        great = np.flatnonzero(counts == OFTEN)
        numbers = great + postings.start if isinstance(postings, slice) else postings[great]
        counts = counts.astype(np.uint16)
        counts[great] = self.often[1][np.searchsorted(self.often[0], numbers)]
        return counts

    def edges(self, keys: Keys) -> tuple[Numbers, Numbers]:
        """Say where the terms from each of some keys on begin, and their postings; and at last, where all end."""
        terms, postings = self._before(keys)
        return np.append(terms, len(self.keys)), np.append(postings, len(self.places))

    def vocabulary(self, terms: slice = slice(None)) -> tuple[Keys, Numbers]:
        """Give the keys of a range of terms, and how many postings each has."""
        each = np.arange(len(self.keys))[terms]
        buckets = np.searchsorted(self.buckets[0], each, "right") - 1
        return buckets.astype(np.uint64) << self._low | self.keys[terms].astype(np.uint64), self._sizes(each)

    @property
    def _low(self) -> np.uint64:
        """How many of a key's bits do not say its bucket."""
        return np.uint64(KEY_BITS + 1 - (self.buckets.shape[1] - 1).bit_length())

    def _split(self, keys: Keys) -> tuple[Numbers, Keys]:
        low = self._low
        return (keys >> low).astype(np.int64), keys & ((np.uint64(1) << low) - np.uint64(1))

    def _sizes(self, terms: Numbers) -> Numbers:
        listed, over = self.frequent
        before, after = np.searchsorted(listed, terms) - 1, np.searchsorted(listed, terms, "right") - 1
        sizes: Numbers = self.sizes[terms] + over[after] - over[before]
        return sizes

    def _before(self, keys: Keys) -> tuple[Numbers, Numbers]:
        """Say how many terms have lower keys than each of some, and how many postings these terms have."""
        buckets, rests = self._split(keys)
        starts, ends = self.buckets[0][buckets], self.buckets[0][buckets + 1]
        at = starts[:, None] + np.arange(int((ends - starts).max(initial=0)))
        inside = at < ends[:, None]
        at = np.where(inside, at, 0)
        lower = inside & (self.keys[at] < rests[:, None]) if at.size else inside
        terms = starts + lower.sum(1)
        postings = (self.sizes[at] * lower).sum(1, dtype=np.int64) if at.size else 0
        over = self.frequent[1][np.searchsorted(self.frequent[0], terms) - 1]
        return terms, self.buckets[1][buckets] + postings + over

    @classmethod
    def _packed(cls, terms: Terms, lengths: Numbers, folder: Path | None) -> "Postings":
        packer = Packer(lengths, len(terms.keys), folder)
        packer.add(terms)
        return cls(**packer.packed())


def _blocks(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Yield entries some thousands at a time; an empty list where there are none."""
    rest = iter(entries)
    block = list(islice(rest, AT_ONCE))
    yield block
    while block := list(islice(rest, AT_ONCE)):
        yield block
