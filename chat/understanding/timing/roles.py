"""Tell what a time in a question is for: to filter, to prefer recent articles, or as a part of what is asked about."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from ....corpus import Period
from ..understood import Collection
from .clauses import asking
from .wording import (
    asks_for_a_number,
    asks_for_words,
    belongs_to_a_noun,
    counts_from_now,
    cue_of,
    expects,
    is_aside,
    is_of_now,
)

_RECENT = timedelta(days=31)
_BEFORE = 200
"""Characters before a time that are looked at."""
_SHORT = timedelta(days=27)
A_FIRST = re.compile(r"\b(?:first|only|record|never|\w{3,}est)\b[^.?!]*\Z", re.IGNORECASE)
"""Ends before a "since" that says how long something had not been: "the first time since"."""


class Role(Enum):
    """What a time in a question is for."""

    FILTER = auto()
    RECENT = auto()
    SUBJECT = auto()


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the day it was asked on, and what its wording tells of its times."""

    text: str
    on: date
    asks: tuple[int, int]
    """Where the part that asks begins and ends."""
    for_words: bool
    for_a_number: bool
    expects: bool

    @classmethod
    def of(cls, text: str, on: date) -> "Question":
        """Read a question's wording once, for all its times."""
        begins, ends = asking(text)
        part = text[begins:ends]
        return cls(text, on, (begins, ends), asks_for_words(part), asks_for_a_number(part), expects(part))


def role_of(question: Question, period: Period, collection: Collection) -> Role:
    """Judge a time by its own words and those around it; in doubt it is a part of the subject, which hides nothing."""
    text, (begins, ends) = question.text, question.asks
    words, before = text[period.start : period.end], text[max(0, period.start - _BEFORE) : period.start]
    is_past = (period.since or question.on) <= question.on
    is_near = is_past and question.on - (period.until or question.on) <= _RECENT
    aside = Role.RECENT if period.relative and is_near else Role.SUBJECT
    # "In April, what …"
    opens = begins < ends and not before.strip() and re.fullmatch(r"[\s,]*", text[period.end : begins])
    if not (begins <= period.start < ends or opens) or text.startswith(("'s", "’s"), period.end) or is_of_now(words):
        return aside
    if _lies_ahead(period, question.on) or belongs_to_a_noun(period, words, before) or is_aside(before):
        return Role.SUBJECT
    if period.relative and not counts_from_now(words) and question.expects:
        return Role.SUBJECT  # "in January" may be the next one
    if cue_of(words) == "since" and A_FIRST.search(before):
        return Role.SUBJECT
    if _hides_nothing(period, question.on, collection):
        return Role.SUBJECT
    return Role.FILTER if question.for_words or not _is_told_later(period, words, question, collection) else aside


def _lies_ahead(period: Period, on: date) -> bool:
    """Whether nothing can have been published then, or all that is published was before."""
    if period.since:
        return period.since > on or (period.since == on and (period.until or on) > on)
    return bool(period.until and period.until >= on)


def _hides_nothing(period: Period, on: date, collection: Collection) -> bool:
    """Whether the period covers all that has been published; articles without a date would be hidden for nothing."""
    if collection.first is None or collection.last is None:
        return False
    covers_first = period.since is None or period.since <= collection.first
    covers_last = period.until is None or (period.relative and period.until >= min(on, collection.last))
    return covers_first and covers_last


def _is_told_later(period: Period, words: str, question: Question, collection: Collection) -> bool:
    """Whether what happened in the period may well be told after it: a filter would hide that."""
    if cue_of(words) in ("by", "until", "till", "up to"):
        return True
    if period.since is None or period.until is None:
        return False
    is_over = collection.first is not None and period.until < collection.first
    goes_on, is_short = period.until > question.on, period.until - period.since < _SHORT
    if counts_from_now(words):
        # "last week" is told then; "last year", "two years ago" and "over the past year" mostly later.
        return is_over or period.until - period.since > _RECENT or question.on - period.until > 2 * _RECENT
    return is_over or goes_on or is_short or question.for_a_number
