"""Read a time with the preposition before it: since, before, after, until, between … and …, from … to …, in."""

import re
from dataclasses import replace
from datetime import date, timedelta

from .names import stands_alone
from .period import Reading, Standpoint, Unit
from .points import point

_CUE = re.compile(
    r"(between|from|(?:ever )?since|on or before|on or after|before|prior to|after|until|till|up to(?: and including)?"
    r"|n(?:o|ot) later than|by|in|on|during|throughout|within|over|for|at|as of)\s+(the\s+)?",
    re.IGNORECASE,
)
_JOINTS = {
    "between": re.compile(r"\s+and\s+", re.IGNORECASE),
    "from": re.compile(r"\s+(?:to|until|till|through|up to)\s+|\s?[-–—]\s?", re.IGNORECASE),
}
_ONWARDS = re.compile(r"\s+(?:on(?:wards?)?\b(?!\s+\w)|(?:to|until) (?:date|today|now)\b)", re.IGNORECASE)
_COUNTED = re.compile(r"\b(?:hours?|days?|weeks?|months?|years?|shortly|soon|just|long|eve)\s+\Z", re.IGNORECASE)
_SENTENCE_OPENS = re.compile(r"(?:\A|[.!?:;\n]\s*)\Z")
_NAME_FOLLOWS = re.compile(r"\s+[A-Z]")
_IS_LAST = re.compile(r"until|till|up to|by|n(?:o|ot) later|on or before")
_A_DAY = timedelta(days=1)


def bounded(text: str, at: int, stand: Standpoint) -> Reading | None:
    """Read a time that a preposition at `at` begins."""
    cue = _CUE.match(text, at)
    first = point(text, cue.end(), stand) if cue else None
    if not cue or not first:
        return None
    word = cue[1].lower()
    joint = _JOINTS[word].match(text, first.end) if word in _JOINTS else None
    if joint and (second := point(text, joint.end(), stand)):
        return _stretch(text, cue.end(), first, second)
    if first.bare and (cue[2] or not _means_a_time(text, at, first.end)):
        return None
    if first.since is None or first.until is None:
        return first
    if word == "as of" or (word in ("before", "after") and _COUNTED.search(text, max(0, at - 12), at)):
        return Reading(first.end)  # "two days after 17 April" is another day
    if word == "from" and (onwards := _ONWARDS.match(text, first.end)):
        return replace(first, end=onwards.end(), until=None, bare=False)
    since, until = _bounds(word, first.since, first.until)
    return replace(first, since=since, until=until, bare=False)


def _bounds(word: str, first: date, last: date) -> tuple[date | None, date | None]:
    if word.endswith("since") or word == "on or after":
        return first, None
    if word == "after":
        return last + _A_DAY, None
    if word in ("before", "prior to"):
        return None, first - _A_DAY
    return None if _IS_LAST.match(word) else first, last


def _stretch(text: str, at: int, first: Reading, second: Reading) -> Reading:
    """Join the two ends of a stretch; the first takes its year from the second where it names none."""
    if first.relative and second.until and not second.relative:
        first = point(text, at, Standpoint(second.until, looks_back=True)) or first
    why_not = first.why_not or second.why_not
    if first.since and second.until and first.since > second.until:
        why_not = f"The period from {first.since} until {second.until} ends before it begins."
    if why_not or not first.since or not second.until:
        return Reading(second.end, why_not=why_not)
    return Reading(second.end, first.since, second.until, Unit.STRETCH, relative=first.relative or second.relative)


def _means_a_time(text: str, start: int, end: int) -> bool:
    """Whether "in 2023" or "on Monday" is followed by what goes on without it: not "in 2023 dollars"."""
    if stands_alone(text, end):
        return True
    opens = _SENTENCE_OPENS.search(text, max(0, start - 3), start)
    return bool(opens and _NAME_FOLLOWS.match(text, end))
