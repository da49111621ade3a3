"""What an answer says as HTML: running text with its markers, or quotes under headings."""

import re
from itertools import groupby

from ...answer import Answer, Citation
from ..html import inline, marked, text
from ..words import under_headings
from .opening import opens

_DIFFERS = ' class="differs" title="Differs from the other quotes"'
_REMARK = '<p class="note">Underlined: words in which the quotes differ.</p>'


def said_html(answer: Answer) -> str:
    """Show the answer's quotes, each with a marker that opens its article."""
    groups = under_headings(answer)
    if not groups:
        lines = (line for line in _with_markers(answer).split("\n") if line.strip())
        return _said("".join(f'<p dir="auto">{line}</p>' for line in lines))
    parts = []
    for headed, run in groupby(groups, lambda group: bool(group[0])):
        content = "".join(_headed(*group) if headed else _plain(group[1]) for group in run)
        parts.append(f'<dl class="lines">{content}</dl>' if headed else content)
    differ = any(citation.differs for citation in answer.citations)
    return _said("".join(parts)) + (_REMARK if differ else "")


def _said(content: str) -> str:
    return f'<div class="said">{content}</div>'


def _plain(citations: tuple[Citation, ...]) -> str:
    return f'<p dir="auto">{" ".join(map(_quoted, citations))}</p>'


def _headed(heading: str, citations: tuple[Citation, ...]) -> str:
    lines = (
        f'<dd data-line="{citation.number}" tabindex="-1" dir="auto">{_quoted(citation)}</dd>' for citation in citations
    )
    return f"<div><dt>{inline(heading)}</dt>{''.join(lines)}</div>"


def _quoted(citation: Citation) -> str:
    words = marked(citation.quote, dict.fromkeys(citation.differs, _DIFFERS), start=citation.start)
    return words + _marker(citation)


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
        f"{opens(citation.document, (citation.start, citation.end))}>{citation.number}</button>"
    )
