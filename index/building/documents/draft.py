"""The catalogue of a generation while it is built: that of the one before, edited, or a new one."""

import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from ....corpus import Block, Document, Problem, SourceFile, paragraph_keys
from ...entry import Entry, heading
from ...store.catalogue import FILE_NAME
from ...store.rows import FACTS, PLACE, PROBLEMS, SCHEMA, blocks_value, document_of, document_values
from ...store.texts import Place, Texts

_TEMPORARY = """
CREATE TEMP TABLE stale (document INTEGER PRIMARY KEY);
CREATE TEMP TABLE wanted (number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE);
"""
"""`stale` documents are to be marked and cut; `wanted` passages are to be embedded, one a key."""
_CACHE = 64  # MB: keys come in no order, and their trees of a million passages fit


class Draft:
    """A catalogue being written; it counts for nothing until its generation is made live."""

    def __init__(self, generation: Path, earlier: Path | None, segments: Iterable[Path]) -> None:
        """Create it in `generation`, as a copy of that of `earlier`, whose texts lie in `segments`, or empty."""
        if earlier:
            shutil.copyfile(earlier / FILE_NAME, generation / FILE_NAME)
        self._connection = sqlite3.connect((generation / FILE_NAME).resolve().as_uri(), uri=True)
        # A draft that dies is thrown away whole, so that SQLite need not guard each step of it.
        self._connection.executescript(
            f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -{_CACHE}000;"
        )
        self._connection.executescript(_TEMPORARY if earlier else SCHEMA + _TEMPORARY)
        self.texts = Texts()
        for segment in segments:
            self.texts.open(segment)

    def add_file(self, file: SourceFile, content_hash: str) -> None:
        """Note that a file was seen, or what has changed about one."""
        self.run("REPLACE INTO files VALUES (?, ?, ?, ?)", file.name, file.size, file.modified_ns, content_hash)

    def add_problem(self, problem: Problem, file: str | None = None) -> None:
        """Note what could not be read; `file` is the name of the file to try again next time."""
        self.run("INSERT INTO problems VALUES (?, ?, ?, ?)", file, problem.path, problem.line, problem.reason)

    def replace_problems(self, problems: Iterable[Problem]) -> None:
        """Note what could not be found, instead of what could not be found by the build before."""
        self.run("DELETE FROM problems WHERE file IS NULL")
        for problem in problems:
            self.add_problem(problem)

    def problems(self) -> list[Problem]:
        """Give what could not be found or read."""
        return [Problem(*row) for row in self.rows(PROBLEMS)]

    def file_of(self, document_id: str) -> str | None:
        """Name the file of the document that has an id; None when it is free."""
        rows = self.rows("SELECT file FROM documents WHERE id = ?", document_id)
        return rows[0][0] if rows else None

    def add_document(self, document: Document, file: str, place: Place) -> None:
        """Add a document that was read, with the place of its text."""
        query = (
            f"INSERT INTO documents ({FACTS}, file, length, {PLACE}) "  # noqa: S608 - constants
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        )
        number = self.run(query, *document_values(document), file, len(document.text), *place).lastrowid
        keys = ((key, number) for key in set(paragraph_keys(document)))
        self._connection.executemany("INSERT OR IGNORE INTO paragraphs VALUES (?, ?)", keys)
        self.run("INSERT INTO stale VALUES (?)", number)

    def remove_document(self, number: int) -> None:
        """Remove a document whose passages have been taken out."""
        keys = set(paragraph_keys(self.document(number)))
        query = "DELETE FROM paragraphs WHERE key = ? AND document = ?"
        self._connection.executemany(query, ((key, number) for key in keys))
        self.run("DELETE FROM documents WHERE number = ?", number)

    def document(self, number: int) -> Document:
        """Read a document."""
        query = f"SELECT {PLACE}, {FACTS} FROM documents WHERE number = ?"  # noqa: S608 - constants
        ((segment, at, size, *facts),) = self.rows(query, number)
        return document_of(facts, self.texts.read((segment, at, size)))

    def add_passages(
        self, document: int, first: int, blocks: Iterable[Block], spans: Sequence[tuple[int, int, bytes]]
    ) -> None:
        """Add a document's blocks and its passages, numbered from `first`: start, end and key."""
        self.run("INSERT INTO slices VALUES (?, ?, ?, ?)", document, first, len(spans), blocks_value(blocks))
        rows = ((number, document, *span) for number, span in enumerate(spans, first))
        self._connection.executemany("INSERT INTO passages VALUES (?, ?, ?, ?, ?)", rows)

    def numbers_of(self, document: int) -> range:
        """Give the numbers of a document's passages."""
        found = self.rows("SELECT first, first + passages FROM slices WHERE document = ?", document)
        return range(*found[0]) if found else range(0)

    def remove_passages(self, document: int, numbers: range) -> None:
        """Remove a document's blocks and passages."""
        self.run("DELETE FROM passages WHERE number >= ? AND number < ?", numbers.start, numbers.stop)
        self.run("DELETE FROM slices WHERE document = ?", document)

    def entries(self, numbers: Iterable[int]) -> Iterator[Entry]:
        """Yield what stands for passages in the index; quickest where those of one document come together."""
        last, document, above = 0, None, ""
        for number in numbers:
            ((of, start, end),) = self.rows("SELECT document, start, end FROM passages WHERE number = ?", number)
            if document is None or of != last:
                last, document = of, self.document(of)
                above = heading(document)
            yield Entry(above, document.text[start:end])

    def keys(self, numbers: range) -> list[tuple[int, bytes]]:
        """Give numbers of passages with their keys."""
        query = "SELECT number, key FROM passages WHERE number >= ? AND number < ? ORDER BY number"
        return self.rows(query, numbers.start, numbers.stop)

    def renumber(self) -> None:
        """Give passages new numbers, in their order and without gaps."""
        self._connection.executescript(
            """
            CREATE TEMP TABLE numbered AS
                SELECT row_number() OVER (ORDER BY number) - 1 AS number, document, start, end, key FROM passages;
            DELETE FROM passages;
            INSERT INTO passages SELECT * FROM numbered ORDER BY number;
            """
        )
        firsts = self.rows("SELECT min(number), document FROM numbered GROUP BY document")
        self._connection.executemany("UPDATE slices SET first = ? WHERE document = ?", firsts)

    def count(self, table: str) -> int:
        """Count the rows of a table."""
        return int(self.rows(f"SELECT count(*) FROM {table}")[0][0])  # noqa: S608 - a table's name

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
