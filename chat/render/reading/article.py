"""An article on a page of its own, and beside the chat: what stands around its paragraphs."""

from collections.abc import Iterable, Sequence

from ....corpus import Block, Document
from ..html import Span
from ..html_article import article_html, missing_html, unreadable_html
from ..parts.cards import where_html
from ..parts.taking import taking_html
from .frame import Frame

_STEPS = (
    '<button type="button" data-step="-1" aria-keyshortcuts="p ArrowLeft" title="Previous quote (p or ←)">'
    '<span aria-hidden="true">←</span> Previous</button>'
    '<button type="button" data-step="1" aria-keyshortcuts="n ArrowRight" title="Next quote (n or →)">'
    'Next <span aria-hidden="true">→</span></button>'
    '<span class="count" role="status"></span>'
    '<span class="keys" aria-hidden="true">keys <kbd>p</kbd> <kbd>n</kbd></span>'
    '<button type="button" class="close" aria-label="Close the article" title="Close (Escape)">Close</button>'
)


def article_page(
    frame: Frame, document: Document, blocks: Sequence[Block], quote: Span | None, *, changed: bool = False
) -> str:
    """Show an article on a page of its own, with a quote marked; `changed` says that its words are no longer there."""
    tools = taking_html(document, quote) if quote else ""
    sheet = article_html(document, blocks, quote, changed=changed, tools=tools)
    return frame.html(document.title or document.id, sheet, scripts=("copying", "quote"))


def missing_page(frame: Frame) -> str:
    """Say that the article of an address is not there."""
    return frame.html("Not found", missing_html())


def unreadable_page(frame: Frame) -> str:
    """Say that no article can be read at the moment."""
    return frame.html("Not to be read now", unreadable_html())


def beside_html(
    document: Document,
    blocks: Sequence[Block],
    quote: Span | None,
    also: Iterable[Span] = (),
    *,
    changed: bool = False,
    speaker: str | None = None,
) -> str:
    """Show an article for the place beside the chat, under a bar that leads from quote to quote."""
    tools = taking_html(document, quote, speaker) if quote else ""
    return _bar(where_html(document) + tools) + article_html(document, blocks, quote, also, changed=changed)


def beside_missing_html() -> str:
    """Say beside the chat that an article is no longer there."""
    return _bar() + missing_html()


def beside_failed_html() -> str:
    """Say beside the chat that an article could not be fetched."""
    return _bar() + unreadable_html()


def _bar(about: str = "") -> str:
    """Lead from quote to quote; it stays in view, and with it what is said `about` the article."""
    about = f'<div class="about">{about}</div>' if about else ""
    return f'<div class="bar" role="group" aria-label="Quotes">{_STEPS}{about}</div>'
