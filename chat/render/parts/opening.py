"""How a quote is found again: by a button, which says so to the page's script, and by its permanent link."""

import zlib
from urllib.parse import quote as quoted

from ....corpus import Document
from ..html import Span, text


def opens(document: Document, span: Span | None) -> str:
    """Write the attributes from which the script opens an article at a quote, or at its beginning."""
    attributes = f' data-document="{text(document.id)}"'
    if span is None:
        return attributes
    start, end = span
    return f'{attributes} data-start="{start}" data-end="{end}" data-print="{fingerprint(document.text[start:end])}"'


def permalink(document_id: str, start: int, end: int, quote: str) -> str:
    """Write the address of a quote, below the root of the chat: "/article/ID?print=FINGERPRINT#START-END".

    It holds as long as the article says the same at that place, and the page behind it says when it does not.
    """
    return f"{article_path(document_id)}{'&' if _climbs(document_id) else '?'}print={fingerprint(quote)}#{start}-{end}"


def article_path(document_id: str) -> str:
    """Write the address of an article, below the root of the chat."""
    if _climbs(document_id):
        return f"/article/?id={quoted(document_id, safe='', errors='surrogatepass')}"
    return f"/article/{quoted(document_id)}"


def span_at(document: Document, start: object, end: object, print_: object = None) -> Span | None:
    """Give the span of a quote whose place a caller names; None where there is none, or other words by now.

    `print_` is the fingerprint that the quote had; without one any words will do.
    """
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(document.text)):
        return None
    if print_ is not None and fingerprint(document.text[start:end]) != print_:
        return None
    return start, end


def fingerprint(quote: str) -> str:
    """Sum up a quote, so that a page opened before the index changed can be told from one opened after."""
    return f"{zlib.crc32(quote.encode('utf-8', 'surrogatepass')):08x}"


def _climbs(document_id: str) -> bool:
    """Tell whether an id cannot stand in a path: browsers resolve "..", and what routes paths stops at a line's end."""
    steps = document_id.replace("\\", "/").split("/")
    return bool({".", ".."} & {*steps}) or any(each == "\n" or "\ud800" <= each <= "\udfff" for each in document_id)
