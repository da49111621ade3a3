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
    anchors = _anchors(quote, query)
    start, end = min(found, key=lambda span: (_distance(span, anchors), span[0]))
    return quote[start:end]


def _anchors(quote: str, query: Query) -> list[tuple[int, float]]:
    """Find where the question's words stand in a quote, with their weights."""
    anchors: list[tuple[int, float]] = []
    at = 0
    for word in quote.split():
        at = quote.index(word, at)
        anchors.extend((at, query.weights[key]) for key in terms(word) if query.weights.get(key, 0) > 0)
        at += len(word)
    return anchors


def _distance(span: tuple[int, int], anchors: list[tuple[int, float]]) -> float:
    """Give the weighted mean distance of a span from the question's words, in characters."""
    weight = sum(w for _, w in anchors)
    if not weight:
        return 0.0
    return sum(w * min(abs(at - span[0]), abs(at - span[1])) for at, w in anchors) / weight
