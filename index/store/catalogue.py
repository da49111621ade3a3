"""The catalogue of a generation, in SQLite: files seen, documents, their blocks and passages, problems."""

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from ...corpus import Block, Document, Passage, Problem
from ..errors import UnknownDocument
from .rows import FACTS, PLACE, PROBLEMS, blocks_of, day_of, document_of
from .texts import Texts

FILE_NAME = "catalogue.sqlite"

_AT_ONCE = 500  # values in one query


class Catalogue:
    """A generation's catalogue, opened for reading; safe to share between threads."""

    def __init__(self, generation: Path, segments: Iterable[Path]) -> None:
        """Open `generation/catalogue.sqlite`, which is never written again, and the texts in its segments."""
        self._texts = Texts()
        for segment in segments:
            self._texts.open(segment)
        # immutable: SQLite then takes no locks and looks for no journal.
        uri = f"{(generation / FILE_NAME).resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._lock = threading.Lock()

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def document(self, document_id: str) -> Document:
        """Give a document by its id; raises `UnknownDocument`."""
        rows = self.rows(f"SELECT {PLACE}, {FACTS} FROM documents WHERE id = ?", document_id)  # noqa: S608 - constants
        if not rows:
            raise UnknownDocument(document_id)
        return self._document(rows[0])

    def documents(self) -> Iterator[Document]:
        """Yield every document in the order of their files, few in memory at a time."""
        last = ("", 0)
        query = (
            f"SELECT file, number, {PLACE}, {FACTS} FROM documents WHERE (file, number) > (?, ?) "  # noqa: S608
            "ORDER BY file, number LIMIT 64"
        )
        while rows := self.rows(query, *last):
            yield from (self._document(row[2:]) for row in rows)
            last = rows[-1][:2]

    def blocks(self, document_id: str) -> tuple[Block, ...]:
        """Give how a document was marked; raises `UnknownDocument`."""
        query = "SELECT s.blocks FROM slices s JOIN documents d ON d.number = s.document WHERE d.id = ?"
        rows = self.rows(query, document_id)
        if not rows:
            raise UnknownDocument(document_id)
        return blocks_of(rows[0][0])

    def passages(self, numbers: Sequence[int]) -> list[Passage]:
        """Give passages by their numbers, in the order asked for; those of one document share it."""
        found = self.among("SELECT number, document, start, end FROM passages WHERE number", numbers)
        spans = {row[0]: row[1:] for row in found}
        of = sorted({document for document, _, _ in spans.values()})
        rows = self.among(f"SELECT number, {PLACE}, {FACTS} FROM documents WHERE number", of)  # noqa: S608 - constants
        documents = {row[0]: self._document(row[1:]) for row in rows}
        return [Passage(documents[spans[n][0]], *spans[n][1:]) for n in numbers]

    def problems(self) -> tuple[Problem, ...]:
        """Give what could not be read."""
        return tuple(Problem(*row) for row in self.rows(PROBLEMS))

    def outlets(self) -> dict[str, int]:
        """Count documents by outlet, most first; those that state none are not in it."""
        return dict(
            self.rows("SELECT source, count(*) FROM documents WHERE source != '' GROUP BY source ORDER BY 2 DESC, 1")
        )

    def period(self) -> tuple[date | None, date | None, int]:
        """Give the first and the last publication day, and how many documents state none."""
        ((first, last, undated),) = self.rows(
            "SELECT min(published), max(published), sum(published IS NULL) FROM documents"
        )
        return day_of(first), day_of(last), undated or 0

    def among(self, query: str, values: Sequence[object]) -> Iterator[Any]:
        """Yield the rows whose column is among values; `query` ends in the column's name."""
        for start in range(0, len(values), _AT_ONCE):
            part = values[start : start + _AT_ONCE]
            yield from self.rows(f"{query} IN ({','.join('?' * len(part))})", *part)

    def rows(self, query: str, *values: object) -> list[Any]:
        """Run one query."""
        with self._lock:
            return self._connection.execute(query, values).fetchall()

    def _document(self, row: Sequence[Any]) -> Document:
        segment, at, size, *facts = row
        return document_of(facts, self._texts.read((segment, at, size)))
