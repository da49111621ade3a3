"""How rare terms are: in how many passages of the collection each one stands.

A build writes the numbers by which it changes the counts, in sparse vectors of many terms. Asking for a term's products
with all of them gives the changes, and their sum is the count: the engine's inverted index is the dictionary.
"""

from collections import Counter
from collections.abc import Iterable
from threading import Lock

from ..engine.connection import Engine, Row
from ..engine.tables import Table
from .texts import row_id

MOST = 16_384
"""A term is counted in so many rows; the engine gives no more."""

_OF_A_ROW = 8192
_AT_ONCE = 1_000_000  # terms that are counted before they are written: some 200 MB


class Counts:
    """The counts of one state of a collection, each asked for once."""

    def __init__(self, engine: Engine, where: str, rows: int) -> None:
        """Take the condition of what is live, and in how many rows a term may stand."""
        self._engine = engine
        self._where = where
        self._rows = min(rows, MOST)
        self._known: dict[int, int] = {}
        self._lock = Lock()

    def of(self, dimensions: Iterable[int]) -> dict[int, int]:
        """Say in how many passages each term stands."""
        wanted = set(dimensions)
        with self._lock:
            unknown = sorted(wanted - self._known.keys())
        if unknown and self._rows:
            asked = [{dimension: 1.0} for dimension in unknown]
            found = self._engine.search(Table.TERMS, "counts", asked, self._where, ["sign"], self._rows)
            counts = [round(sum(row["sign"] * row["score"] for row in rows)) for rows in found]
            with self._lock:
                self._known.update(zip(unknown, counts, strict=True))
        with self._lock:
            return {dimension: self._known.get(dimension, 0) for dimension in wanted}


class Changes:
    """The changes of a build, gathered and written."""

    def __init__(self, engine: Engine, number: int, part: int) -> None:
        self._engine = engine
        self._number = number
        self._part = part
        self._held: dict[int, Counter[int]] = {1: Counter(), -1: Counter()}
        self._rows = 0
        self.times = 0
        """How often counts were written: in so many of its rows a term may stand."""

    def add(self, dimensions: Iterable[int], sign: int) -> None:
        """Count the terms of a passage that the build adds (`sign` 1) or removes (-1)."""
        held = self._held[sign]
        held.update(dimensions)
        if len(held) >= _AT_ONCE:
            self._write(sign)

    def finish(self) -> None:
        """Write what is left."""
        for sign in self._held:
            self._write(sign)

    def _write(self, sign: int) -> None:
        items = list(self._held[sign].items())
        self._held[sign] = Counter()
        self.times += bool(items)
        for start in range(0, len(items), _OF_A_ROW):
            self._engine.put(Table.TERMS, [self._row(dict(items[start : start + _OF_A_ROW]), sign)])

    def _row(self, counts: dict[int, int], sign: int) -> Row:
        self._rows += 1
        return {
            "id": row_id(self._number, self._rows),
            "part": self._part,
            "since": self._number,
            "sign": sign,
            "counts": {dimension: float(count) for dimension, count in counts.items()},
        }
