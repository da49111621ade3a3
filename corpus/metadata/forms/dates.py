"""Recognise dates as they are written, and refuse those that can be read in two ways."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from .calendar_names import month_number

_FIRST_YEAR = 1600
_FURTHEST_AHEAD = timedelta(days=366)
"""A date later than this from today is a slip or a forecast, not a publication date."""
_LONGEST_VALUE = 100
"""Characters of a field that is taken for a date."""
_DATE = re.compile(
    r"""
    # 2024-04-17, 2024/4/17, 2024年4月17日
    (?<![\d./-]) (?P<y1>\d{4}) \s?(?P<s1>[-/.年])\s? (?P<m1>\d{1,2}) \s?(?:(?P=s1)|月)\s? (?P<d1>\d{1,2}) (?!\d)
    # 17.04.2024, 4/17/2024
    | (?<![\d./-]) (?P<a>\d{1,2}) (?P<s2>[./-]) (?P<b>\d{1,2}) (?P=s2) (?P<y2>\d{4}) (?!\d) (?![./-]\d)
    # 17 April 2024, 17th of April, 2024, 17. April 2024, 17 de abril de 2024
    | (?<!\d) (?<!\d[.,/:-]) (?P<d3>\d{1,2}) \s?(?:st|nd|rd|th|er|º|\.)?[\s,-]*(?:de\s|of\s)?\s*
      (?P<w3>[^\W\d_]{3,12}) \.?[\s,-]*(?:de\s|del\s)?\s* (?P<y3>\d{4}) (?!\d)
    # April 17, 2024; also glued to a name, as in "DoeApril 17, 2024"
    | (?:(?<![^\W\d_])|(?<=[a-z])(?=[A-Z])) (?P<w4>[^\W\d_]{3,12}) \.?[\s-]*
      (?P<d4>\d{1,2}) (?:st|nd|rd|th)?[\s,-]+ (?P<y4>\d{4}) (?!\d)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date written in a line, from `start` up to `end`; its day is None when it cannot be told for sure."""

    start: int
    end: int
    day: date | None


def dates_in(line: str) -> list[WrittenDate]:
    """Find the dates in a line: year, month and day in any of their usual forms."""
    return list(_found(line))


def parse_date(value: str) -> date | None:
    """Read a short value that holds one date, with or without the time of day."""
    if len(value) > _LONGEST_VALUE:
        return None
    days = {written.day for written in _found(value)}
    return days.pop() if len(days) == 1 else None


def _found(line: str) -> Iterator[WrittenDate]:
    position = 0
    while match := _DATE.search(line, position):
        position = match.end()
        month = match["w3"] or match["w4"]
        if month and month_number(month) is None:
            position = match.start() + 1  # another word between two numbers
            continue
        yield WrittenDate(match.start(), match.end(), _day(match))


def _day(match: re.Match[str]) -> date | None:
    if match["y1"]:
        return _valid(int(match["y1"]), int(match["m1"]), int(match["d1"]))
    if match["y2"]:
        return _numeric(int(match["a"]), int(match["b"]), int(match["y2"]), dotted=match["s2"] == ".")
    day, word, year = (match[key + ("3" if match["y3"] else "4")] for key in "dwy")
    return _valid(int(year), month_number(word) or 0, int(day))


def _numeric(first: int, second: int, year: int, *, dotted: bool) -> date | None:
    """Read 17.04.2024; between slashes and dashes the order is told only where one of the two is impossible."""
    day_first, month_first = _valid(year, second, first), _valid(year, first, second)
    if dotted or month_first is None or day_first == month_first:
        return day_first
    return month_first if day_first is None else None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found if year >= _FIRST_YEAR and found <= date.today() + _FURTHEST_AHEAD else None
