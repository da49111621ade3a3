"""How a button says which article it opens, and where, to the page's script."""

import zlib

from ....corpus import Document
from ..html import Span, text


def opens(document: Document, span: Span | None) -> str:
    """Write the attributes from which the script opens an article at a quote, or at its beginning."""
    attributes = f' data-document="{text(document.id)}"'
    if span is None:
        return attributes
    start, end = span
    return f'{attributes} data-start="{start}" data-end="{end}" data-print="{fingerprint(document.text[start:end])}"'


def fingerprint(quote: str) -> str:
    """Sum up a quote, so that a page opened before the index changed can be told from one opened after."""
    return f"{zlib.crc32(quote.encode('utf-8', 'surrogatepass')):08x}"
