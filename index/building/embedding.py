"""The third step of a build: a vector and keyword postings a passage, computed only for texts not seen before."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..encoders import Encoder
from ..progress import Report, Stage
from ..search.keywords.former import Postings
from ..search.vectors import new_rows, open_rows
from ..store import Journal
from .draft import Draft

_WINDOW = 4096  # texts that are sorted by length together, so that a batch holds little padding
_STEP = 256  # texts between two reports of progress; what a kill can cost

Sources = NDArray[np.int64]
"""For each passage the number of an earlier passage with the same key, or -1, shape (passages,)."""


def find_sources(draft: Draft) -> Sources:
    """Find for each passage an earlier one whose embedded text was the same."""
    earlier = {key: number for number, key in draft.run("SELECT number, key FROM earlier.passages")}
    keys = draft.run("SELECT key FROM passages ORDER BY number")
    return np.array([earlier.get(key, -1) for (key,) in keys], np.int64)


def embed(draft: Draft, sources: Sources, journal: Journal, encoder: Encoder, report: Report | None) -> int:
    """Put the vectors of texts without a source into the journal, as far as it lacks them; count those computed."""
    wanted: dict[bytes, tuple[int, int]] = {}
    for number, key, size in draft.run(
        "SELECT number, key, length(heading) + length(passage) FROM pending ORDER BY number"
    ):
        if sources[number] < 0 and key not in journal:
            wanted[key] = (size, number)
    stage = Stage("embedding", "passages", len(wanted), report)
    keys = list(wanted)
    for start in range(0, len(keys), _WINDOW):
        window = sorted(keys[start : start + _WINDOW], key=wanted.__getitem__)
        for step in range(0, len(window), _STEP):
            part = window[step : step + _STEP]
            texts = [draft.pending(wanted[key][1]).text for key in part]
            journal.append(part, encoder.encode(texts))
            stage.advance(len(part))
    return len(keys)


def write_vectors(draft: Draft, generation: Path, sources: Sources, journal: Journal, earlier: Path | None) -> None:
    """Write a generation's rows, each from the earlier generation or from the journal."""
    dimension = journal.dimension
    rows = new_rows(generation, len(sources), dimension)
    known = sources >= 0
    if earlier is not None and known.any():
        rows[known] = open_rows(earlier)[sources[known]]
    keys = [key for (key,) in draft.run("SELECT key FROM passages ORDER BY number")]
    fresh = np.flatnonzero(~known)
    rows[fresh] = journal.rows([keys[number] for number in fresh])
    rows.flush()


def write_keywords(draft: Draft, generation: Path, sources: Sources, earlier: Path | None) -> None:
    """Write a generation's postings, each passage's from the earlier generation or counted now."""
    fresh = np.flatnonzero(sources < 0)
    counted = Postings.of(draft.pending(int(number)) for number in fresh)
    if earlier is not None:
        counted = Postings.open(earlier / "keywords").moved(sources).joined(counted, fresh)
    counted.save(generation / "keywords")
