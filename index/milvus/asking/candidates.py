"""Ask the engine for candidates: the nearest by meaning and the best by words, with all that their scores need."""

import json
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...hit import Filters
from ..engine.connection import Engine, Row
from ..engine.tables import OUTLET, Table
from ..stored.words import scores

SPAN = ("id", "document", "start", "end", "origin", "place")
"""What says which passage a row is, and which passages say the same."""

_CANDIDATES = 200  # from each of the two searches
_SCORED = (*SPAN, "day", "length", "words")
_BY_WORDS = (*_SCORED, "vector")


@dataclass(frozen=True, slots=True)
class Candidates:
    """Passages that may answer a question, ascending by their ids; arrays of shape (candidates,)."""

    rows: list[Row]
    cosines: NDArray[np.float32]
    keywords: NDArray[np.float32]
    days: NDArray[np.int32]
    """Ordinals, 0 where no day is stated."""


def condition(visible: str, filters: Filters | None) -> str:
    """Give the condition that rows of passages meet which filters let pass."""
    passing = [visible]
    if filters and filters.since:
        passing.append(f"day >= {filters.since.toordinal()}")
    if filters and filters.until:
        passing.append(f"day > 0 and day <= {filters.until.toordinal()}")
    if filters and filters.outlets:
        # As JSON: quotes and backslashes in a name are escaped as the engine's own strings are.
        names = sorted(outlet_of(name) for name in filters.outlets)
        passing.append(f"outlet in {json.dumps(names, ensure_ascii=False)}")
    return " and ".join(passing)


def outlet_of(name: str) -> str:
    """Give an outlet's name as filters compare it."""
    return name.casefold().encode("utf-8", "replace").decode()[:OUTLET]


def candidates(
    engine: Engine,
    vector: NDArray[np.float32],
    asked: Mapping[int, float],
    where: str,
    *,
    mean: float,
    limit: int,
) -> Candidates:
    """Search by meaning and by words at once; `asked` weighs the terms, `mean` is the mean length of passages.

    Keyword scores, and the cosines of what was found by words alone, are computed here, from the vectors that come with
    what is found.
    """
    limit = max(_CANDIDATES, limit)
    with ThreadPoolExecutor(1) as beside:
        near = beside.submit(engine.search, Table.PASSAGES, "vector", [vector.tolist()], where, _SCORED, limit)
        worded = engine.search(Table.PASSAGES, "words", [dict(asked)], where, _BY_WORDS, limit)[0] if asked else []
        found = {row["id"]: row for row in (*worded, *near.result()[0])}  # those of the latter have their cosine
    rows = [found[number] for number in sorted(found)]
    return Candidates(
        rows,
        np.array([np.dot(row["vector"], vector) if "vector" in row else row["score"] for row in rows], np.float32),
        scores(asked, (row["words"] for row in rows), (row["length"] for row in rows), mean),
        np.array([row["day"] for row in rows], np.int32),
    )
