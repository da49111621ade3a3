"""An answer's citations in OpenAI's form: which characters of the text stand on which article."""

import re
from typing import Any

from ...answer import Answer, Citation
from ..html import Span
from ..parts.opening import permalink

_MARKER = re.compile(r"\[([0-9]+)\]")


def annotations(answer: Answer, base: str, *, after: int = 0) -> list[dict[str, Any]]:
    """Write an annotation for each quote in the answer's text, in their order.

    `base` is the service's address, `after` the number of characters that stand before the text. Where the text does
    not hold the quotes, because a language model wrote it, there is an annotation for each marker.
    """
    return [
        {"type": "url_citation", "url_citation": _citation(citation, (start + after, end + after), base)}
        for citation, (start, end) in _quotes(answer) or _markers(answer)
    ]


def _citation(citation: Citation, span: Span, base: str) -> dict[str, Any]:
    document = citation.document
    path = permalink(document.id, citation.start, citation.end, citation.quote)
    return {
        "start_index": span[0],
        "end_index": span[1],
        "title": document.title or document.id,
        "url": f"{base.rstrip('/')}{path}",
    }


def _quotes(answer: Answer) -> list[tuple[Citation, Span]]:
    """Find the quotes in a text that was put together from them, each before its marker; else nothing."""
    found: list[tuple[Citation, Span]] = []
    position = 0
    for citation in answer.citations:
        start = answer.text.find(f"{citation.quote} [{citation.number}]", position)
        if start < 0:
            return []
        position = start + len(citation.quote)
        found.append((citation, (start, position)))
    return found


def _markers(answer: Answer) -> list[tuple[Citation, Span]]:
    numbered = {str(citation.number): citation for citation in answer.citations}
    return [(numbered[each[1]], each.span()) for each in _MARKER.finditer(answer.text) if each[1] in numbered]
