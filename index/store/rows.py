"""The tables of a catalogue, and how documents and blocks become rows and come back."""

import json
import zlib
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from ...corpus import Block, DateOrigin, Document, Kind

SCHEMA = """
CREATE TABLE files (
    name TEXT PRIMARY KEY, size INTEGER NOT NULL, modified_ns INTEGER NOT NULL, hash TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE problems (file TEXT, path TEXT NOT NULL, line INTEGER, reason TEXT NOT NULL);
CREATE TABLE documents (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, source TEXT NOT NULL, published TEXT,
    published_from TEXT NOT NULL, authors TEXT NOT NULL, url TEXT, path TEXT NOT NULL, file TEXT NOT NULL,
    length INTEGER NOT NULL, segment TEXT NOT NULL, at INTEGER NOT NULL, size INTEGER NOT NULL
);
CREATE INDEX documents_of_file ON documents (file);
CREATE INDEX documents_of_outlet ON documents (source, published);
CREATE TABLE slices (
    document INTEGER PRIMARY KEY, first INTEGER NOT NULL, passages INTEGER NOT NULL, blocks BLOB NOT NULL
);
CREATE TABLE passages (
    number INTEGER PRIMARY KEY, document INTEGER NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    key BLOB NOT NULL
);
CREATE INDEX passages_of_key ON passages (key);
CREATE TABLE paragraphs (key INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (key, document)) WITHOUT ROWID;
CREATE TABLE repeated (key INTEGER PRIMARY KEY);
"""
"""`documents.number` is counted from 1 and `passages.number` from 0; both have gaps where something was removed.
`documents.published` is an ISO day, `authors` is JSON, `length` counts characters; the text is the `size` bytes from
`at` in the texts of `segment`. `slices` says how a document was marked and cut: its passages are numbered from `first`.
`passages.key` hashes what was embedded; `paragraphs.key` hashes a paragraph, once a document, and `repeated` holds
those that were taken for boilerplate."""

FACTS = "id, title, source, published, published_from, authors, url, path"
PLACE = "segment, at, size"
PROBLEMS = "SELECT path, reason, line FROM problems ORDER BY file IS NOT NULL, file, rowid"
"""In the order in which a first build finds them."""


def document_of(row: Sequence[Any], text: str) -> Document:
    """Make a document of the columns `FACTS` and its text."""
    name, title, source, published, origin, authors, url, path = row
    return Document(
        name, text, title, source, day_of(published), DateOrigin(origin), tuple(json.loads(authors)), url, path
    )


def document_values(document: Document) -> tuple[object, ...]:
    """Make the columns `FACTS` of a document, the reverse of `document_of`."""
    return (
        document.id,
        document.title,
        document.source,
        document.published.isoformat() if document.published else None,
        str(document.published_from),
        json.dumps(document.authors, ensure_ascii=False),
        document.url,
        document.path,
    )


def blocks_of(column: bytes) -> tuple[Block, ...]:
    """Make blocks of their column."""
    return tuple(Block(start, end, Kind(kind)) for start, end, kind in json.loads(zlib.decompress(column)))


def blocks_value(blocks: Iterable[Block]) -> bytes:
    """Make the column of blocks, the reverse of `blocks_of`."""
    return zlib.compress(json.dumps([(block.start, block.end, str(block.kind)) for block in blocks]).encode())


def day_of(column: str | None) -> date | None:
    """Make a day of its column."""
    return date.fromisoformat(column) if column else None
