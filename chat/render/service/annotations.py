"""An answer's citations in OpenAI's form: which characters of the text stand on which article."""

import re
from collections.abc import Iterator
from typing import Any

from ...answer import Answer, Citation
from ..html import Span
from ..parts.opening import permalink

_MARKER = re.compile(r"\[([0-9]+)\]")


def annotations(answer: Answer, base: str, *, after: int = 0) -> list[dict[str, Any]]:
    """Write an annotation for each quote in the answer's text, in their order.

    `base` is the service's address, `after` the number of characters that stand before the text.

    Where a language model wrote the text, which then holds no quotes, it is for each marker.
    """
    spans = _quotes(answer) if answer.model is None else _markers(answer)
    return [
        {"type": "url_citation", "url_citation": _citation(citation, (start + after, end + after), base)}
        for citation, (start, end) in spans
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


def _quotes(answer: Answer) -> Iterator[tuple[Citation, Span]]:
    """Find the quotes where the answer's text was put together from them, each before its marker."""
    position = 0
    for citation in answer.citations:
        quote = citation.quote
        start = answer.text.index(f"{quote} [{citation.number}]", position)
        position = start + len(quote)
        yield citation, (start, position)


def _markers(answer: Answer) -> Iterator[tuple[Citation, Span]]:
    numbered = {str(citation.number): citation for citation in answer.citations}
    for found in _MARKER.finditer(answer.text):
        if citation := numbered.get(found[1]):
            yield citation, found.span()
