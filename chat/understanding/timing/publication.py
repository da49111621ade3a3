"""Read from a question which days of publication it asks for, and whether it prefers recent articles."""

import re
from dataclasses import dataclass
from datetime import date

from ....corpus import Period, impossible_dates, periods
from ...query import Chip
from ..understood import LATEST_CHIP, TIME_CHIP, Collection
from .labels import days_label
from .roles import A_FIRST, Question, Role, role_of

_PREFERS = re.compile(
    r"\b(?:recently|lately|in recent \w+|(?:last|past) (?:few|several|couple of) \w+|what(?:[’']s|\s+is) new"
    r"|recent|latest|newest|now(?! that)|nowadays|currently|current|still|at the moment|these days|to date)\b",
    re.IGNORECASE,
)
_SINCE_EVENT = re.compile(r"\bsince\s+((?:the|its|their|his|her|[A-Z][\w-]*[’']s)\s+[^,.?!;:]{3,60})")


@dataclass(frozen=True, slots=True)
class Times:
    """What the times of a question ask for."""

    since: date | None = None
    until: date | None = None
    chips: tuple[Chip, ...] = ()
    relative: frozenset[str] = frozenset()
    problem: str | None = None


def times(question: str, asked_on: date, collection: Collection) -> Times:
    """Read the times of a question that is asked on a day."""
    if impossible := impossible_dates(question, asked_on):
        return Times(problem=impossible[0].why)
    asked, found = Question.of(question, asked_on), periods(question, asked_on, looks_back=True)
    roles = [(role_of(asked, period, collection), period) for period in found]
    filtering = _joined([period for role, period in roles if role is Role.FILTER])
    if not any(re.match("since", question[period.start :], re.IGNORECASE) for period in found):
        filtering += _since_event(asked, collection)
    recent = [question[period.start : period.end] for role, period in roles if role is Role.RECENT]
    recent += [cue[0] for cue in _PREFERS.finditer(question)]
    chips = (Chip(LATEST_CHIP, "newest first", recent[0], hides=False),) if recent else ()
    if not filtering:
        return Times(chips=chips, relative=frozenset(chip.id for chip in chips))
    since = max((period.since for period in filtering if period.since), default=None)
    until = min((period.until for period in filtering if period.until), default=None)
    if since and until and since > until:
        both = " and ".join(days_label(period.since, period.until) for period in filtering)
        return Times(problem=f"The question asks for {both}, and no day is both.")
    words = question[filtering[0].start : max(period.end for period in filtering)]
    chips = (Chip(TIME_CHIP, days_label(since, until), words, hides=True), *chips)
    relative = [chip.id for chip in chips if chip.id == LATEST_CHIP or any(period.relative for period in filtering)]
    return Times(since, until, chips, frozenset(relative))


def _joined(found: list[Period]) -> list[Period]:
    """Make one of the periods that have both ends: all of "in April 2023 and May 2024" passes, nothing is cut."""
    closed = [period for period in found if period.since and period.until]
    if len(closed) < 2:
        return found
    since = min(period.since for period in closed if period.since)
    until = max(period.until for period in closed if period.until)
    relative = any(period.relative for period in closed)
    joint = Period(closed[0].start, closed[-1].end, since, until, relative)
    return sorted([joint, *(period for period in found if period not in closed)], key=lambda period: period.start)


def _since_event(question: Question, collection: Collection) -> list[Period]:
    """Resolve "since the September operation" where the articles say when that was."""
    named = _SINCE_EVENT.search(question.text, *question.asks)
    if not named or A_FIRST.search(question.text, 0, named.start()):
        return []
    day = collection.event_day(named[1])
    if day is None or day > question.on or (collection.first and day <= collection.first):
        return []
    return [Period(named.start(), named.end(), day, None, relative=False)]
