"""What can be told of a span or a passage without a model: its form, its age, and whether it only asks the same."""

from ....corpus import sentences
from ....index import Hit, terms
from ...query import Asked, Query
from ..spans import spans

_HALF_LIFE = 14  # days in which what counts of an article's being new halves
_AHEAD = 3  # days by which an article may be dated after the question, as when its page was updated
_TAKEN_UP = 0.6  # of the question's words, by weight: what makes another question the same


def form(text: str, query: Query) -> float:
    """Say whether a span has the form asked for: 1 when it has, 0 when not, 0.5 when no form is asked for."""
    if query.asked is Asked.ANY:
        return 0.5
    context = f"in {text}" if query.asked is Asked.PLACE else f"by {text}"  # a name needs a word before it
    return float(any(True for _ in spans(context, query.asked)))


def freshness(query: Query, hit: Hit) -> float:
    """Say how new an article was when the question was asked: from 1, on the day, to 0.

    0 too when either day is not known: then no article is preferred.
    """
    published = hit.passage.document.published
    if query.asked_on is None or published is None:
        return 0.0
    age = (query.asked_on - published).days
    return float(0.5 ** (max(age, 0) / _HALF_LIFE)) if age >= -_AHEAD else 0.0


def is_quiz(query: Query, hit: Hit) -> bool:
    """Say whether a passage asks the question itself: what stands around it are choices and other questions."""
    total = sum(query.weights.values())
    passage = hit.passage
    for start, end in sentences(passage.document.text, passage.start, passage.end):
        text = passage.document.text[start:end]
        if total and text.rstrip("\"'”’ ").endswith("?"):
            taken_up = sum(query.weights.get(key, 0.0) for key in set(terms(text)))
            if taken_up >= _TAKEN_UP * total:
                return True
    return False
