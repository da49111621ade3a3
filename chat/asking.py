"""Make a query of a question: what it leans on, what it filters by, which day it was asked on."""

from collections.abc import Collection as Several
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ..corpus import in_words
from ..index import Filters, Searchable
from .answer import Turn
from .extractive import asked_for
from .query import Query
from .understanding import Collection, Understood, day_of_event, understand

_ENDED = timedelta(days=31)
"""A collection whose newest article is older than this is not of today; "this week" then means its last."""


def query_of(
    index: Searchable,
    question: str,
    *,
    conversation: Sequence[Turn] = (),
    filters: Filters | None = None,
    asked_on: date | None = None,
    without: Several[str] = (),
) -> Query:
    """Understand a question that is asked of an index; `without` are the ids of chips to leave out."""
    search_question = _standing_alone(question, conversation) if conversation else question
    day, ended = _day(index, asked_on)
    collection = Collection(
        index.outlets, index.first_published, index.last_published, lambda words: day_of_event(words, index)
    )
    read = understand(search_question, day, collection, without)
    about = _without_filters(search_question, read)
    return Query(
        question,
        search_question,
        asked_for(search_question),
        index.weights(about),
        day,
        kind=read.kind,
        filters=_both(filters or Filters(), read.filters),
        speakers=read.speakers,
        sides=read.sides,
        chips=read.chips,
        about=about,
        newest_on=day if read.newest_first or not ended else None,
        newest_first=read.newest_first,
        problem=read.problem,
        remark=_remark(day, read) if ended else None,
    )


def _standing_alone(question: str, conversation: Sequence[Turn]) -> str:
    """Rewrite a question that has turns before it; only then are the many patterns of follow-ups built."""
    from .followups import rewrite

    return rewrite(question, conversation)


def _without_filters(question: str, read: Understood) -> str:
    for chip in read.chips:
        if chip.hides:
            question = question.replace(chip.words, " ")
    return question


def _day(index: Searchable, asked_on: date | None) -> tuple[date, bool]:
    """Give the day that relative times are read against, and whether it is the last of a collection that has ended."""
    last, today = index.last_published, date.today()
    if asked_on or not last or last >= today - _ENDED:
        return asked_on or today, False
    return last, True


def _both(given: Filters, read: Filters) -> Filters:
    """Let pass what both let pass; an outlet that was given is not widened by one that was read."""
    since = max(filter(None, (given.since, read.since)), default=None)
    until = min(filter(None, (given.until, read.until)), default=None)
    return replace(read, since=since, until=until, outlets=given.outlets or read.outlets)


def _remark(day: date, read: Understood) -> str | None:
    words = next((chip.words for chip in read.chips if chip.id in read.relative), None)
    if words is None:
        return None
    return f"The newest article here is of {in_words(day)}; “{words}” was read as on that day."
