"""Write the segment of the passages that a build adds."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...entry import Entry
from ...progress import Report, Stage
from ...search.keywords import Postings
from ...search.segments import KEYWORDS
from ...search.vectors import Rows
from ...search.vectors.rows import FILE_NAME
from ...store import Journal
from ..copies import Signatures, sign
from ..documents import Draft

_STEP = 1024  # passages at a time


def write_segment(draft: Draft, folder: Path, numbers: range, journal: Journal, report: Report | None) -> None:
    """Write the vectors, words and signatures of passages; the journal holds their vectors."""
    if not numbers:
        return
    Rows.create(folder, len(numbers), journal.dimension)
    for start in range(0, len(numbers), _STEP):
        keys = [key for _, key in draft.keys(numbers[start : start + _STEP])]
        fill(folder, start, journal.rows(keys))
    Rows.finish(folder)
    signatures: list[Signatures] = []
    Postings.of(_signed(draft, numbers, signatures, report), folder / KEYWORDS)
    Signatures.joined(signatures).save(folder)


def fill(folder: Path, start: int, rows: NDArray[np.floating]) -> None:
    """Write some of a segment's rows, from the one of number `start` on.

    The file is mapped for this alone: what was written through a mapping counts as memory used until it is closed.
    """
    np.load(folder / FILE_NAME, mmap_mode="r+")[start : start + len(rows)] = rows


def _signed(draft: Draft, numbers: range, signatures: list[Signatures], report: Report | None) -> Iterator[Entry]:
    """Yield what stands for passages, and note their signatures as they come by."""
    stage = Stage("writing", "passages", len(numbers), report)
    for start in range(0, len(numbers), _STEP):
        entries = list(draft.entries(numbers[start : start + _STEP]))
        signatures.append(sign([entry.passage for entry in entries]))
        yield from entries
        stage.advance(len(entries))
