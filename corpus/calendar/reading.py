"""Read every time expression of a text."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from .names import stands_alone
from .period import Impossible, Period, Reading, Standpoint

_WORD = re.compile(r"(?<![\w$€£#@&])(?<!\d[.,:/-])(?<![A-Za-z]-)[’']?\w+")
_OPENERS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday today tonight "
    "yesterday tomorrow this last next past current coming day weekend so earlier later early mid late "
    "beginning start middle end very first second third fourth q1 q2 q3 q4 h1 h2 spring summer autumn fall winter "
    "week calendar a an one two three four five six seven eight nine ten eleven twelve between from ever since "
    "before prior after until till up by in on during throughout within over for at as no not".split()
)
_EXPECTING = re.compile(
    r"\b(?:will|would|’ll|'ll|due|scheduled|slated|set to|expected|expects?|plans?|planned|upcoming|to be)\b[^.!?]*\Z",
    re.IGNORECASE,
)
_SENTENCE = 80
"""Characters before a time that are looked at for what is to come."""


def periods(text: str, on: date, *, looks_back: bool = False) -> tuple[Period, ...]:
    """Find the time expressions of a text that mean certain days, read against the day `on`, in order.

    `looks_back`: "in April" is the last April, as in a question; else the nearest, as in an article of that day.
    """
    return tuple(
        Period(start, end, reading.since, reading.until, reading.relative, attributive=not stands_alone(text, end))
        for start, end, reading in _readings(text, on, looks_back)
        if reading.since or reading.until
    )


def impossible_dates(text: str, on: date) -> tuple[Impossible, ...]:
    """Find the time expressions of a text that no calendar has: "31 February", "week 53 of 2023"."""
    found = _readings(text, on, True)
    return tuple(Impossible(start, end, reading.why_not) for start, end, reading in found if reading.why_not)


@lru_cache(maxsize=64)
def _readings(text: str, on: date, looks_back: bool, /) -> tuple[tuple[int, int, Reading], ...]:
    return tuple(_read(text, on, looks_back))


def _read(text: str, on: date, looks_back: bool) -> Iterator[tuple[int, int, Reading]]:
    end = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < end or not (word[0].lower() in _OPENERS or word[0].strip("’'")[:1].isdigit()):
            continue
        reading = _reading(text, start, Standpoint(on, looks_back))
        may_lie_ahead = reading and reading.relative and not looks_back
        if may_lie_ahead and _EXPECTING.search(text, max(0, start - _SENTENCE), start):
            reading = _reading(text, start, Standpoint(on, looks_back, expects=True))
        if reading:
            end = reading.end
            yield start, end, reading


def _reading(text: str, start: int, stand: Standpoint) -> Reading | None:
    # Many questions name no time at all: the forms of times, a hundred patterns, are built for the first that may.
    from .bounds import bounded
    from .points import point

    try:
        if reading := bounded(text, start, stand):
            return reading
        alone = point(text, start, stand)
    except (OverflowError, ValueError):  # "999 centuries ago": time itself would end
        return None
    return alone if alone and not alone.bare else None
