"""Read days that are written out: 17 April 2024, April 17, 17.04.2024, 2024-04-17, 3 to 7 December 2022."""

import re
from datetime import date

from ..days import Span, nearest
from ..names import MONTH, WEEKDAY, YEAR, month_number
from ..period import Reading, Standpoint, Unit
from .years import year_of

_DAY = r"(?P<d{}>\d\d?)(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
_FIRST, _SECOND, _THIRD = (_DAY.format(which) for which in "123")
_DASH, _WORD = r"\s?[-–—]\s?", r"\s+(?:to|and|or|until|through)\s+(?:the\s+)?"
_LEAD = rf"(?:{WEEKDAY},?\s+(?:the\s+)?)?"
_LIST = r"(?:,\s+\d\d?)*"
_OF = rf"(?:,?\s+(?:of\s+)?{YEAR})"
_FORMS = tuple(
    re.compile(_LEAD + form, re.IGNORECASE)
    for form in (
        rf"{_FIRST}(?:(?:{_DASH}|{_LIST}{_WORD}){_SECOND})?\.?\s+(?:of\s+)?(?P<month>{MONTH}){_OF}?",
        # "April 17 and 20 people" names one day, "April 17 and 20, 2024" two.
        rf"(?P<month>{MONTH})\s*{_FIRST}"
        rf"(?:{_DASH}{_SECOND}|{_LIST}{_WORD}{_THIRD}(?=,?\s+\d{{4}}|\s*[.;?!]|\s*\Z))?{_OF}?",
    )
)
_COUNTED = re.compile(r"\s+(?:[a-z]+s|people|men|women|children|percent)\b")
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\d)")
_NUMERIC = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?!\d|[-/.]\d)")


def written_day(text: str, at: int, stand: Standpoint) -> Reading | None:
    """Read a day, or several days of one month, that stands at `at`."""
    if iso := _ISO.match(text, at):
        return _certain(iso, int(iso[1]), int(iso[3]), int(iso[4]))
    if numeric := _NUMERIC.match(text, at):
        return _numeric(numeric)
    for form in _FORMS:
        if match := form.match(text, at):
            return _worded(match, stand)
    return None


def _numeric(match: re.Match[str]) -> Reading:
    """Read 17.04.2024; between slashes the order is told only where one of the two is impossible."""
    first, second = int(match[1]), int(match[3])
    if len(match[4]) == 2 or (match[2] != "." and first != second and max(first, second) <= 12):
        return Reading(match.end())
    day_first = match[2] == "." or second <= 12
    day, month = (first, second) if day_first else (second, first)
    return _certain(match, int(match[4]), month, day)


def _certain(match: re.Match[str], year: int, month: int, day: int) -> Reading:
    if not 1000 <= year < 2200:
        return Reading(match.end())
    found = _day(year, month, day)
    if found:
        return Reading(match.end(), found, found)
    return Reading(match.end(), why_not=f"There is no day {match[0]} in the calendar.")


def _worded(match: re.Match[str], stand: Standpoint) -> Reading | None:
    year, month = year_of(match, stand.on), month_number(match["month"])
    first = int(match["d1"])
    last = int(match["d2"] or match.groupdict().get("d3") or first)
    counts = match.start("month") < match.start("d1") and _COUNTED.match(match.string, match.end())
    if not year and (counts or match["month"] in ("may", "march")):  # "in April 31 soldiers", "the 10 may march"
        return None
    span = _days(year, month, first, last) if year else nearest(lambda y: _days(y, month, first, last), stand)
    if span:
        unit = Unit.DAY if first == last else Unit.STRETCH
        return Reading(match.end(), *span, unit, relative=not match["year"] and not match["short"])
    if year or first <= 31:
        return Reading(match.end(), why_not=f"There is no {match[0]} in the calendar.")
    return None


def _days(year: int, month: int, first: int, last: int) -> Span | None:
    since, until = _day(year, month, first), _day(year, month, last)
    return (since, until) if since and until and since <= until else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
