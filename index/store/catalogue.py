"""The catalogue of a generation, in SQLite: files seen, documents, their blocks and passages, problems."""

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from ...corpus import Block, DateOrigin, Document, Kind, Passage, Problem
from ..errors import UnknownDocument

FILE_NAME = "catalogue.sqlite"

SCHEMA = """
CREATE TABLE files (
    name TEXT PRIMARY KEY, path TEXT NOT NULL, size INTEGER NOT NULL, modified_ns INTEGER NOT NULL, hash TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE problems (file TEXT, path TEXT NOT NULL, line INTEGER, reason TEXT NOT NULL);
CREATE TABLE documents (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, file TEXT NOT NULL, title TEXT NOT NULL, source TEXT NOT NULL,
    published TEXT, published_from TEXT NOT NULL, authors TEXT NOT NULL, url TEXT, path TEXT NOT NULL,
    text TEXT NOT NULL, blocks TEXT
);
CREATE INDEX documents_of_file ON documents (file);
CREATE TABLE passages (
    number INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    key BLOB NOT NULL
);
CREATE TABLE paragraphs (key INTEGER NOT NULL, document INTEGER NOT NULL);
CREATE TABLE repeated (key INTEGER PRIMARY KEY);
CREATE TABLE copies (passage INTEGER PRIMARY KEY, origin INTEGER NOT NULL, place INTEGER NOT NULL);
"""
"""`documents.number` is counted from 1 and `passages.number` from 0, the passage's row among the vectors.
`documents.published` is an ISO day, `authors` and `blocks` are JSON; `passages.key` hashes what was embedded;
`paragraphs.key` hashes a paragraph and `repeated` holds those that were taken for boilerplate. `copies` holds the
passages that have copies: those with one `origin` say the same, and the first of `place`, from 0, speaks for them."""

_DOCUMENT = "id, text, title, source, published, published_from, authors, url, path"


class Catalogue:
    """A generation's catalogue, opened for reading; safe to share between threads."""

    def __init__(self, generation: Path) -> None:
        """Open `generation/catalogue.sqlite`, which is never written again."""
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
        rows = self.rows(f"SELECT {_DOCUMENT} FROM documents WHERE id = ?", document_id)  # noqa: S608 - a constant
        if not rows:
            raise UnknownDocument(document_id)
        return document_of(rows[0])

    def documents(self) -> Iterator[Document]:
        """Yield every document in the order of the build, few in memory at a time."""
        last = 0
        while rows := self.rows(
            f"SELECT number, {_DOCUMENT} FROM documents WHERE number > ? ORDER BY number LIMIT 64",  # noqa: S608
            last,
        ):
            yield from (document_of(row[1:]) for row in rows)
            last = rows[-1][0]

    def blocks(self, document_id: str) -> tuple[Block, ...]:
        """Give how a document was marked; raises `UnknownDocument`."""
        rows = self.rows("SELECT blocks FROM documents WHERE id = ?", document_id)
        if not rows:
            raise UnknownDocument(document_id)
        return blocks_of(rows[0][0])

    def passages(self, numbers: Sequence[int]) -> list[Passage]:
        """Give passages by their numbers, in the order asked for; those of one document share it."""
        marks = ",".join("?" * len(numbers))
        query = f"SELECT number, document, start, end FROM passages WHERE number IN ({marks})"  # noqa: S608
        spans = {row[0]: row[1:] for row in self.rows(query, *numbers)}
        documents = self._numbered({document for document, _, _ in spans.values()})
        return [Passage(documents[spans[n][0]], *spans[n][1:]) for n in numbers]

    def problems(self) -> tuple[Problem, ...]:
        """Give what could not be read."""
        return tuple(Problem(*row) for row in self.rows("SELECT path, reason, line FROM problems ORDER BY rowid"))

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
        return _day(first), _day(last), undated or 0

    def facts(self) -> list[tuple[str | None, str]]:
        """Give each passage's publication day (ISO) and outlet, in order of passages: what filters look at."""
        return self.rows(
            "SELECT d.published, d.source FROM passages p JOIN documents d ON d.number = p.document ORDER BY p.number"
        )

    def copies(self) -> list[tuple[int, int]]:
        """Give the passages that have copies, each with its origin's number; those of one origin in their order."""
        return self.rows("SELECT passage, origin FROM copies ORDER BY origin, place")

    def rows(self, query: str, *values: object) -> list[Any]:
        """Run one query."""
        with self._lock:
            return self._connection.execute(query, values).fetchall()

    def _numbered(self, numbers: Iterable[int]) -> dict[int, Document]:
        wanted = sorted(numbers)
        marks = ",".join("?" * len(wanted))
        query = f"SELECT number, {_DOCUMENT} FROM documents WHERE number IN ({marks})"  # noqa: S608
        return {row[0]: document_of(row[1:]) for row in self.rows(query, *wanted)}


def document_of(row: Sequence[Any]) -> Document:
    """Make a document of its row: id, text, title, source, published, published_from, authors, url, path."""
    name, text, title, source, published, origin, authors, url, path = row
    return Document(
        name, text, title, source, _day(published), DateOrigin(origin), tuple(json.loads(authors)), url, path
    )


def document_values(document: Document) -> tuple[object, ...]:
    """Make the row of a document, the reverse of `document_of`."""
    return (
        document.id,
        document.text,
        document.title,
        document.source,
        document.published.isoformat() if document.published else None,
        str(document.published_from),
        json.dumps(document.authors, ensure_ascii=False),
        document.url,
        document.path,
    )


def blocks_of(column: str | None) -> tuple[Block, ...]:
    """Make blocks of their column."""
    return tuple(Block(start, end, Kind(kind)) for start, end, kind in json.loads(column or "[]"))


def blocks_value(blocks: Iterable[Block]) -> str:
    """Make the column of blocks, the reverse of `blocks_of`."""
    return json.dumps([(block.start, block.end, str(block.kind)) for block in blocks])


def _day(column: str | None) -> date | None:
    return date.fromisoformat(column) if column else None
