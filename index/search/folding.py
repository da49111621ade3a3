"""Fold hits that say the same: one stands for its copies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...corpus import Passage

FOLDER = "copies"

_ARRAYS = ("groups", "starts", "members")


@dataclass(frozen=True, slots=True)
class Folded:
    """Passages that say the same, by their numbers."""

    best: int
    """The one that fits the question best."""
    lead: int
    """The one that speaks for all: the oldest, of those that may be found."""
    copies: tuple[int, ...] = ()
    """All the others that may be found."""


@dataclass(frozen=True, slots=True)
class Copies:
    """Which passages of an index say the same, in groups of two and more."""

    groups: NDArray[np.int32]
    """Each passage's group, -1 where it has no copies, shape (passages,)."""
    starts: NDArray[np.int32]
    """Where each group's members begin, shape (groups + 1,)."""
    members: NDArray[np.int32]
    """Passages' numbers, those of a group in the order in which they may speak for each other."""

    @classmethod
    def none(cls) -> "Copies":
        """Give the copies among no passages."""
        return cls(np.empty(0, np.int32), np.zeros(1, np.int32), np.empty(0, np.int32))

    @classmethod
    def open(cls, generation: Path) -> "Copies":
        """Map a generation's copies into memory."""
        return cls(*(np.load(generation / FOLDER / f"{name}.npy", mmap_mode="r") for name in _ARRAYS))

    def save(self, generation: Path) -> None:
        """Write one `.npy` file an array."""
        (generation / FOLDER).mkdir()
        for name in _ARRAYS:
            np.save(generation / FOLDER / f"{name}.npy", getattr(self, name))

    def without(self, left_out: NDArray[np.bool_]) -> "Copies":
        """Leave out every group of which a member is left out; one flag a member."""
        sizes = np.diff(self.starts)
        kept = np.ones(len(sizes), np.bool_)
        kept[self.groups[self.members[left_out]]] = False
        return self._of(sizes[kept], self.members[np.repeat(kept, sizes)], len(self.groups))

    def with_more(self, groups: Sequence[Sequence[int]], count: int) -> "Copies":
        """Add groups of passages' numbers; there are now `count` passages."""
        sizes = [*np.diff(self.starts), *map(len, groups)]
        members = [self.members, *(np.array(group, np.int32) for group in groups)]
        return self._of(np.array(sizes, np.int32), np.concatenate(members), count)

    def renumbered(self, numbers: NDArray[np.int64]) -> "Copies":
        """Give passages new numbers: their places among `numbers`, which ascend."""
        members = np.searchsorted(numbers, self.members).astype(np.int32)
        return self._of(np.diff(self.starts), members, len(numbers))

    @classmethod
    def _of(cls, sizes: NDArray[np.int32], members: NDArray[np.int32], count: int) -> "Copies":
        groups = np.full(count, -1, np.int32)
        groups[members] = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
        return cls(groups, np.cumsum(np.append(0, sizes), dtype=np.int32), members)

    def members_of(self, group: int) -> NDArray[np.int32]:
        """Give the numbers of a group's passages."""
        return self.members[self.starts[group] : self.starts[group + 1]]

    def fold(self, ranked: NDArray[np.int64], limit: int, allowed: NDArray[np.bool_] | None) -> list[Folded]:
        """Fold passages, best first, until there are `limit`; `allowed`, shape (passages,), says which may be found."""
        found: list[Folded] = []
        seen: set[int] = set()
        for number in ranked.tolist():
            if len(found) == limit:
                break
            if number in seen:
                continue
            place = int(self.groups[number])
            group = [number] if place < 0 else self.members_of(place).tolist()
            lead, *copies = [each for each in group if allowed is None or allowed[each]]
            seen.update(group)
            found.append(Folded(number, lead, tuple(copies)))
        return found


def of_other_documents(lead: Passage, copies: Iterable[Passage]) -> tuple[Passage, ...]:
    """Give the copies in other documents than the lead's, oldest first and those without a day last."""
    others = [copy for copy in copies if copy.document.id != lead.document.id]
    return tuple(sorted(others, key=lambda copy: (copy.document.published or date.max, copy.document.id, copy.start)))
