"""What filters and preferences look at: each passage's day and outlet."""

from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from ..hit import Filters


class Facts:
    """The publication day and the outlet of every passage."""

    def __init__(self, rows: Sequence[tuple[str | None, str]]) -> None:
        """Take each passage's day (ISO) and outlet, in the order of passages."""
        days = {day: date.fromisoformat(day).toordinal() if day else 0 for day in {day for day, _ in rows}}
        self._outlets = {name: number for number, name in enumerate(dict.fromkeys(name.casefold() for _, name in rows))}
        numbers = {name: self._outlets[name.casefold()] for name in {name for _, name in rows}}
        self.days: NDArray[np.int32] = np.fromiter((days[day] for day, _ in rows), np.int32, len(rows))
        """Ordinals, 0 where no day is stated, shape (passages,)."""
        self._of_each = np.fromiter((numbers[name] for _, name in rows), np.int32, len(rows))

    def allowed(self, filters: Filters) -> NDArray[np.bool_]:
        """Say of each passage whether the filters let it pass, shape (passages,)."""
        allowed = np.ones(len(self.days), np.bool_)
        if filters.since:
            allowed &= self.days >= filters.since.toordinal()
        if filters.until:
            allowed &= (self.days > 0) & (self.days <= filters.until.toordinal())
        if filters.outlets:
            passes = np.zeros(len(self._outlets), np.bool_)
            passes[[self._outlets[name.casefold()] for name in filters.outlets if name.casefold() in self._outlets]] = 1
            allowed &= passes[self._of_each]
        return allowed
