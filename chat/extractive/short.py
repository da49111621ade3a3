"""The short answer: the few words of a quote that have the form asked for, when that form is clear."""

from ...index import terms
from ..query import Asked, Query
from .spans import spans


def short_answer(quote: str, query: Query) -> str | None:
    """Cut the short answer from a quote; None when the question asks for no clear form, or the quote has none.

    Of several spans the one nearest to the question's own words is taken; spans made of the question's words are not
    answers to it.
    """
    if query.asked is Asked.ANY:
        return None
    found = [(a, b) for a, b in spans(quote, query.asked) if not set(terms(quote[a:b])) <= set(query.weights)]
    if not found:
        return None
    if query.asked is Asked.PERSON and (full := [(a, b) for a, b in found if " " in quote[a:b]]):
        # Who does something stands before what is done, and is first named in full.
        return quote[slice(*full[0])]
    anchors = _anchors(quote, query)
    start, end = min(found, key=lambda span: (_distance(span, anchors), span[0]))
    return quote[start:end]


def _anchors(quote: str, query: Query) -> list[tuple[int, int, float]]:
    """Find where the question's words stand in a quote: start, end and weight of each."""
    anchors: list[tuple[int, int, float]] = []
    end = 0
    for word in quote.split():
        start = quote.index(word, end)
        end = start + len(word)
        anchors.extend((start, end, query.weights[key]) for key in terms(word) if query.weights.get(key, 0) > 0)
    return anchors


def _distance(span: tuple[int, int], anchors: list[tuple[int, int, float]]) -> float:
    """Give the weighted mean gap between a span and the question's words, in characters."""
    total = sum(weight for _, _, weight in anchors)
    if not total:
        return 0.0
    return sum(weight * max(start - span[1], span[0] - end, 0) for start, end, weight in anchors) / total
