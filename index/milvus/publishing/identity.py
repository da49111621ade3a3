"""The rows that an index has in the engine: which ones, by their ids, and what is in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...entry import Entry
from ..asking.candidates import outlet_of
from ..engine.connection import Row
from ..engine.tables import FOREVER, NOTHING
from ..stored.documents import chunk_id
from ..stored.texts import chunks, facts_of, name_of, pack_document, row_id
from ..stored.words import Words
from .prepared import Article, Cut


@dataclass(frozen=True, slots=True)
class Stamp:
    """What all rows of one build have in common."""

    part: int
    number: int

    @property
    def row(self) -> Row:
        """The fields themselves, of a row that no build has removed."""
        return {"part": self.part, "since": self.number, "until": FOREVER}


@dataclass(frozen=True, slots=True)
class Identified:
    """A passage that is to be in the engine, and the id of its row."""

    article: Article
    cut: Cut
    version: str
    """The name of its document's version."""

    @property
    def id(self) -> int:
        """Another one when the document, the passage or its copies change."""
        cut = self.cut
        return row_id(self.version, cut.start, cut.end, cut.key, cut.origin, cut.place)

    @property
    def entry(self) -> Entry:
        """What stands for it in the index."""
        return self.article.entry(self.cut)

    def row(self, stamp: Stamp, words: Words, vector: Sequence[float]) -> Row:
        """Give its row."""
        document, cut = self.article.document, self.cut
        return {
            **stamp.row,
            "id": self.id,
            "document": self.version,
            "start": cut.start,
            "end": cut.end,
            "length": words.length,
            "day": document.published.toordinal() if document.published else 0,
            "outlet": outlet_of(document.source),
            "origin": cut.origin,
            "place": cut.place,
            "key": cut.key,
            "vector": vector,
            "words": words.vector,
        }


@dataclass(frozen=True, slots=True)
class Version:
    """A document as one build has it."""

    name: str
    """Hashes its part and all that it says and how it was marked: other content has another name."""
    chunks: tuple[str, ...]
    article: Article

    @classmethod
    def of(cls, article: Article, part: int) -> "Version":
        """Pack an article."""
        packed = pack_document(article.document, article.blocks)
        return cls(name_of(part, packed), tuple(chunks(packed)), article)

    @property
    def ids(self) -> list[int]:
        """The ids of its rows, one a chunk."""
        return [chunk_id(self.name, chunk) for chunk in range(len(self.chunks))]

    @property
    def passages(self) -> list[Identified]:
        """Its passages."""
        return [Identified(self.article, cut, self.name) for cut in self.article.cuts]

    def rows(self, stamp: Stamp) -> Iterator[Row]:
        """Yield its rows."""
        document = self.article.document
        name, facts = row_id(document.id), row_id(*facts_of(document))
        for chunk, text in enumerate(self.chunks):
            yield {
                **stamp.row,
                "id": chunk_id(self.name, chunk),
                "version": self.name,
                "chunk": chunk,
                "chunks": len(self.chunks),
                "name": name,
                "facts": facts,
                "text": text,
                "vector": NOTHING,
            }
