"""What is stated about an article: in its fields, in its page's code, in its text."""

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from ..document import DateOrigin
from .forms.dates import parse_date

_SURROGATES = re.compile("[\ud800-\udfff]")
_JOINED = re.compile(r"\s*(?:[;\n]|,(?!\s*(?:Jr|Sr)\b)|\band\b|&)\s*")


@dataclass(frozen=True, slots=True)
class Stated:
    """What one place states about an article; what it does not state is empty."""

    id: str = ""
    title: str = ""
    source: str = ""
    published: date | None = None
    published_from: DateOrigin = DateOrigin.NONE
    authors: tuple[str, ...] = ()
    url: str | None = None

    def or_else(self, other: "Stated") -> "Stated":
        """Fill what is missing here with what another place states."""
        dated = self if self.published else other
        return Stated(
            id=self.id or other.id,
            title=self.title or other.title,
            source=self.source or other.source,
            published=dated.published,
            published_from=dated.published_from,
            authors=self.authors or other.authors,
            url=self.url or other.url,
        )


def from_fields(fields: Mapping[str, object], origin: DateOrigin) -> Stated:
    """Take what named fields state, under any of their usual names and whatever their types."""
    named = {key.strip().lower(): value for key, value in fields.items()}
    published = next(filter(None, (as_date(named.get(key)) for key in ("published", "date", "published_at"))), None)
    return Stated(
        id=_first(named, "id"),
        title=_first(named, "title", "headline"),
        source=_first(named, "source", "outlet", "publisher"),
        published=published,
        published_from=origin if published else DateOrigin.NONE,
        authors=as_names(named.get("authors") or named.get("author") or named.get("byline")),
        url=_first(named, "url", "link") or None,
    )


def as_line(value: object) -> str:
    """Make a value one line of text; a mapping is read by its name, what is no text or number is empty."""
    if isinstance(value, Mapping):
        return as_line(value.get("name"))
    if isinstance(value, list):
        return next(filter(None, map(as_line, value)), "")
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return " ".join(printable(str(value)).split())
    return ""


def as_names(value: object) -> tuple[str, ...]:
    """Make names of a string that lists them, of a list, or of mappings with a name: in their order, each once."""
    return tuple(dict.fromkeys(filter(None, _names(value))))


def as_date(value: object) -> date | None:
    """Make a date of a date, a date-time or anything written as one."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return parse_date(value) if isinstance(value, str) else None


def printable(text: str) -> str:
    """Replace halves of surrogate pairs, which no encoding can write; the length stays."""
    return _SURROGATES.sub("\ufffd", text)


def _first(named: Mapping[str, object], *keys: str) -> str:
    return next(filter(None, (as_line(named.get(key)) for key in keys)), "")


def _names(value: object) -> Iterator[str]:
    names = _JOINED.split(value) if isinstance(value, str) else value if isinstance(value, list | tuple) else [value]
    for name in names:
        yield re.sub(r"^by\s+", "", as_line(name), flags=re.IGNORECASE)
