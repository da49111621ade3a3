"""Read `.xml`, `.rss` and `.atom`: an entry of the feed is a document."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...document import Document, Problem
from ..article import Unreadable
from ..files import SourceFile
from .entry import read_entry
from .markup import feed_markup

if TYPE_CHECKING:
    from feedparser import FeedParserDict

_MOST = 32 * 1024 * 1024
"""Bytes: a parsed feed takes many times its size in memory."""
_UNDECLARED = "undefined entity"
"""What a parser says of `&nbsp;`, which feeds use without declaring it; it is understood all the same."""


def read_feed(file: SourceFile) -> Iterator[Document | Problem]:
    """Yield the document of each entry, or what is wrong with the entry. Raises Unreadable for what is no feed."""
    size = file.path.stat().st_size
    if size == 0:
        raise Unreadable("the file is empty")
    if size > _MOST:
        raise Unreadable(f"the feed is larger than {_MOST >> 20} MB: make several of it")
    parsed = _parsed(feed_markup(file.path.read_bytes()))
    if not parsed.get("version"):
        raise Unreadable("the file is no RSS or Atom feed: other XML is not read")
    broken = _broken(parsed)
    if not parsed.entries:
        raise Unreadable(broken or "the feed has no entry")
    for number, entry in enumerate(parsed.entries, 1):
        try:
            yield read_entry(entry, parsed.feed, number, file.name)
        except Unreadable as error:
            yield Problem(file.name, str(error))
    if broken:
        yield Problem(file.name, f"{broken}; entries that could be made out before and behind it were read")


def _parsed(code: str) -> "FeedParserDict":
    """Parse a feed; its HTML stays as it is, since it is read and never shown, and nothing is fetched."""
    import feedparser

    # A stream, because a string might be taken for an address or a file's name.
    stream = io.BytesIO(code.encode())
    return feedparser.parse(stream, resolve_relative_uris=False, sanitize_html=False)


def _broken(parsed: "FeedParserDict") -> str:
    """Say where a feed's XML breaks off its own rules; empty where it does not."""
    from xml.sax import SAXParseException

    error = parsed.get("bozo_exception")
    if not isinstance(error, SAXParseException) or _UNDECLARED in error.getMessage():
        return ""
    return f"the feed's XML is broken ({error.getMessage()}, line {error.getLineNumber()})"
