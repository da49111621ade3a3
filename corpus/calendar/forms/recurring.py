"""Read what comes round again: on Monday, last Friday, last April, this summer."""

import re
from datetime import timedelta

from ..days import Span, months
from ..names import MONTH, SEASON, WEEKDAY, month_number, stands_alone, weekday_number
from ..period import Reading, Standpoint, Unit

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month that each begins with."""
_WHOSE = r"(?P<whose>last|next|this(?:\s+past|\s+coming)?)\s+"
_WEEKDAY = re.compile(
    rf"(?:{_WHOSE})?(?P<day>{WEEKDAY})(?:\s+(?:morning|afternoon|evening|night)\b)?(?!\s+of\b)", re.IGNORECASE
)
_MONTH = re.compile(rf"{_WHOSE}(?:(?P<month>{MONTH})|(?P<season>{SEASON}|winter)\b)(?!\s+\d)", re.IGNORECASE)
_NO_DAY_AFTER = re.compile(r"(?:\b(?:an?|the|every|each|per|any)|[A-Z][\w’']*)\s\Z")


def recurring_time(text: str, at: int, stand: Standpoint) -> Reading | None:
    """Read a weekday, or the last, this or the next month or season, that stands at `at`."""
    if match := _WEEKDAY.match(text, at):
        return _weekday(text, match, stand)
    if match := _MONTH.match(text, at):
        first = month_number(match["month"]) if match["month"] else SEASONS[match["season"].lower()]
        span = _chosen(match["whose"].lower(), first, 1 if match["month"] else 3, stand)
        return Reading(match.end(), *span, Unit.MONTH if match["month"] else Unit.SEASON, relative=True)
    return None


def _weekday(text: str, match: re.Match[str], stand: Standpoint) -> Reading | None:
    on, whose = stand.on, (match["whose"] or "").lower()
    ahead = (weekday_number(match["day"]) - on.weekday()) % 7  # 0 is the day itself
    if whose == "this":
        ahead = weekday_number(match["day"]) - on.weekday()
    elif whose in ("next", "this coming") or (not whose and stand.expects and not stand.looks_back):
        ahead = ahead or (7 if whose else 0)
    else:
        ahead -= 7 if ahead or whose else 0
    day = on + timedelta(days=ahead)
    named = match["day"][0].isupper() and stands_alone(text, match.end())
    bare = not whose and not (named and not _NO_DAY_AFTER.search(text, max(0, match.start() - 30), match.start()))
    return Reading(match.end(), day, day, Unit.DAY, relative=True, bare=bare)


def _chosen(whose: str, first: int, count: int, stand: Standpoint) -> Span:
    """Choose "last" as the one that has ended most recently, "next" as the first that is to begin."""
    on = stand.on
    around = [months(year, first, count) for year in range(on.year - 2, on.year + 3)]
    if whose in ("last", "this past"):
        return max(span for span in around if span[1] < on)
    if whose in ("next", "this coming"):
        return min(span for span in around if span[0] > on)
    return min(around, key=lambda span: max(span[0] - on, on - span[1]))
