"""Make a document of one entry of a feed."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from time import struct_time
from typing import Any
from urllib.parse import urljoin

from ...document import DateOrigin, Document
from ...metadata import Stated, as_date, as_line, as_names, printable
from ..article import Article, Unreadable
from ..web import fragment_text

_LONGEST_NAME = 200
"""Characters of an entry's own id that become a part of its document's."""
_MAIL = re.compile(r"[^@\s]{1,100}@[^@\s]{1,100}\s*(?:\((?P<name>.+)\))?")


def read_entry(entry: Mapping[str, Any], feed: Mapping[str, Any], number: int, name: str) -> Document:
    """Make the document of an entry: its full content, else its summary. Raises Unreadable where it has neither."""
    title = _line(entry, "title")
    url = _address(entry, feed)
    written = [*_longest_first(entry.get("content")), entry.get("summary_detail")]
    text = printable(next(filter(None, map(_text, written)), ""))
    if not text:
        raise Unreadable(f"entry {number} has no text: {title or url or 'it has no title either'}")
    published = _published(entry)
    stated = Stated(
        title=title,
        source=_line(entry.get("source") or {}, "title") or _line(feed, "title"),
        published=published,
        published_from=DateOrigin.FEED if published else DateOrigin.NONE,
        authors=_authors(entry),
        url=url,
    )
    own = _own_id(entry, url, title, text)
    return Article(text, stated).document(default_id=f"{name}#{own}", path=name)


def _own_id(entry: Mapping[str, Any], url: str | None, title: str, text: str) -> str:
    """Name an entry by its id or its address; without either by a hash of its title, for texts are edited."""
    given = as_line(entry.get("id")) or url
    if given and len(given) <= _LONGEST_NAME:
        return given
    return hashlib.sha256((given or title or text).encode()).hexdigest()[:16]


def _published(entry: Mapping[str, Any]) -> date | None:
    """Take the day that an entry names as it is written there, in the outlet's own time; never the present day.

    Where only the last change is dated, as Atom asks and RSS 1.0 has it, that day is taken.
    """
    for key in ("published", "updated"):
        if key in entry:
            moment = entry.get(f"{key}_parsed")
            universal = datetime(*moment[:6]).date().isoformat() if isinstance(moment, struct_time) else None
            if day := as_date(entry[key]) or as_date(universal):
                return day
    return None


def _address(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> str | None:
    """Give the address of an entry's page; one that is relative is below the feed's own, where that is known."""
    link = as_line(entry.get("link"))
    try:
        return urljoin(as_line(feed.get("link")), link) if link else None
    except ValueError:
        return None


def _authors(entry: Mapping[str, Any]) -> tuple[str, ...]:
    """Name an entry's authors; RSS puts the name of a single one in brackets behind a mail address."""
    people = entry.get("authors") or ()
    mail = _MAIL.fullmatch(as_line(entry.get("author"))) if len(people) == 1 else None
    return as_names(mail["name"] or "" if mail else [person.get("name") for person in people])


def _longest_first(contents: Sequence[Mapping[str, Any]] | None) -> list[Mapping[str, Any]]:
    return sorted(contents or (), key=lambda content: -len(content.get("value") or ""))


def _text(detail: Mapping[str, Any] | None) -> str:
    """Give the readable text of a content or summary, of HTML or plain."""
    value = (detail or {}).get("value") or ""
    kind = (detail or {}).get("type") or ""
    return fragment_text(value) if "html" in kind else str(value).strip() if kind.startswith("text/") else ""


def _line(holder: Mapping[str, Any], key: str) -> str:
    return as_line(" ".join(_text(holder.get(f"{key}_detail")).split()))
