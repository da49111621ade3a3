"""What filters and preferences look at: each passage's day and outlet, and whether it is still there."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..hit import Filters

_ARRAYS = ("days", "outlets", "living")
_FOLDER, _NAMES = "facts", "names.json"


@dataclass(frozen=True, slots=True)
class Facts:
    """The publication day and the outlet of every passage, by its number."""

    days: NDArray[np.int32]
    """Ordinals, 0 where no day is stated, shape (passages,)."""
    outlets: NDArray[np.int32]
    """Places in `names`, shape (passages,)."""
    living: NDArray[np.bool_]
    """False for what has been removed, shape (passages,)."""
    names: tuple[str, ...]
    """Of outlets, in lower case."""

    @classmethod
    def none(cls) -> "Facts":
        """Give the facts of no passages."""
        return cls(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0, np.bool_), ())

    @classmethod
    def open(cls, generation: Path) -> "Facts":
        """Map a generation's facts into memory."""
        folder = generation / _FOLDER
        names = json.loads((folder / _NAMES).read_text(encoding="utf-8"))
        return cls(**{name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in _ARRAYS}, names=tuple(names))

    def save(self, generation: Path) -> None:
        """Write one `.npy` file an array, and the names."""
        folder = generation / _FOLDER
        folder.mkdir()
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", getattr(self, name))
        (folder / _NAMES).write_text(json.dumps(self.names, ensure_ascii=False), encoding="utf-8")

    def of(self, numbers: NDArray[np.int64]) -> "Facts":
        """Give the facts of some passages."""
        return Facts(self.days[numbers], self.outlets[numbers], self.living[numbers], self.names)

    def allowed(self, filters: Filters | None) -> NDArray[np.bool_] | None:
        """Say of each passage whether it is there and the filters let it pass, shape (passages,); None: all do."""
        if not filters:
            return None if self.living.all() else self.living
        allowed = np.array(self.living)
        if filters.since:
            allowed &= self.days >= filters.since.toordinal()
        if filters.until:
            allowed &= (self.days > 0) & (self.days <= filters.until.toordinal())
        if filters.outlets:
            wanted = {name.casefold() for name in filters.outlets}
            allowed &= np.array([name in wanted for name in self.names], np.bool_)[self.outlets]
        return allowed
