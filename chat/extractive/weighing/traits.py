"""What can be told of a span or a passage without a model: its form, and whether it only asks the same."""

from ....corpus import sentences
from ....index import Hit, share, terms
from ...query import Asked, Query
from ...reader import Span
from ..spans import spans

_TAKEN_UP = 0.6  # of the question's words, by weight: what makes another question the same


def form(text: str, query: Query) -> float:
    """Say whether a span has the form asked for: 1 when it has, 0 when not, 0.5 when no form is asked for."""
    if query.asked is Asked.ANY:
        return 0.5
    context = f"in {text}" if query.asked is Asked.PLACE else f"by {text}"  # a name needs a word before it
    return float(any(True for _ in spans(context, query.asked)))


def around(query: Query, hit: Hit, span: Span) -> float:
    """Give the weighted share of the question's words in the sentences that a span stands in."""
    return share(query.weights, set(terms(hit.passage.document.text[slice(*standing_in(hit, span))])))


def standing_in(hit: Hit, span: Span) -> tuple[int, int]:
    """Find the sentences that a span stands in: one, but for a span that reaches over an end."""
    passage = hit.passage
    spans = sentences(passage.document.text, passage.start, passage.end)
    held = [(start, end) for start, end in spans if start < span.end and span.start < end]
    return (held[0][0], held[-1][1]) if held else (span.start, span.end)


def is_quiz(query: Query, hit: Hit) -> bool:
    """Say whether a passage asks the question itself: what stands around it are choices and other questions."""
    passage = hit.passage
    for start, end in sentences(passage.document.text, passage.start, passage.end):
        text = passage.document.text[start:end]
        if text.rstrip("\"'”’ ").endswith("?") and share(query.weights, set(terms(text))) >= _TAKEN_UP:
            return True
    return False
