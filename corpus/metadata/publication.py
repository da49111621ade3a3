"""Find the date on which an article was published, in the lines around its headline."""

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from ..document import DateOrigin
from .bylines import beside_date
from .forms.calendar_names import is_weekday
from .forms.dates import dates_in
from .forms.labels import OTHER_BEFORE, PUBLISHED_BEFORE
from .forms.lines import Page, is_caption, is_prose
from .forms.times import without_times

_LONGEST_LINE = 200
_LONGEST_LABEL = 4
"""Words."""
_NEAR = 3
"""Lines between a headline and a date above it that still belongs to it."""
_LAST_WORD = re.compile(r"([^\W\d_]+)\W*$")


class _Sign(IntEnum):
    """How clearly a line says that its date is the article's, clearest first."""

    LABEL = 1
    BYLINE = 2
    ALONE = 3


@dataclass(frozen=True, slots=True)
class _Candidate:
    line: int
    day: date
    sign: _Sign


def publication(page: Page, title: str) -> tuple[date | None, DateOrigin]:
    """Find the publication date that a page states, and where; a date in the story's prose is never it."""
    opening = page.opening(2)
    found = [candidate for number in range(len(opening)) if (candidate := _candidate(opening, number))]
    headline = next((number for number, line in enumerate(opening) if title and title in line), None)
    chosen = _chosen(found, headline) if found else _labelled_elsewhere(page)
    if chosen is None or _is_entry(chosen, page):
        return None, DateOrigin.NONE
    return chosen.day, DateOrigin.BYLINE if chosen.sign is _Sign.BYLINE else DateOrigin.HEADER_LINE


def is_dateline(line: str) -> bool:
    """Say whether a line is a date of publication or of an update, perhaps with a byline or a place."""
    return bool(dates_in(line)) and not is_prose(line) and _sign(line, without_times(line)) is not None


def _chosen(found: list[_Candidate], headline: int | None) -> _Candidate | None:
    """Choose what is labelled, else what stands below the headline, else what stands right above it."""
    for candidate in found:
        if candidate.sign is _Sign.LABEL:
            return candidate
    if headline is None:
        return found[0] if len({candidate.day for candidate in found}) == 1 else None
    for candidate in found:
        if candidate.line >= headline:
            return candidate
    return found[-1] if headline - found[-1].line <= _NEAR else None


def _candidate(lines: tuple[str, ...], number: int) -> _Candidate | None:
    """Read the line's publication date, if it has one and says nothing else."""
    line = lines[number]
    if len(line) > _LONGEST_LINE or is_prose(line) or is_caption(line):
        return None
    unlabelled: set[date | None] = set()
    end = 0
    for written in dates_in(line):
        before = _without_weekday(line[end : written.start])
        if end == 0 and number and not before.strip(" |·•") and lines[number - 1].count(" ") < _LONGEST_LABEL:
            before = lines[number - 1]  # a label may stand on the line above
        end = written.end
        if PUBLISHED_BEFORE.search(before) and written.day:
            return _Candidate(number, written.day, _Sign.LABEL)
        if not OTHER_BEFORE.search(before):
            unlabelled.add(written.day)
    certain = unlabelled - {None}  # "04/05/2024 April 5, 2024" is certain by its second half
    day = certain.pop() if len(certain) == 1 else None
    sign = _sign(line, without_times(line))
    return _Candidate(number, day, sign) if day and sign else None


def _sign(line: str, rest: str) -> _Sign | None:
    """Judge a line by what it says beside its dates: nothing, who wrote it, or a place; else it is no date line."""
    words = re.findall(r"[^\W\d_][\w.'’-]*", rest)
    if beside_date(line):
        return _Sign.BYLINE
    place = len(words) <= 3 and all(word[0].isupper() for word in words)
    return _Sign.ALONE if place and not is_caption(line) else None


def _without_weekday(before: str) -> str:
    match = _LAST_WORD.search(before)
    return before[: match.start()] if match and is_weekday(match[1]) else before


def _labelled_elsewhere(page: Page) -> _Candidate | None:
    """Take the one date that a line below the article says it was published on."""
    every = (_candidate(page.lines, number) for number in range(len(page.lines)))
    labelled = {candidate.day: candidate for candidate in every if candidate and candidate.sign is _Sign.LABEL}
    return next(iter(labelled.values())) if len(labelled) == 1 else None


def _is_entry(chosen: _Candidate, page: Page) -> bool:
    """Say whether a bare date below the first paragraph is one of a chronicle's headings."""
    if chosen.sign is not _Sign.ALONE or chosen.line < len(page.opening(1)):
        return False
    below = range(chosen.line + 1, len(page.head))
    return any((other := _candidate(page.head, number)) and other.day != chosen.day for number in below)
