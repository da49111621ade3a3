"""Speak to Milvus: few verbs, each with a limit of time, and every failure a sentence."""

import logging
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, TypeVar

from ..address import MilvusAddress
from ..errors import EngineInUse, MissingEngine
from .failures import as_sentences
from .tables import Table, fields_of, indexes_of

if TYPE_CHECKING:
    from pymilvus import MilvusClient

Row = dict[str, Any]
_Item = TypeVar("_Item")

_AT_ONCE = 500  # rows of one request: with vectors and texts some MB, of the 64 that a server takes
_PAGE = 10_000  # rows of a listing; a server gives 16,384 at most


@dataclass(frozen=True, slots=True)
class Patience:
    """How long the engine is waited for, in seconds."""

    connecting: float = 10.0
    reading: float = 30.0
    writing: float = 120.0


_WITH_ITSELF = Patience(reading=600.0)
"""Milvus Lite indexes in the first question of a process, and cannot be down: it is this process."""


class Engine:
    """The collections of one index in Milvus; safe to share between threads."""

    def __init__(self, address: MilvusAddress, patience: Patience | None = None) -> None:
        """Connect; raises `MissingEngine`, `EngineDown`, `NotAuthorized` or, for Milvus Lite, `EngineInUse`."""
        self.address = address
        self._patience = patience or (_WITH_ITSELF if address.is_lite else Patience())
        self._client = self._connected()

    def fields(self, table: Table) -> frozenset[str] | None:
        """Give the names of a collection's fields; None where there is no such collection."""
        name, seconds = self._name(table), self._patience.reading
        with as_sentences(self.address, "look for the collection", seconds):
            if not self._client.has_collection(name, timeout=seconds):
                return None
            found = self._client.describe_collection(name, timeout=seconds)
        return frozenset(each["name"] for each in found["fields"])

    def create(self, table: Table, dimension: int) -> None:
        """Make a collection; its vectors have this dimension."""
        name, seconds = self._name(table), self._patience.writing
        with as_sentences(self.address, "create the collection", seconds):
            self._client.create_collection(name, schema=fields_of(table, dimension), timeout=seconds)

    def load(self, table: Table) -> None:
        """Index and load a collection, as far as it is not: whoever made it may have died before that."""
        name, seconds = self._name(table), self._patience.writing
        with as_sentences(self.address, "load the collection", seconds):
            known = self._client.list_indexes(name, timeout=seconds)
            # What fits into a file is as soon compared whole as looked up in a graph, which misses some.
            if len(lacking := indexes_of(table, known, exact=self.address.is_lite)):
                # Without waiting for each: pymilvus would sleep, and there is nothing to index yet.
                self._client.create_index(name, lacking, timeout=seconds, sync=False)
            self._client.load_collection(name, timeout=seconds)

    def rows(self, table: Table, where: str, fields: Iterable[str]) -> list[Row]:
        """Give the rows of a condition as of now, all that was written before included."""
        name, seconds = self._name(table), self._patience.reading
        how = {"consistency_level": "Strong", "timeout": seconds}
        with as_sentences(self.address, "find rows", seconds):
            return list(self._client.query(name, filter=where, output_fields=list(fields), **how))

    def get(self, table: Table, ids: Sequence[int], fields: Iterable[str]) -> list[Row]:
        """Give rows by their ids, in no order, as of now; those that are gone are left out."""
        return [row for part in parts(ids) for row in self.rows(table, f"id in {list(part)}", fields)]

    def each(self, table: Table, where: str, fields: Iterable[str]) -> Iterator[Row]:
        """Yield all rows of a condition as of now, page by page."""
        seconds = self._patience.reading
        with as_sentences(self.address, "list its rows", seconds):
            pages = self._client.query_iterator(
                self._name(table),
                filter=where,
                output_fields=list(fields),
                batch_size=_PAGE,
                consistency_level="Strong",
                timeout=seconds,
            )
            try:
                while page := pages.next():
                    yield from page
            finally:
                pages.close()

    def search(
        self, table: Table, field: str, asked: Sequence[Any], where: str, fields: Iterable[str], limit: int
    ) -> list[list[Row]]:
        """Give for each vector that is asked the rows with the greatest inner products, best first.

        A row has its fields, and its product as `score`.
        """
        seconds = self._patience.reading
        with as_sentences(self.address, "search", seconds):
            found = self._client.search(
                self._name(table),
                data=list(asked),
                anns_field=field,
                filter=where,
                limit=limit,
                output_fields=list(fields),
                timeout=seconds,
            )
        return [[{**hit["entity"], "id": hit["id"], "score": hit["distance"]} for hit in hits] for hits in found]

    def count(self, table: Table, where: str) -> int:
        """Count the rows of a condition as of now."""
        return int(self.rows(table, where, ["count(*)"])[0]["count(*)"])

    def put(self, table: Table, rows: Sequence[Row], *, partly: bool = False) -> None:
        """Write rows; one whose id is there takes its place, so that writing again after a failure is safe.

        `partly` changes the given fields of rows that are there, and leaves the others.
        """
        seconds = self._patience.writing
        for part in parts(rows):
            with as_sentences(self.address, "take rows", seconds):
                self._client.upsert(self._name(table), data=list(part), timeout=seconds, partial_update=partly)

    def delete(self, table: Table, where: str) -> None:
        """Delete the rows of a condition."""
        seconds = self._patience.writing
        with as_sentences(self.address, "delete rows", seconds):
            self._client.delete(self._name(table), filter=where, timeout=seconds)

    def flush(self, table: Table) -> None:
        """Have what is in the engine's memory brought to disk and indexed."""
        seconds = self._patience.writing
        with as_sentences(self.address, "flush", seconds):
            self._client.flush(self._name(table), timeout=seconds)

    def close(self) -> None:
        """Disconnect."""
        self._client.close()

    def _connected(self) -> "MilvusClient":
        for library in ("pymilvus", "milvus_lite") if self.address.is_lite else ("pymilvus",):
            if find_spec(library) is None:
                raise MissingEngine(library.replace("_", "-"))
        # gRPC writes to the terminal what it then mends itself: a connection that was idle and is made again.
        os.environ.setdefault("GRPC_VERBOSITY", "NONE")
        from pymilvus import MilvusClient
        from pymilvus.exceptions import ConnectionConfigException

        # Both log with a trace whatever they raise; here it becomes an error that says more.
        for library in ("pymilvus", "milvus_lite"):
            logging.getLogger(library).setLevel(logging.CRITICAL)
        seconds = self._patience.connecting
        with as_sentences(self.address, "connect", seconds):
            try:
                return MilvusClient(uri=self.address.uri, token=self.address.token, timeout=seconds)
            except ConnectionConfigException as error:
                if self.address.is_lite:
                    raise EngineInUse(str(self.address)) from error
                raise

    def _name(self, table: Table) -> str:
        return self.address.collection + table.suffix


def parts(rows: Sequence[_Item]) -> Iterator[Sequence[_Item]]:
    """Cut a sequence into what one request takes."""
    return (rows[start : start + _AT_ONCE] for start in range(0, len(rows), _AT_ONCE))
