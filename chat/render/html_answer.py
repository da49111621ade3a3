"""An answer as HTML: the question, the quotes with their markers, a card for each citation."""

import re
import zlib
from collections.abc import Iterator

from ...corpus import Document
from ...index import Hit
from ..answer import Answer, Citation
from .html import Span, day, inline, marked, text

_CLOSEST = 3


def pending_html(question: str) -> str:
    """Show a question that is being answered."""
    return _turn(question, '<p class="pending">Reading the articles…</p>')


def answer_html(answer: Answer) -> str:
    """Show a question with its answer, or with the passages that came closest."""
    searched = ""
    if answer.search_question not in ("", answer.question):
        searched = f'<p class="searched">Searched for: {inline(answer.search_question)}</p>'
    return _turn(answer.question, searched + (_found(answer) if answer.answered else _not_found(answer)))


def notice_html(sentence: str) -> str:
    """Show why a question was not asked."""
    return f'<section class="turn"><p class="notice">{text(sentence)}</p></section>'


def where_html(document: Document) -> str:
    """Say where a document was printed: its outlet and its date, the date with where it was found."""
    date = document.published
    printed = (
        f'<time datetime="{date.isoformat()}" title="date: from {text(document.published_from)}">{day(date)}</time>'
        if date
        else '<span class="undated">no date</span>'
    )
    outlet = f'<span class="outlet">{inline(document.source)}</span> ' if document.source else ""
    return f'<p class="where">{outlet}{printed}</p>'


def fingerprint(quote: str) -> str:
    """Sum up a quote, so that a page opened before the index changed can be told from one opened after."""
    return f"{zlib.crc32(quote.encode('utf-8', 'surrogatepass')):08x}"


def _turn(question: str, content: str) -> str:
    return f'<section class="turn"><h2 class="question" dir="auto">{text(question)}</h2>{content}</section>'


def _found(answer: Answer) -> str:
    short = f'<p class="short" dir="auto">{text(answer.short)}</p>' if answer.short else ""
    paragraphs = "".join(f'<p dir="auto">{line}</p>' for line in _with_markers(answer).split("\n") if line.strip())
    cards = "".join(_card(citation, _context(citation, answer)) for citation in answer.citations)
    remark = f'<p class="note">{text(answer.reason)}</p>' if answer.reason else ""
    return f'{short}<div class="said">{paragraphs}</div>{remark}<ol class="cards" aria-label="Sources">{cards}</ol>'


def _not_found(answer: Answer) -> str:
    cards = "".join(_closest(hit) for hit in answer.passages[:_CLOSEST])
    closest = f'<h3 class="closest">Closest passages</h3><ul class="cards">{cards}</ul>' if cards else ""
    why = text(answer.reason or answer.text)
    return f'<div class="none"><p class="short">Not in these documents</p><p>{why}</p></div>{closest}'


def _with_markers(answer: Answer) -> str:
    """Escape the answer's text and make its markers buttons; a `[1]` inside a quote is the article's own."""
    citations = {str(citation.number): citation for citation in answer.citations}
    quotes = sorted({citation.quote for citation in answer.citations}, key=len, reverse=True)
    pattern = re.compile("|".join([*map(re.escape, quotes), r"\[(\d+)\]"]))
    pieces, position = [], 0
    for found in pattern.finditer(answer.text):
        if found[1] in citations:
            pieces += [text(answer.text[position : found.start()]).rstrip(" "), _marker(citations[found[1]])]
            position = found.end()
    return "".join([*pieces, text(answer.text[position:])])


def _marker(citation: Citation) -> str:
    outlet = citation.document.source or citation.document.title or citation.document.id
    label = f"Source {citation.number}: {outlet}"
    return (
        f'<button type="button" class="marker" aria-label="{text(label)}" title="{text(outlet)}"'
        f"{_opens(citation.document, citation.start, citation.end)}>{citation.number}</button>"
    )


def _card(citation: Citation, context: Span) -> str:
    document, (start, end) = citation.document, context
    quoted = marked(document.text[start:end], {(citation.start, citation.end): ""}, start=start)
    return (
        f'<li class="card"><span class="number" aria-hidden="true">{citation.number}</span>'
        f"{where_html(document)}{_title(document, citation.start, citation.end)}"
        f'<blockquote dir="auto">{quoted}</blockquote>{"".join(_notes(citation))}</li>'
    )


def _closest(hit: Hit) -> str:
    passage = hit.passage
    return (
        f'<li class="card">{where_html(passage.document)}{_title(passage.document, passage.start, passage.end)}'
        f'<blockquote dir="auto">{text(passage.text)}</blockquote></li>'
    )


def _notes(citation: Citation) -> Iterator[str]:
    if citation.speaker:
        yield f'<p class="note">Said by {inline(citation.speaker)}</p>'
    if citation.also_in:
        outlets = dict.fromkeys(copy.source or copy.title or copy.id for copy in citation.also_in)
        yield f'<p class="note">Also in {", ".join(map(inline, outlets))}</p>'


def _title(document: Document, start: int, end: int) -> str:
    name = text(document.title or document.id)
    return f'<h3 dir="auto"><button type="button" class="open"{_opens(document, start, end)}>{name}</button></h3>'


def _opens(document: Document, start: int, end: int) -> str:
    """Write the attributes from which the page's script opens an article at a quote."""
    return (
        f' data-document="{text(document.id)}" data-start="{start}" data-end="{end}"'
        f' data-print="{fingerprint(document.text[start:end])}"'
    )


def _context(citation: Citation, answer: Answer) -> Span:
    """Find the paragraph around a quote, as far as the passage it was found in shows it."""
    body, start, end = citation.document.text, citation.start, citation.end
    for hit in answer.passages:
        passage = hit.passage
        if passage.document.id == citation.document.id and passage.start <= start and end <= passage.end:
            above, below = body.rfind("\n\n", passage.start, start), body.find("\n\n", end, passage.end)
            return (passage.start if above < 0 else above + 2, passage.end if below < 0 else below)
    return (start, end)
