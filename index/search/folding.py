"""Fold hits that say the same: one stands for its copies."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ...corpus import Passage


@dataclass(frozen=True, slots=True)
class Folded:
    """Passages that say the same, by their numbers."""

    best: int
    """The one that fits the question best."""
    lead: int
    """The one that speaks for all: the oldest, of those that may be found."""
    copies: tuple[int, ...] = ()
    """All the others that may be found."""


class Copies:
    """Which passages of an index say the same."""

    def __init__(self, rows: Iterable[tuple[int, int]]) -> None:
        """Take the numbers of passages with their origins', in the order in which they may speak for each other."""
        groups: defaultdict[int, list[int]] = defaultdict(list)
        for number, origin in rows:
            groups[origin].append(number)
        self._group_of = {number: group for group in groups.values() for number in group}

    def fold(self, ranked: NDArray[np.int64], limit: int, allowed: NDArray[np.bool_] | None) -> list[Folded]:
        """Fold passages, best first, until there are `limit`; `allowed`, shape (passages,), says which may be found."""
        found: list[Folded] = []
        seen: set[int] = set()
        for number in ranked.tolist():
            if len(found) == limit:
                break
            if number in seen:
                continue
            group = self._group_of.get(number, [number])
            lead, *copies = [each for each in group if allowed is None or allowed[each]]
            seen.update(group)
            found.append(Folded(number, lead, tuple(copies)))
        return found


def of_other_documents(lead: Passage, copies: Iterable[Passage]) -> tuple[Passage, ...]:
    """Give the copies in other documents than the lead's, oldest first and those without a day last."""
    others = [copy for copy in copies if copy.document.id != lead.document.id]
    return tuple(sorted(others, key=lambda copy: (copy.document.published or date.max, copy.document.id, copy.start)))
