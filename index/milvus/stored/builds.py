"""Which builds of a collection are live: what a reader sees, and how a build becomes part of it in one step.

Every row says since which build it is there, and up to which. A build writes its rows, and marks those that it removes,
under a number that no reader takes for live; then one row that says so is replaced by its manifest, which the engine
does whole or not at all.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass

from ..engine.connection import Engine
from ..engine.tables import NOTHING, Table
from ..part import PARTS
from .manifest import Manifest
from .texts import chunks, joined, row_id


@dataclass(frozen=True, slots=True)
class Live:
    """The builds of a collection as they stood at one moment."""

    newest: Mapping[int, int]
    """For each part the number of its newest build that ended."""
    pending: Mapping[int, int]
    """The numbers of builds that run or have died, each with its part."""

    @property
    def last(self) -> int:
        """The number of the newest of all, 0 for none."""
        return max(self.newest.values(), default=0)

    @property
    def visible(self) -> str:
        """The condition that rows of passages and documents meet which may be found."""
        until = f"until > {self.last}"
        if early := [number for number in self.pending if number < self.last]:
            return f"{self.written} and ({until} or until in {early})"
        return f"{self.written} and {until}"

    @property
    def written(self) -> str:
        """The condition that rows meet which a live build wrote."""
        early = [number for number in self.pending if number < self.last]
        return f"since <= {self.last}" + (f" and since not in {early}" if early else "")


class Builds:
    """The builds of a collection, read and written."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def live(self) -> Live:
        """Read which builds are live now."""
        newest: dict[int, int] = {}
        pending: dict[int, int] = {}
        for row in self._engine.rows(Table.BUILDS, "chunk == 0", ("part", "since", "ended")):
            if row["ended"]:
                newest[row["part"]] = max(row["since"], newest.get(row["part"], 0))
            else:
                pending[row["since"]] = row["part"]
        return Live(newest, pending)

    def manifest(self, number: int) -> Manifest:
        """Read what a build that ended says of itself."""
        return Manifest.of(joined(self._engine.rows(Table.BUILDS, f"since == {number}", ("chunk", "text"))))

    def number(self, part: int, live: Live) -> int:
        """Give the number of a build of this part: that of one that died on the way, or a new one.

        Numbers follow the clock, and each part has its own, so that machines need not agree on them.
        """
        for number, its_part in live.pending.items():
            if its_part == part:
                return number
        after = max((live.last, *live.pending)) // PARTS + 1
        return max(time.time_ns() // 1_000_000, after) * PARTS + part - 1

    def begin(self, number: int, part: int, manifest: Manifest) -> None:
        """Note that a build runs: what it writes from now on is not to be found."""
        self._write(number, part, manifest, ended=False)

    def make_live(self, number: int, part: int, manifest: Manifest) -> None:
        """End a build: from the next question on, what it wrote is found and what it removed is not."""
        self._write(number, part, manifest, ended=True)

    def sweep(self, part: int, before: int) -> None:
        """Delete what the builds of a part removed up to one of them, and what earlier ones say of themselves.

        What the newest build removed stays until the next one: whoever is answering a question may still read it.
        """
        for table in (Table.PASSAGES, Table.DOCUMENTS):
            self._engine.delete(table, f"part == {part} and until <= {before}")
        self._engine.delete(Table.BUILDS, f"part == {part} and since < {before}")

    def _write(self, number: int, part: int, manifest: Manifest, *, ended: bool) -> None:
        """Write a manifest, its first chunk last: that is the one which readers look for."""
        cut = chunks(manifest.text)
        for chunk in reversed(range(len(cut))):
            row = {
                "id": row_id(number, chunk),
                "part": part,
                "since": number,
                "chunk": chunk,
                "ended": int(ended),
                "text": cut[chunk],
                "vector": NOTHING,
            }
            self._engine.put(Table.BUILDS, [row])
