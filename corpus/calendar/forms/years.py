"""Read years and what is longer: 2023, '22, 2013-2017, last year, the 1990s, the 19th century."""

import re
from datetime import date

from ..days import years
from ..names import YEAR
from ..period import Reading, Standpoint, Unit

_YEAR = re.compile(rf"(?P<noun>year\s+)?{YEAR}(?![-–]\w|/\d|s\b)", re.IGNORECASE)
_YEARS = re.compile(r"((?:1\d|20|21)\d\d)(?:\s?[-–]\s?|\s+(?:and|or|to)\s+)((?:1\d|20|21)\d\d)(?![\w-])")
_DECADE = re.compile(r"((?:1\d|20|21)\d0)[’']?s\b", re.IGNORECASE)
_CENTURY = re.compile(r"([12]?\d)(?:st|nd|rd|th)[\s-]century\b")  # a firm is called "20th Century"


def year_of(match: re.Match[str], on: date) -> int | None:
    """Give the year that the group of `YEAR` in a match names; two digits mean one of the last hundred years."""
    if match["year"]:
        return int(match["year"])
    if match["short"]:
        return on.year - (on.year - int(match["short"])) % 100
    return on.year + {"last": -1, "this": 0, "next": 1}[match["whose"].lower()] if match["whose"] else None


def written_year(text: str, at: int, stand: Standpoint) -> Reading | None:
    """Read a year, a decade or a century that stands at `at`."""
    if match := _DECADE.match(text, at):
        return Reading(match.end(), *years(int(match[1]), 10), Unit.DECADE)
    if match := _CENTURY.match(text, at):
        return Reading(match.end(), *years(100 * int(match[1]) - 99, 100), Unit.CENTURY) if int(match[1]) else None
    if (match := _YEARS.match(text, at)) and match[1] < match[2]:
        first, last = int(match[1]), int(match[2])
        return Reading(match.end(), *years(first, last - first + 1), Unit.STRETCH, bare=True)
    if (match := _YEAR.match(text, at)) and (year := year_of(match, stand.on)):
        relative = bool(match["whose"])
        return Reading(match.end(), *years(year), Unit.YEAR, relative=relative, bare=not relative and not match["noun"])
    return None
