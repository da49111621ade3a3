"""Buttons that take a quote along: its words with their source, or its permanent link."""

from ....corpus import Document
from ..html import Span, is_web, text
from ..words import reference
from .opening import permalink


def taking_html(document: Document, span: Span, speaker: str | None = None, *, name: str = "quote") -> str:
    """Show the buttons for a quote; `name` tells it from others, like "quote 2".

    Their attributes say what is copied: words, and an address, which a "/" begins when it is the chat's own.
    """
    start, end = span
    quote = document.text[start:end]
    link = permalink(document.id, start, end, quote)
    source = document.url if is_web(document.url) else link
    words = reference(document, quote, speaker)
    return (
        f'<p class="taking"><button type="button" aria-label="Copy {text(name)}" data-copy="{text(words)}"'
        f' data-link="{text(source)}">Copy quote</button>'
        f'<button type="button" aria-label="Link to {text(name)}" data-link="{text(link)}">Link</button></p>'
    )
