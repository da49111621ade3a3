"""Keep segments few and full: merge small ones, and leave out what has been removed once it is much."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...search.keywords import Postings, Tally
from ...search.segments import KEYWORDS, Segments
from ...search.vectors import Rows
from ...store import Generations
from ...store.texts import NewTexts
from ..copies import Signatures
from ..documents import Draft
from .holdings import Holdings
from .writing import fill

_MOST = 8  # segments: each is searched by itself
_DEAD = 0.25  # the share of removed passages from which on they are left out
_STEP = 4096  # rows copied at a time


def tidied(held: Holdings, draft: Draft, places: Generations) -> Holdings:
    """Merge segments where there are too many, or all where too much of them has been removed; nothing is embedded."""
    living, segments = held.facts.living, held.segments
    if np.count_nonzero(~living) > _DEAD * len(living):
        merged = _merged(draft, segments, living, places.new_segment())
        draft.renumber()
        numbers = np.flatnonzero(living)
        return Holdings(merged, held.facts.of(numbers), held.found.renumbered(numbers), Tally.of(()))
    if len(segments.counts) <= _MOST:
        return held
    kept = _kept(segments.counts)
    tail = Segments(segments.folders[kept:], segments.counts[kept:])
    merged = _merged(draft, tail, np.ones(len(tail), np.bool_), places.new_segment())
    folders, counts = segments.folders[:kept] + merged.folders, segments.counts[:kept] + merged.counts
    return replace(held, segments=Segments(folders, counts))


def _kept(counts: Sequence[int]) -> int:
    """Count the segments that stay.

    The last ones are merged, as few as leave the merged one smaller than the one before it: so a passage is copied only
    once as many have come after it.
    """
    kept = len(counts) - 2
    while kept and counts[kept - 1] <= sum(counts[kept:]):
        kept -= 1
    return kept


def _merged(draft: Draft, segments: Segments, chosen: NDArray[np.bool_], folder: Path) -> Segments:
    """Write one segment of the chosen passages of several, with the texts of all documents that are in these."""
    count = int(np.count_nonzero(chosen))
    if count:
        _write_rows(segments, chosen, folder)
        numbers = np.flatnonzero(chosen)
        Postings.merged(segments.postings, numbers, folder / KEYWORDS)
        held = [folder for folder, rows in zip(segments.folders, segments.counts, strict=True) if rows]
        Signatures.joined([Signatures.open(each) for each in held]).of(numbers).save(folder)
    _move_texts(draft, [each.name for each in segments.folders], folder)
    return Segments((folder,), (count,))


def _write_rows(segments: Segments, chosen: NDArray[np.bool_], folder: Path) -> None:
    Rows.create(folder, int(np.count_nonzero(chosen)), segments.rows[0].vectors.shape[1])
    first = at = 0
    for rows in segments.rows:
        numbers = np.flatnonzero(chosen[first : first + len(rows.vectors)])
        for start in range(0, len(numbers), _STEP):
            part = rows.vectors[numbers[start : start + _STEP]]
            fill(folder, at, part)
            at += len(part)
        first += len(rows.vectors)
    Rows.finish(folder)


def _move_texts(draft: Draft, names: Sequence[str], folder: Path) -> None:
    marks = ",".join("?" * len(names))
    query = f"SELECT number, segment, at, size FROM documents WHERE segment IN ({marks}) ORDER BY number"  # noqa: S608
    moved = draft.rows(query, *names)
    with NewTexts(folder) as texts:
        for number, *place in moved:
            new = texts.add_packed(draft.texts.packed((place[0], place[1], place[2])))
            draft.run("UPDATE documents SET segment = ?, at = ?, size = ? WHERE number = ?", *new, number)
    draft.texts.open(folder)
