"""Read a time that stands at one place of a text, alone or as a part of another: "late March 2022"."""

import re

from .days import shifted, third
from .forms import recurring_time, relative_time, written_day, written_stretch, written_year
from .period import Reading, Standpoint, Unit

_FORMS = (written_day, written_stretch, written_year, relative_time, recurring_time)
_PART = re.compile(
    r"(?:very\s+)?(early|beginning|start|mid|middle|late|end)(?:\s+(?:in|of)\s+|[\s-]+)"
    r"(?:the\s+(week|month|quarter|year|decade|century)\b)?(?:the\s+)?",
    re.IGNORECASE,
)
_ROUND = re.compile(r"(week|weekend)\s+of\s+(?:the\s+)?", re.IGNORECASE)
_PLACES = {"early": 0, "beginning": 0, "start": 0, "mid": 1, "middle": 1, "late": 2, "end": 2}


def point(text: str, at: int, stand: Standpoint) -> Reading | None:
    """Read the longest time expression that stands at `at`."""
    if part := _PART.match(text, at):
        return _part(text, part, stand)
    if around := _ROUND.match(text, at):
        return _around(text, around, stand)
    return _whole(text, at, stand)


def _whole(text: str, at: int, stand: Standpoint) -> Reading | None:
    found = [reading for form in _FORMS if (reading := form(text, at, stand))]
    return max(found, key=lambda reading: reading.end, default=None)


def _around(text: str, match: re.Match[str], stand: Standpoint) -> Reading | None:
    """Read "the week of 7 November"; a week of anything else is none."""
    day = _whole(text, match.end(), stand)
    if day is None or day.since is None or day.unit is not Unit.DAY:
        return None
    unit = Unit[match[1].upper()]
    return Reading(day.end, *shifted(unit, day.since, 0), unit, relative=day.relative)


def _part(text: str, match: re.Match[str], stand: Standpoint) -> Reading | None:
    if match[2]:
        unit = Unit[match[2].upper()]
        whole: Reading | None = Reading(match.end(2), *shifted(unit, stand.on, 0), unit, relative=True)
    else:
        whole = _whole(text, match.end(), stand)
    if whole is None or whole.since is None:
        return whole
    span = third(whole.unit, whole.since, _PLACES[match[1].lower()])
    return Reading(whole.end, *span, Unit.STRETCH, relative=whole.relative) if span else None
