"""The sources of an answer as HTML: a card for each citation, or for each passage that came close."""

from ....corpus import Document
from ....index import Hit
from ...answer import Answer, Citation
from ..html import Span, inline, marked, text
from ..words import copies, day
from .opening import opens
from .taking import taking_html

_CLOSEST = 3
_NAMED = 3  # outlets of copies that are named before the rest is folded


def cards_html(answer: Answer) -> str:
    """Show who said each quote, who printed it and when, and the paragraph that it stands in."""
    cards = "".join(_card(citation, answer) for citation in answer.citations)
    return f'<ol class="cards" aria-label="Sources">{cards}</ol>'


def closest_html(answer: Answer) -> str:
    """Show the passages that came closest; nothing where there are none."""
    cards = "".join(_closest(hit) for hit in answer.passages[:_CLOSEST])
    return f'<h3 class="closest">Closest passages</h3><ul class="cards">{cards}</ul>' if cards else ""


def where_html(document: Document, speaker: str | None = None) -> str:
    """Say who said it, where it was printed, and the date with where that was found."""
    date = document.published
    printed = (
        f'<time datetime="{date.isoformat()}" title="date: from {text(document.published_from)}">{day(date)}</time>'
        if date
        else '<span class="undated">no date</span>'
    )
    outlet = f'<span class="outlet">{inline(document.source)}</span>' if document.source else ""
    if not speaker:
        return f'<p class="where">{outlet} {printed}</p>' if outlet else f'<p class="where">{printed}</p>'
    said = f'<span class="speaker">{inline(speaker)}</span>'
    return f'<p class="where spoken">{", ".join(filter(None, (said, outlet and f"in {outlet}", printed)))}</p>'


def _card(citation: Citation, answer: Answer) -> str:
    document, span = citation.document, (citation.start, citation.end)
    start, end = _paragraph(citation, answer)
    quoted = marked(document.text[start:end], {span: ""}, start=start)
    return (
        f'<li class="card"><span class="number" aria-hidden="true">{citation.number}</span>'
        f"{where_html(document, citation.speaker)}{_title(document, span)}"
        f'<blockquote dir="auto">{quoted}</blockquote>{_also_in(citation, answer)}'
        f"{taking_html(document, span, citation.speaker, name=f'quote {citation.number}')}</li>"
    )


def _closest(hit: Hit) -> str:
    passage = hit.passage
    return (
        f'<li class="card">{where_html(passage.document)}{_title(passage.document, (passage.start, passage.end))}'
        f'<blockquote dir="auto">{text(passage.text)}</blockquote></li>'
    )


def _also_in(citation: Citation, answer: Answer) -> str:
    buttons = [
        f'<button type="button" class="copy"{opens(document, _copied(citation, document, answer))}>'
        f"{inline(name)}</button>"
        for name, document in copies(citation).items()
    ]
    if not buttons:
        return ""
    if len(buttons) <= _NAMED + 1:  # to fold a single one would save no room
        named = " and ".join(filter(None, (", ".join(buttons[:-1]), buttons[-1])))
        return f'<p class="note copies">Also in {named}</p>'
    more = f"<details><summary>and {len(buttons) - _NAMED} more</summary>: {', '.join(buttons[_NAMED:])}</details>"
    return f'<div class="note copies">Also in {", ".join(buttons[:_NAMED])} {more}</div>'


def _title(document: Document, span: Span) -> str:
    name = text(document.title or document.id)
    return f'<h3 dir="auto"><button type="button" class="open"{opens(document, span)}>{name}</button></h3>'


def _paragraph(citation: Citation, answer: Answer) -> Span:
    """Find the paragraph around a quote, as far as the passage it was found in shows it."""
    body, start, end = citation.document.text, citation.start, citation.end
    hit = _found_in(citation, answer)
    if hit is None:
        return (start, end)
    passage = hit.passage
    above, below = body.rfind("\n\n", passage.start, start), body.find("\n\n", end, passage.end)
    return (passage.start if above < 0 else above + 2, passage.end if below < 0 else below)


def _copied(citation: Citation, document: Document, answer: Answer) -> Span | None:
    """Find the passage of another document that is a copy of the one a quote was found in."""
    hit = _found_in(citation, answer)
    others = hit.copies if hit else ()
    return next(((copy.start, copy.end) for copy in others if copy.document.id == document.id), None)


def _found_in(citation: Citation, answer: Answer) -> Hit | None:
    """Find the hit whose passage holds a quote."""
    for hit in answer.passages:
        passage = hit.passage
        same = passage.document.id == citation.document.id
        if same and passage.start <= citation.start and citation.end <= passage.end:
            return hit
    return None
