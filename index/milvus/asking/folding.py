"""Fold passages that say the same into one, asking the engine for those that the search did not find."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from ..engine.connection import Engine, Row
from ..engine.tables import Table
from .candidates import SPAN


def folded(engine: Engine, ranked: Iterable[Row], limit: int, where: str) -> list[tuple[Row, list[Row]]]:
    """Give the best of each group, best first, at most `limit`, each with all of its group that `where` lets pass.

    The first of a group speaks for it; a passage without copies is its own group.
    """
    best = list(islice(_firsts(ranked), limit))
    groups: defaultdict[int, list[Row]] = defaultdict(list)
    if origins := sorted({row["origin"] for row in best} - {0}):
        for row in engine.rows(Table.PASSAGES, f"{where} and origin in {origins}", SPAN):
            groups[row["origin"]].append(row)
    return [(row, sorted(groups[row["origin"]] or [row], key=lambda each: each["place"])) for row in best]


def _firsts(ranked: Iterable[Row]) -> Iterator[Row]:
    seen: set[int] = set()
    for row in ranked:
        if row["origin"] not in seen:
            yield row
        if row["origin"]:
            seen.add(row["origin"])
