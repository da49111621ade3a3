"""The article behind a marker, for the page's script."""

from typing import Any, TypeGuard

from ....index import UnknownDocument
from ...assistant import Assistant
from ...render.parts.opening import span_at
from ...render.reading.article import beside_html, beside_missing_html

_LONGEST_NAME = 200


def open_article(assistant: Assistant, wish: dict[str, Any]) -> str:
    """Show the article that the page's script wishes for, opened at a quote.

    `wish` is what the attributes of a marker say: `document`, `start`, `end`, `print` (the quote's fingerprint; without
    one the article opens at its beginning); `speaker`; and `also`, a list of the [start, end] of the answer's quotes.
    It comes from a browser: any of it may be wrong.
    """
    index = assistant.index
    try:
        document = index.document(str(wish.get("document")))
        blocks = index.blocks(document.id)
    except UnknownDocument:
        return beside_missing_html()
    print_ = wish.get("print")
    quote = span_at(document, wish.get("start"), wish.get("end"), print_ or "")
    also = wish.get("also")
    spans = [span_at(document, *item) for item in also if _is_pair(item)] if isinstance(also, list) and quote else []
    changed = quote is None and print_ is not None
    speaker = str(wish.get("speaker") or "")[:_LONGEST_NAME]
    return beside_html(document, blocks, quote, [span for span in spans if span], changed=changed, speaker=speaker)


def _is_pair(item: object) -> TypeGuard[list[object]]:
    return isinstance(item, list) and len(item) == 2
