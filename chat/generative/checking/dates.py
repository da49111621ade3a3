"""Compare the days that a sentence names with those of its evidence, however they are written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from ....corpus import periods

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
_FORMS = [
    re.compile(rf"\b{_DAY}(?:\s+of)?\s+{_MONTH}(?![a-z])(?:,?\s+{_YEAR})?", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}(?![a-z])\s+{_DAY}(?:(?:,\s*|\s+){_YEAR})?", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}(?![a-z]),?\s+{_YEAR}", re.IGNORECASE),
    re.compile(rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)"),
]


@dataclass(frozen=True, slots=True)
class Day:
    """A day, a month, or as much of them as is named."""

    month: int
    year: int | None = None
    day: int | None = None

    def is_said_by(self, other: "Day") -> bool:
        """Say whether another says at least as much, and the same."""
        year = self.year is None or self.year == other.year
        return self.month == other.month and year and (self.day is None or self.day == other.day)


def named_days(text: str) -> list[tuple[Day, tuple[int, int]]]:
    """Find the days and months that a text names with a number, each with where it stands."""
    found: list[tuple[Day, tuple[int, int]]] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if not any(start < match.end() and match.start() < end for _, (start, end) in found):
                found.append((_day(match), match.span()))
    return found


def without_days(text: str) -> str:
    """Blank the days that a text names, so that their numbers are not counted."""
    for _, (start, end) in named_days(text):
        text = text[:start] + " ; ".ljust(end - start)[: end - start] + text[end:]
    return text


def held_days(text: str, published: date | None) -> Iterator[Day]:
    """Yield the days that evidence speaks of: as written, and as its article's day makes them whole."""
    yield from (day for day, _ in named_days(text))
    for since, until in _certain(text, published):
        if since == until:
            yield Day(since.month, since.year, since.day)
        elif (since.year, since.month) == (until.year, until.month):
            yield Day(since.month, since.year)


def held_years(text: str, published: date | None) -> set[int]:
    """Give the years that evidence speaks of."""
    return {since.year for since, until in _certain(text, published) if since.year == until.year}


def unknown_day(sentence: str, evidence: Sequence[tuple[str, date | None]]) -> str | None:
    """Name a day of a sentence that its evidence, texts with the day of their article, does not speak of."""
    claimed = named_days(sentence)
    held = [day for text, published in evidence for day in held_days(text, published)] if claimed else []
    for day, (start, end) in claimed:
        if not any(day.is_said_by(other) for other in held):
            return sentence[start:end]
    return None


def _certain(text: str, published: date | None) -> Iterator[tuple[date, date]]:
    for period in periods(text, published or date(1, 1, 1)):
        if period.since and period.until and (published or not period.relative) and period.since.year > 1:
            yield period.since, period.until


def _day(match: re.Match[str]) -> Day:
    named = match.groupdict()
    month = int(named["number"]) if named.get("number") else _MONTHS.index(named["month"][:3].lower()) + 1
    year, day = named.get("year"), named.get("day")
    return Day(month, int(year) if year else None, int(day) if day else None)
