"""An index that was prepared on the building machine, read article by article."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ....corpus import Block, Document
from ...encoders import Vectors
from ...entry import Entry, heading
from ...errors import NoIndex
from ...search.folding import Copies
from ...search.segments import Segments
from ...store import Catalogue, Generations, Manifest
from ...store.rows import blocks_of
from ..stored.texts import row_id


@dataclass(frozen=True, slots=True)
class Cut:
    """A passage of an article, as it was prepared."""

    number: int
    start: int
    end: int
    key: str
    """Of what was embedded, in hexadecimal digits."""
    origin: int
    """Names the passages that say the same as this one; 0 where none does."""
    place: int
    """Among these."""


@dataclass(frozen=True, slots=True)
class Article:
    """A document, how it was marked, and its passages."""

    document: Document
    blocks: tuple[Block, ...]
    cuts: tuple[Cut, ...]

    def entry(self, cut: Cut) -> Entry:
        """Give what stands for a passage in the index."""
        return Entry(heading(self.document), self.document.text[cut.start : cut.end])


class Prepared:
    """The live generation of a local index."""

    def __init__(self, folder: Path) -> None:
        places = Generations(folder)
        live = places.live()
        if live is None:
            raise NoIndex(folder)
        self.manifest = Manifest.read(folder, live)
        segments = places.segments(self.manifest)
        self.catalogue = Catalogue(live, segments)
        self._segments = Segments(segments, [segment.rows for segment in self.manifest.segments])
        self._copies = Copies.open(live)
        self._names: dict[int, int] = {}

    def articles(self) -> Iterator[Article]:
        """Yield every article, in the order of the build."""
        sliced = "SELECT s.first, s.passages, s.blocks FROM slices s JOIN documents d ON d.number = s.document"
        passages = "SELECT number, start, end, key FROM passages WHERE number >= ? AND number < ? ORDER BY number"
        for document in self.catalogue.documents():
            ((first, count, blocks),) = self.catalogue.rows(f"{sliced} WHERE d.id = ?", document.id)
            rows = self.catalogue.rows(passages, first, first + count)
            cuts = tuple(Cut(number, start, end, key.hex(), *self._origin(number)) for number, start, end, key in rows)
            yield Article(document, blocks_of(blocks), cuts)

    def vectors(self, numbers: Sequence[int]) -> Vectors:
        """Give the rows of passages, shape (len(numbers), dimension)."""
        return self._segments.vectors(np.array(numbers, np.int64)).astype(np.float32)

    def close(self) -> None:
        """Close the files."""
        self.catalogue.close()

    def _origin(self, number: int) -> tuple[int, int]:
        """Name the copies of a passage by the first of them, as every build does that finds the same; say its place."""
        group = int(self._copies.groups[number])
        if group < 0:
            return 0, 0
        members = self._copies.members_of(group).tolist()
        if group not in self._names:
            query = "SELECT d.id, p.start FROM passages p JOIN documents d ON d.number = p.document WHERE p.number = ?"
            ((name, start),) = self.catalogue.rows(query, members[0])
            self._names[group] = row_id(name, start)
        return self._names[group], members.index(number)
