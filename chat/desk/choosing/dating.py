"""Put a sentence at the day that it tells of."""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ....corpus import Period, in_words, periods

# What stands before a time that belongs to a thing and not to what is told: "the 9 May statement", "than in 2021".
_OF_A_THING = re.compile(
    r"\b(?:the|an?|its|his|her|their|of|than|versus|with|like|from|since|until|till|before|after|by|dated|for|"
    r"(?:deal|agreement|statement|treaty|war|election|vote|signed|reached|(?:than|from|to|with|level|rate|record)s?) "
    r"(?:on|in))\s+\Z",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"(?:on|in|during|early|late|mid)[\s-]+(?:the\s+)?", re.IGNORECASE)
_AT = re.compile(r"(?:in|during|early|late|mid|last|this|earlier)\b", re.IGNORECASE)
# Clauses in which an older event is told aside; what follows "said that" is not aside.
_ASIDE = re.compile(
    r"\b(?:which|who|whose|where|when|after|before|since|following|amid|despite|(?<!said )(?<!confirmed )"
    r"(?<!announced )(?<!reported )(?<!told )that)\b[^,]*\Z",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\bhad (?:\w+ly |already |been )*(?:\w+ed|\w+en|gone|left|held|made|begun|come|become|met)\b")
# What is said was said when the article appeared, be it about an earlier time.
_SAYS = re.compile(
    r"\b(?:says|said|tells|told|notes|noted|states|stated|confirms|(?<!been )confirmed|announces|announced|added|"
    r"stressed|pointed out|reports|reported|warns|warned|claims|claimed|according to)\b"
)
_POSSESSIVE = re.compile(r"['’]s?\b")
_WEEK = timedelta(days=7)
_EVE = timedelta(days=6)  # before it a bare weekday is rather the coming one, of an article that was dated too early
_ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True, order=True)
class Dated:
    """When something happened: a day; or a month or a year, where no day is stated."""

    day: date
    """The first day of a month or a year."""
    heading: str
    """"17 April 2024", "April 2024" or "2024"."""
    stated: bool = False
    """Whether the sentence itself says so."""

    @classmethod
    def on(cls, day: date, *, stated: bool = False) -> "Dated":
        """Put it at a day."""
        return cls(day, in_words(day), stated)


def dated(text: str, published: date | None) -> Dated | None:
    """Date a sentence of an article by the time that it states itself, else by the day the article appeared.

    What it says is to come is dated by the article too: that day it was announced. None where no day is known, and
    where the sentence may tell of an earlier time: "last week", "had left", "after the vote of 3 May".
    """
    past = [period for period in times(text, published) if _is_past(period, published)]
    told = [period for period in past if _tells_when(text, period, published)]
    named = [(period, when) for period in told if (when := _named(text, period, published))]
    if named:
        return _first_of(text, named)
    if published is None or any(_is_over(period, published) for period in told):
        return None
    earlier = _EARLIER.search(text) or any(_is_over(period, published - _WEEK) for period in past)
    return None if earlier and not _SAYS.search(text) else Dated.on(published)


def times(text: str, published: date | None) -> tuple[Period, ...]:
    """Find the times that an article's text states; where its day is not known, those alone that are stated in full."""
    if published:
        return periods(text, published)
    return tuple(period for period in periods(text, _ANY_DAY) if not period.relative)


def _is_over(period: Period, day: date) -> bool:
    return period.until is not None and period.until < day


def _is_past(period: Period, published: date | None) -> bool:
    return period.since is not None and (published is None or period.since <= published)


def _tells_when(text: str, period: Period, published: date | None) -> bool:
    """Say whether a time is that of what the sentence tells, not of a thing or an event told aside."""
    opened = _PREPOSITION.match(text, period.start)  # the words of a period may begin with its preposition
    before = text[: opened.end() if opened else period.start]
    if _OF_A_THING.search(before) or _POSSESSIVE.match(text, period.end):
        return False
    if period.since == period.until:
        recent = bool(published and period.since and published - period.since < _WEEK)
        return recent or not _ASIDE.search(before)
    return _opens(text, period) or bool(_AT.match(text, period.start) and not _ASIDE.search(before))


def _named(text: str, period: Period, published: date | None) -> Dated | None:
    """Name a day, a month, or a year that is over and that the sentence opens with; None for any other time."""
    first, last = period.since, period.until
    if first is None or last is None:
        return None
    if first == last:
        doubtful = period.relative and published is not None and published - first == _EVE
        return None if doubtful else Dated.on(first, stated=True)
    if first.day != 1 or first.year != last.year:
        return None
    if first.month == last.month and last.day == calendar.monthrange(last.year, last.month)[1]:
        return Dated(first, f"{calendar.month_name[first.month]} {first.year}", stated=True)
    whole_year = (first.month, last.month, last.day) == (1, 12, 31)
    over = published is None or last < published
    return Dated(first, str(first.year), stated=True) if whole_year and over and _opens(text, period) else None


def _first_of(text: str, named: Sequence[tuple[Period, Dated]]) -> Dated | None:
    """Choose among the times of a sentence: the one it opens with, else its one day, else its one month."""
    for period, when in named:
        if _opens(text, period):
            return when
    days = {when for period, when in named if period.since == period.until}
    left = days or {when for _, when in named}
    return left.pop() if len(left) == 1 else None


def _opens(text: str, period: Period) -> bool:
    return not re.search(r"\w{4}", text[: period.start])
