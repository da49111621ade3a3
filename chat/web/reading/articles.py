"""The article behind a marker, for the page's script."""

from typing import Any

from ....corpus import Document
from ....index import UnknownDocument
from ...assistant import Assistant
from ...render.html import Span
from ...render.html_article import article_html, missing_html
from ...render.parts.opening import fingerprint


def open_article(assistant: Assistant, wish: dict[str, Any]) -> str:
    """Show the article that the page's script wishes for, opened at a quote.

    `wish` is what the attributes of a marker say: `document`, `start`, `end`, `print` (the quote's fingerprint; without
    one the article opens at its beginning), and `also`, a list of the [start, end] of the answer's other quotes. It
    comes from a browser: any of it may be wrong.
    """
    index = assistant.index
    try:
        document = index.document(str(wish.get("document")))
        blocks = index.blocks(document.id)
    except UnknownDocument:
        return missing_html()
    quote = _span([wish.get("start"), wish.get("end")], document)
    if quote and fingerprint(document.text[quote[0] : quote[1]]) != wish.get("print"):
        quote = None
    also = wish.get("also")
    spans = [_span(item, document) for item in also] if quote and isinstance(also, list) else []
    changed = quote is None and wish.get("print") is not None
    return article_html(document, blocks, quote, [span for span in spans if span], changed=changed)


def _span(wish: object, document: Document) -> Span | None:
    match wish:
        case [int(start), int(end)] if 0 <= start < end <= len(document.text):
            return (start, end)
    return None
