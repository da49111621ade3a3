"""Read times that count from the day of reading: yesterday, last week, three days ago, in the past month."""

import re
from datetime import date

from ..days import back, shifted
from ..names import NUMBER, UNIT, number
from ..period import Reading, Standpoint, Unit

_DAYS = {
    "yesterday": -1,
    "last night": -1,
    "day before yesterday": -2,
    "tomorrow": 1,
    "day after tomorrow": 2,
}
_DAY = re.compile(
    r"(today|tonight|yesterday|tomorrow|last night|day before yesterday|day after tomorrow"
    r"|this (?:morning|afternoon|evening))\b(?:\s+(?:morning|afternoon|evening|night)\b)?",
    re.IGNORECASE,
)
_UNIT = re.compile(
    rf"(this|current|last|next|coming)\s+({UNIT}|weekend)\b(?!\s+of\b)",
    re.IGNORECASE,
)
_SHIFT = {"this": 0, "current": 0, "last": -1, "next": 1, "coming": 1}
_WEEKEND = re.compile(r"(?:(?<=the )|(?:this\s+)?past\s+)weekend\b(?!\s+of\b)", re.IGNORECASE)
_SO_FAR = re.compile(rf"(earlier|so far|later)\s+(?:in\s+)?this\s+({UNIT})\b", re.IGNORECASE)
_LASTING = re.compile(
    rf"(?:(?<=the )last|(?:this\s+)?past|(?:last|next|coming)(?=\s+{NUMBER}\s))\s+"
    rf"(?:({NUMBER})\s+)?(hour|{UNIT})s?\b(?!\s+of\b)",
    re.IGNORECASE,
)
_AGO = re.compile(rf"({NUMBER})\s+({UNIT})s?\s+ago\b", re.IGNORECASE)
_ROUGHLY = re.compile(r"\b(?:over|than|about|nearly|almost|half|around|some|least|roughly)\s+\Z", re.IGNORECASE)


def relative_time(text: str, at: int, stand: Standpoint) -> Reading | None:
    """Read a time that stands at `at` and depends on the day of reading; raises where time itself would end."""
    on = stand.on
    if match := _SO_FAR.match(text, at):
        unit = _unit(match[2])
        since, until = shifted(unit, on, 0)
        return _span(match, *((on, until) if match[1].lower() == "later" else (since, on)), unit=unit)
    if match := _DAY.match(text, at):
        return _span(match, *shifted(Unit.DAY, on, _DAYS.get(match[1].lower(), 0)))
    if match := _LASTING.match(text, at):
        return _lasting(match, stand)
    if match := _UNIT.match(text, at):
        unit = _unit(match[2])
        # "the last day" and "the next day" are told from within a story.
        return _span(match, *shifted(unit, on, _SHIFT[match[1].lower()]), unit=unit) if unit is not Unit.DAY else None
    if match := _WEEKEND.match(text, at):
        gone = on.weekday() < 5 and not stand.expects
        return _span(match, *shifted(Unit.WEEKEND, on, -1 if gone else 0), unit=Unit.WEEKEND)
    if match := _AGO.match(text, at):
        if _ROUGHLY.search(text, max(0, at - 12), at):
            return Reading(match.end())
        unit = _unit(match[2])
        return _span(match, *shifted(unit, on, -number(match[1])), unit=unit)
    return None


def _lasting(match: re.Match[str], stand: Standpoint) -> Reading | None:
    count, named, on = number(match[1] or "a"), match[2].lower(), stand.on
    if named == "day" and not match[1]:
        return None
    unit = Unit.DAY if named == "hour" else _unit(named)
    if named == "hour":
        count = -(-count // 24)
    if "next" in match[0].lower() or "coming" in match[0].lower():
        return _span(match, on, on + (on - back(unit, on, count)), unit=Unit.STRETCH)
    return _span(match, back(unit, on, count), on, unit=unit if unit is Unit.YEAR else Unit.STRETCH)


def _unit(name: str) -> Unit:
    name = name.lower()
    return Unit.CENTURY if name.startswith("centur") else Unit[name.upper()]


def _span(match: re.Match[str], since: date, until: date, *, unit: Unit = Unit.DAY) -> Reading:
    return Reading(match.end(), since, until, unit, relative=True)
