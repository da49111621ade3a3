"""Texts of any length in fields that hold so much, and the ids of rows."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

from ....corpus import Block, DateOrigin, Document, Kind
from ..engine.tables import TEXT

_Item = TypeVar("_Item")


def row_id(*parts: object) -> int:
    """Hash what makes a row this one and no other: 64 bits, of which a hundred million hardly ever share any."""
    return int.from_bytes(_digest(*parts)[:8], "little", signed=True)


def name_of(*parts: object) -> str:
    """Hash what is too long for a name."""
    return _digest(*parts).hex()


def chunks(text: str) -> list[str]:
    """Cut a text into what a field holds, at least one piece."""
    return [text[start : start + TEXT] for start in range(0, max(len(text), 1), TEXT)]


def joined(rows: Iterable[dict[str, Any]]) -> str:
    """Put the chunks of a text together."""
    return "".join(row["text"] for row in sorted(rows, key=lambda row: row["chunk"]))


def packed(value: object) -> str:
    """Write JSON that every engine takes; half a surrogate pair, which UTF-8 has no bytes for, becomes an escape."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace").decode()


def facts_of(document: Document) -> list[object]:
    """Give all that a document is, as JSON's own types."""
    return [
        document.id,
        document.text,
        document.title,
        document.source,
        document.published.isoformat() if document.published else None,
        str(document.published_from),
        list(document.authors),
        document.url,
        document.path,
    ]


def pack_document(document: Document, blocks: Iterable[Block]) -> str:
    """Write a document and how it was marked."""
    return packed([facts_of(document), [(block.start, block.end, str(block.kind)) for block in blocks]])


def unpack_document(text: str) -> tuple[Document, tuple[Block, ...]]:
    """Read a document and how it was marked, the reverse of `pack_document`."""
    (name, body, title, source, published, origin, authors, url, path), blocks = json.loads(text)
    day = date.fromisoformat(published) if published else None
    document = Document(name, body, title, source, day, DateOrigin(origin), tuple(authors), url, path)
    return document, tuple(Block(start, end, Kind(kind)) for start, end, kind in blocks)


def _digest(*parts: object) -> bytes:
    return hashlib.blake2b(packed(parts).encode(), digest_size=16).digest()


def batches(items: Iterable[_Item], size: int) -> Iterator[list[_Item]]:
    """Gather items into lists of this size, the last one shorter."""
    held: list[_Item] = []
    for item in items:
        held.append(item)
        if len(held) == size:
            yield held
            held = []
    if held:
        yield held
