"""The documents of an index in Milvus."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from threading import Lock

from ....corpus import Block, Document
from ...errors import UnknownDocument
from ..engine.connection import Engine, Row
from ..engine.tables import Table
from ..errors import LostRows
from .texts import batches, joined, row_id, unpack_document

_HELD = 256  # documents, of some 10 kB each

Marked = tuple[Document, tuple[Block, ...]]
"""A document and how it was marked."""


class Documents:
    """Documents as one state of a collection has them; a version of one never changes, so those read are held."""

    def __init__(self, engine: Engine, visible: str) -> None:
        self._engine = engine
        self._visible = visible
        self._named = lru_cache(maxsize=_HELD)(self._version_of)
        self._held: dict[str, Marked] = {}
        self._lock = Lock()

    def named(self, document_id: str) -> Marked:
        """Give a document by its id; raises `UnknownDocument`."""
        version = self._named(document_id)
        return self.versions([version])[version]

    def versions(self, wanted: Iterable[str]) -> dict[str, Marked]:
        """Give documents by their versions."""
        wanted = set(wanted)
        with self._lock:
            found = {version: self._held[version] for version in wanted & self._held.keys()}
        found |= self._read(sorted(wanted - found.keys()))
        with self._lock:
            self._held |= found
            for version in list(self._held)[: max(0, len(self._held) - _HELD)]:
                del self._held[version]
        return found

    def all(self) -> Iterator[Document]:
        """Yield every document, few in memory at a time."""
        rows = self._engine.each(Table.DOCUMENTS, f"{self._visible} and chunk == 0", ["version"])
        for part in batches(rows, 64):
            for document, _ in self._read([row["version"] for row in part]).values():
                yield document

    def _version_of(self, document_id: str) -> str:
        where = f"{self._visible} and chunk == 0 and name == {row_id(document_id)}"
        rows = self._engine.rows(Table.DOCUMENTS, where, ["version"])
        if not rows:
            raise UnknownDocument(document_id)
        return str(rows[0]["version"])

    def _read(self, versions: Sequence[str]) -> dict[str, Marked]:
        """Read the first chunk of each, and then the others of those that have more."""
        firsts = self._rows([chunk_id(version, 0) for version in versions])
        more = [chunk_id(row["version"], chunk) for row in firsts for chunk in range(1, row["chunks"])]
        texts: dict[str, list[Row]] = {}
        for row in (*firsts, *self._rows(more)):
            texts.setdefault(row["version"], []).append(row)
        return {version: unpack_document(joined(chunks)) for version, chunks in texts.items()}

    def _rows(self, ids: Sequence[int]) -> list[Row]:
        """Read rows that must be there; raises `LostRows` where one is not."""
        rows = self._engine.get(Table.DOCUMENTS, ids, ("version", "chunk", "chunks", "text"))
        if len(rows) != len(ids):
            raise LostRows(str(self._engine.address), "texts", len(ids), len(rows))
        return rows


def chunk_id(version: str, chunk: int) -> int:
    """Give the id of the row that a chunk of a document is in."""
    return row_id(version, chunk)
