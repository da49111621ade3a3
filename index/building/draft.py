"""The catalogue of a generation while it is built, with the earlier generation's at hand."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from ...corpus import Block, Document, Problem, SourceFile, paragraph_keys
from ..entry import Entry
from ..store.catalogue import FILE_NAME, SCHEMA, blocks_value, document_values

_FIELDS = "id, text, title, source, published, published_from, authors, url, path"

_PENDING = """
CREATE TEMP TABLE stale (document INTEGER PRIMARY KEY);
CREATE TEMP TABLE pending (
    number INTEGER PRIMARY KEY, key BLOB NOT NULL, heading TEXT NOT NULL, passage TEXT NOT NULL
);
"""
"""`stale` documents are to be marked and cut; `pending` entries are those of their passages."""


class Draft:
    """A catalogue being written; it counts for nothing until its generation is made live."""

    def __init__(self, generation: Path, earlier: Path | None) -> None:
        """Create it in `generation`; what `earlier` holds is reachable as the schema `earlier`."""
        self._connection = sqlite3.connect((generation / FILE_NAME).resolve().as_uri(), uri=True)
        # A draft that dies is thrown away whole, so that SQLite need not guard each step of it.
        self._connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + SCHEMA + _PENDING)
        if earlier is not None:
            uri = f"{(earlier / FILE_NAME).resolve().as_uri()}?mode=ro&immutable=1"
            self._connection.execute("ATTACH ? AS earlier", (uri,))
        else:
            empty = SCHEMA.replace("CREATE TABLE ", "CREATE TABLE earlier.").replace(
                "CREATE INDEX ", "CREATE INDEX earlier."
            )
            self._connection.executescript("ATTACH ':memory:' AS earlier;" + empty)

    def add_file(self, file: SourceFile, content_hash: str) -> None:
        """Note that a file was seen."""
        values = (file.name, str(file.path.resolve()), file.size, file.modified_ns, content_hash)
        self.run("INSERT INTO files VALUES (?, ?, ?, ?, ?)", *values)

    def add_problem(self, problem: Problem, file: str | None = None) -> None:
        """Note what could not be read; `file` is the name of the file to try again next time."""
        self.run("INSERT INTO problems VALUES (?, ?, ?, ?)", file, problem.path, problem.line, problem.reason)

    def add_document(self, document: Document, file: str) -> bool:
        """Add a document that was read; False when its id is taken."""
        query = f"INSERT OR IGNORE INTO documents ({_FIELDS}, file) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
        cursor = self.run(query, *document_values(document), file)
        if not cursor.rowcount:
            return False
        number = cursor.lastrowid
        self._connection.executemany(
            "INSERT INTO paragraphs VALUES (?, ?)", ((key, number) for key in set(paragraph_keys(document)))
        )
        self.run("INSERT INTO stale VALUES (?)", number)
        return True

    def keep_files(self, names: Iterable[str]) -> None:
        """Take over files from the earlier generation as they are, with their documents, blocks and paragraphs."""
        self.run("CREATE TEMP TABLE kept (name TEXT PRIMARY KEY)")
        self._connection.executemany("INSERT INTO kept VALUES (?)", ((name,) for name in names))
        self.run(
            f"INSERT INTO documents ({_FIELDS}, file, blocks) SELECT {_FIELDS}, file, blocks FROM earlier.documents "  # noqa: S608
            "WHERE file IN (SELECT name FROM kept) ORDER BY number"
        )
        self.run(
            "INSERT INTO paragraphs SELECT p.key, new.number FROM earlier.paragraphs p "
            "JOIN earlier.documents old ON old.number = p.document JOIN documents new ON new.id = old.id"
        )

    def add_passages(self, document: int, blocks: Iterable[Block], spans: Iterable[tuple[int, int, Entry]]) -> None:
        """Add a document's blocks and its passages: start, end, and what stands for it in the index."""
        self.run("UPDATE documents SET blocks = ? WHERE number = ?", blocks_value(blocks), document)
        first = self.count("passages")
        for number, (start, end, entry) in enumerate(spans, first):
            key = entry.key
            self.run("INSERT INTO passages VALUES (?, ?, ?, ?, ?)", number, document, start, end, key)
            self.run("INSERT INTO pending VALUES (?, ?, ?, ?)", number, key, entry.heading, entry.passage)

    def pending(self, number: int) -> Entry:
        """Give the entry of a passage that is new or was cut anew."""
        ((heading, passage),) = self.rows("SELECT heading, passage FROM pending WHERE number = ?", number)
        return Entry(heading, passage)

    def count(self, table: str) -> int:
        """Count the rows of a table whose numbers have no gaps."""
        return int(self.run(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608

    def run(self, query: str, *values: object) -> sqlite3.Cursor:
        """Run one statement."""
        return self._connection.execute(query, values)

    def rows(self, query: str, *values: object) -> list[Any]:
        """Run one query and give all its rows."""
        return self.run(query, *values).fetchall()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._connection.commit()
        self._connection.close()
