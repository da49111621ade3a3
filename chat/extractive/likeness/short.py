"""The short answer: the few words of a quote that have the form asked for, when that form is clear."""

from ....corpus import sentences
from ....index import terms
from ...query import Asked, Query
from ..spans import spans

_OF_A_QUESTION = 0.15  # of the words of a question, by weight: what a quote must take up to hold its short answer
_OF_A_CLAUSE = 0.5  # the same where the question is only the last of several sentences


def short_answer(quote: str, query: Query) -> str | None:
    """Cut the short answer from a quote; None when the question asks for no clear form, or the quote has none.

    Of several spans the one nearest to the question's own words is taken; spans made of the question's words are not
    answers to it.
    """
    if query.asked is Asked.ANY or not _restates(quote, query):
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


def _restates(quote: str, query: Query) -> bool:
    """Whether a quote takes up enough of what is asked, not only of what is told before it is asked.

    "The storm hit Orlu. Who is its mayor?" is not answered by whoever is named in a sentence on the storm.
    """
    parts = sentences(query.search_question)
    start, end = parts[-1]
    asked = {key: query.weights.get(key, 0) for key in terms(query.search_question[start:end])}
    total = sum(asked.values())
    share = sum(asked[key] for key in set(terms(quote)) & asked.keys()) / total if total else 1.0
    return share >= (_OF_A_CLAUSE if len(parts) > 1 else _OF_A_QUESTION)


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
