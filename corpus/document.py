"""The nouns of the corpus: a document, the blocks it is marked into, the passages it is cut into."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DateOrigin(StrEnum):
    """Where a publication date was found in a document."""

    FRONT_MATTER = "front matter"
    FIELD = "field"
    FEED = "feed"
    JSON_LD = "JSON-LD"
    META_TAG = "meta tag"
    HEADER_LINE = "header line"
    BYLINE = "byline"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Document:
    """An article as it was read: its text is never rewritten, everything else points into it."""

    id: str
    """Stable: an explicit id, else the path below the corpus folder with forward slashes."""
    text: str
    title: str = ""
    source: str = ""
    """The outlet's name, empty when the article does not state one."""
    published: date | None = None
    """The publication date that the article states; never the file's time."""
    published_from: DateOrigin = DateOrigin.NONE
    authors: tuple[str, ...] = ()
    url: str | None = None
    path: str = ""
    """The file it came from, below the corpus folder."""


class Kind(StrEnum):
    """What a block of a document is."""

    BODY = "body"
    HEADLINE = "headline"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Block:
    """The characters of a document's text from `start` up to `end`, and what they are."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Passage:
    """A view of a document: the characters from `start` up to `end`."""

    document: Document
    start: int
    end: int

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.document.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read, and why; the rest of the corpus is read all the same."""

    path: str
    reason: str
    line: int | None = None
    """The line of a `.jsonl` file, counted from 1."""

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}, line {self.line}"
        return f"{where}: {self.reason}"
