"""Different answers of different days: the newest leads, what was said earlier follows under its day."""

from collections.abc import Sequence
from datetime import date, timedelta

from ....index import terms
from ...query import Kind, Query
from .answers import Found, same, words
from .ranking import score
from .traits import standing_in

_AS_GOOD = 0.5  # how far below the best answer another may be to stand beside it
_AS_GOOD_FOR_LATEST = 2.0  # the same where the newest is asked for
_AS_LIKELY = 1.0  # how far below the best answer's odds those of its span may be: it is read as one, not by form alone
_SHARED = 0.5  # of the words of the shorter of two sentences that tell of one thing
_SAME_NEWS = timedelta(days=1)  # articles so near in time report one state of things


def newest_first(query: Query, answers: Sequence[Found]) -> list[Found]:
    """Order answers anew: the newest of those that are as good as the best first, the others as they were.

    Answers come best first. One that says the same as the best stays behind it, but where the newest is asked for.
    """
    best = answers[0]
    others = [answer for answer in answers[1:] if _as_good(query, answer, best)]
    if query.kind is not Kind.LATEST:
        others = [one for one in others if not says_the_same(one, best) and _tells_the_same(one, best)]
    newer = [answer for answer in others if _is_earlier(best, answer) and _day(answer) <= query.last_day]
    if not newer:
        return list(answers)
    lead = max(newer, key=lambda answer: (_day(answer), score(answer)))
    return [lead, *(answer for answer in answers if answer is not lead)]


def earlier(query: Query, answers: Sequence[Found]) -> list[Found]:
    """Give what other articles answered on earlier days, one article an answer, the newest first."""
    lead = answers[0]
    best = max(answers, key=score)
    found = [one for one in answers[1:] if _as_good(query, one, best) and _is_earlier(one, lead)]
    if query.kind is not Kind.LATEST:
        found = [one for one in found if _tells_the_same(one, lead)]
    kept: list[Found] = []
    for answer in sorted(found, key=lambda answer: (_day(answer), score(answer)), reverse=True):
        if not any(says_the_same(answer, other) for other in (lead, *kept)):
            kept.append(answer)
    return kept


def says_the_same(one: Found, other: Found) -> bool:
    """Say whether two answers are the same words, or one holds the other's."""
    return same(words(one.text), words(other.text))


def _tells_the_same(one: Found, other: Found) -> bool:
    """Say whether two sentences tell of one thing, whatever they answer: most words of the shorter are in the other.

    Without this, on `press2022`, a newer article about something else led eleven times, and was right in none.
    """
    first, second = (set(terms(_sentence(each))) - set(terms(each.text)) for each in (one, other))
    return len(first & second) >= _SHARED * min(len(first), len(second))


def _sentence(answer: Found) -> str:
    return answer.hit.passage.document.text[slice(*standing_in(answer.hit, answer.span))]


def _as_good(query: Query, answer: Found, best: Found) -> bool:
    below = _AS_GOOD_FOR_LATEST if query.kind is Kind.LATEST else _AS_GOOD
    return score(answer) >= score(best) - below and answer.span.score >= best.span.score - _AS_LIKELY


def _is_earlier(one: Found, other: Found) -> bool:
    """Say whether an answer's article is older than another's, by more than reports of one event are apart."""
    if not (one.hit.passage.document.published and other.hit.passage.document.published):
        return False
    return _day(other) - _day(one) > _SAME_NEWS


def _day(answer: Found) -> date:
    return answer.hit.passage.document.published or date.min
