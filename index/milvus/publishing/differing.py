"""What of a collection's rows a build adds, removes and keeps."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..engine.connection import Engine, parts
from ..engine.tables import FOREVER, Table

Ids = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Difference:
    """The rows of one collection, by their ids, before a build and after it."""

    new: Ids
    """Those that the live build has not."""
    missing: Ids
    """Of these, those that a build which died on the way has not written yet."""
    gone: Ids
    """Those of the live build that are to be found no more."""
    _marked: Ids
    _regained: Ids
    _stray: Ids

    @classmethod
    def between(cls, engine: Engine, table: Table, wanted: Ids, part: int, number: int) -> "Difference":
        """Compare the rows that are wanted with those of the part that are there, as build `number` finds them."""
        held = [
            (row["id"], row["since"], row["until"])
            for row in engine.each(table, f"part == {part} and until >= {number}", ("id", "since", "until"))
        ]
        ids, since, until = np.array(held, np.int64).reshape(-1, 3).T
        own = since == number
        live, marked = ids[~own], ids[~own & (until == number)]
        new, gone = np.setdiff1d(wanted, live), np.setdiff1d(live, wanted)
        return cls(
            new,
            np.setdiff1d(new, ids[own]),
            gone,
            marked,
            np.intersect1d(marked, wanted),
            np.setdiff1d(ids[own], new),
        )

    def __bool__(self) -> bool:
        return bool(len(self.new) or len(self.gone))

    def remove(self, engine: Engine, table: Table, number: int) -> None:
        """Mark what is gone, so that it is found until build `number` is live; undo what a died build did otherwise."""
        for ids, until in ((np.setdiff1d(self.gone, self._marked), number), (self._regained, FOREVER)):
            engine.put(table, [{"id": each, "until": until} for each in ids.tolist()], partly=True)
        for part in parts(self._stray.tolist()):
            engine.delete(table, f"id in {list(part)}")
