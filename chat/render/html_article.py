"""An article as HTML: its paragraphs as what they were marked, opened at a quote."""

from collections.abc import Iterable, Iterator, Sequence

from ...corpus import Block, Document, Kind
from .html import Span, inline, link, marked, text
from .parts.cards import where_html

_AROUND = 100_000
"""Characters shown before and after the quote: a browser would choke on a book."""


def article_html(
    document: Document,
    blocks: Sequence[Block],
    quote: Span | None,
    also: Iterable[Span] = (),
    *,
    changed: bool = False,
    tools: str = "",
) -> str:
    """Show a whole article with a quote in `<mark id="quote">` and the other quotes of an answer marked lightly.

    `changed` says that there is no quote because the article has changed since; `tools` is HTML for below its head.
    """
    at = quote or (0, 0)
    near = [block for block in blocks if block.end > at[0] - _AROUND and block.start < at[1] + _AROUND]
    notices = ""
    if changed:
        notices = _notice("This article has changed since it was quoted; ask again to see its words of today.")
    if len(near) < len(blocks):
        notices += _notice("Part of this long article is left out here.")
    others = [part for span in also for part in _around(span, at)]
    return _sheet(_head(document, tools) + notices + "".join(_paragraphs(document, near, quote, others)))


def missing_html() -> str:
    """Say that an article is no longer there."""
    return _sheet(_notice("This article is no longer in the collection."))


def unreadable_html() -> str:
    """Say that no article can be read at the moment."""
    return _sheet(_notice("The articles cannot be read now; try again in a while."))


def _around(span: Span, quote: Span) -> list[Span]:
    """Give what of a span lies before and after the quote that was opened."""
    parts = (span[0], min(span[1], quote[0])), (max(span[0], quote[1]), span[1])
    return [part for part in parts if part[0] < part[1]]


def _sheet(content: str) -> str:
    return f'<article class="sheet" tabindex="-1">{content}</article>'


def _notice(sentence: str) -> str:
    return f'<p class="notice" tabindex="-1">{sentence}</p>'


def _head(document: Document, tools: str) -> str:
    authors = f'<p class="authors">By {", ".join(map(inline, document.authors))}</p>' if document.authors else ""
    address = f'<p class="address">{link(document.url)}</p>' if document.url else ""
    title = f'<h2 dir="auto">{text(document.title or document.id)}</h2>'
    return f"<header>{where_html(document)}{title}{authors}{address}{tools}</header>"


def _paragraphs(document: Document, blocks: Sequence[Block], quote: Span | None, others: list[Span]) -> Iterator[str]:
    lightly = dict.fromkeys(others, ' class="also"')
    attributes = ' id="quote" class="quote" tabindex="-1"'
    for block in blocks:
        marks = lightly if quote is None else {**lightly, quote: attributes}
        words = marked(document.text[block.start : block.end], marks, start=block.start)
        yield f'<p class="{_kind(block, document)}" dir="auto">{words}</p>'
        if quote and quote[0] < block.end and block.start < quote[1]:
            attributes = ' class="quote"'  # a quote that runs on is one element a paragraph, but has one name


def _kind(block: Block, document: Document) -> str:
    printed = document.text[block.start : block.end]
    if block.kind is Kind.HEADLINE and " ".join(printed.split()) == " ".join(document.title.split()):
        return "headline repeated"  # the title already stands above the text
    return block.kind
