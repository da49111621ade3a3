"""Take what a page's JSON-LD states about its article (schema.org's NewsArticle and its kin)."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ...document import DateOrigin
from ...metadata import Stated, as_date, as_line, as_names

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Node = Mapping[str, object]

_ARTICLE = re.compile(r"(?:Article|Posting|Report)$")
_WRAPPING = re.compile(r"^\s*(?:<!--|<!\[CDATA\[|/\*.*?\*/)+|(?:-->|\]\]>|/\*.*?\*/|;)+\s*$", re.DOTALL)
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_DEEPEST = 8


def from_json_ld(tree: "HtmlElement") -> Stated:
    """Take the first article that the page's scripts describe; a script that is broken is passed over."""
    scripts = (script.text or "" for script in tree.iter("script") if "ld+json" in script.get("type", "").lower())
    nodes = [node for script in scripts for node in _nodes(_parsed(script), _DEEPEST)]
    named = {str(node["@id"]): node for node in nodes if "@id" in node and "name" in node}
    article = next((node for node in nodes if any(map(_ARTICLE.search, _types(node)))), {})
    page = next((node for node in nodes if any(kind.endswith("Page") for kind in _types(node))), {})
    published = as_date(as_line(article.get("datePublished"))) or as_date(as_line(page.get("datePublished")))
    return Stated(
        title=as_line(article.get("headline")) or as_line(article.get("name")),
        source=as_line(_followed(article.get("publisher"), named)),
        published=published,
        published_from=DateOrigin.JSON_LD if published else DateOrigin.NONE,
        authors=as_names(_people(_followed(article.get("author"), named))),
        url=as_line(article.get("url")) or None,
    )


def _parsed(script: str) -> object:
    text = _WRAPPING.sub("", script)
    for attempt in (text, _TRAILING_COMMA.sub("", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: object, depth: int) -> Iterator[Node]:
    """Yield the objects of a script from the outside in, those that only list other pages left out."""
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth)
    elif isinstance(value, dict) and depth:
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "publisher", "author"):
            yield from _nodes(value.get(key), depth - 1)


def _types(node: Node) -> list[str]:
    types = node.get("@type")
    return [str(one) for one in types] if isinstance(types, list) else [str(types)]


def _followed(value: object, named: Mapping[str, Node]) -> object:
    """Replace a reference to another object of the page by that object."""
    if isinstance(value, list):
        return [_followed(item, named) for item in value]
    if isinstance(value, dict) and "name" not in value:
        return named.get(str(value.get("@id")), value)
    return value


def _people(value: object) -> list[object]:
    """Leave out the organisations among authors."""
    values = value if isinstance(value, list) else [value]
    return [
        one for one in values if not (isinstance(one, dict) and any("Organization" in kind for kind in _types(one)))
    ]
