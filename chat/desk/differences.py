"""Find in what quotes that stand side by side differ: the numbers, days, negations and names that another lacks."""

import re
from collections.abc import Iterator, Sequence

from ...index import terms
from ..answer import Citation
from ..extractive.spans import spans
from ..query import Asked
from .choosing import times

_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|\w+n['’]t|den(?:y|ies|ied)|reject(?:s|ed)?|refus(?:e|es|ed))\b",
    re.IGNORECASE,
)

Span = tuple[int, int]


def differences(citations: Sequence[Citation]) -> list[tuple[Span, ...]]:
    """Give for each citation the words that at least one other lacks, as offsets into its document's text."""
    told = [dict(_marks(citation)) for citation in citations]
    found: list[tuple[Span, ...]] = []
    for place, citation in enumerate(citations):
        others = [set(marks.values()) for at, marks in enumerate(told) if at != place]
        differs = (span for span, meaning in told[place].items() if any(meaning not in other for other in others))
        found.append(tuple(sorted((citation.start + start, citation.start + end) for start, end in differs)))
    return found


def _marks(citation: Citation) -> Iterator[tuple[Span, object]]:
    """Yield the words of a quote that can differ, each with what it means."""
    quote = citation.quote
    days: list[Span] = []
    for period in times(quote, citation.document.published):
        days.append((period.start, period.end))
        yield days[-1], (period.since, period.until)
    for start, end in spans(quote, Asked.NUMBER):
        if not any(first < end and start < last for first, last in days):
            yield (start, end), tuple(terms(quote[start:end]))
    for match in _NEGATION.finditer(quote):
        yield match.span(), "not"
