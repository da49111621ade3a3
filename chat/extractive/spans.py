"""Find the spans of a sentence that have a given form: a date, a number, a person, a place."""

import re
from collections.abc import Iterator
from functools import cache

from ...index import terms
from ..query import Asked

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June|July|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|"
    r"Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_YEAR = r"(?:1[5-9]|20)\d\d"
_TIME = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+{_YEAR})?|"
    rf"{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+{_YEAR})?(?!\d)|"
    rf"{_MONTH},?\s+{_YEAR}|(?:(?:early|mid|late)[ -])?{_YEAR}s?|{_DAY}|"
    rf"(?:last|next|this)\s+(?:week|month|year|{_DAY})|yesterday|today|tomorrow)(?!\w)"
)
_AMOUNT = r"(?:\d[\d,.]*\d|\d)(?:st|nd|rd|th)?"
_WORD_NUMBER = (
    r"(?:(?:(?:one|a)[ -](?=hundred|thousand|million|billion|dozen)|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen|half)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine|hundred|thousand|million|billion))*)"
)
_UNIT = r"(?:\s?(?:%|percent|per cent|hundred|thousand|million|billion|trillion|m|bn|km|kg|mph)\b|%)"
_LASTING = r"(?:[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?))"
_NUMBER = (
    rf"(?:(?:US|AU|C)?[$€£₽₺]\s?{_AMOUNT}{_UNIT}?|\b{_AMOUNT}{_UNIT}?{_LASTING}?|\b{_WORD_NUMBER}{_UNIT}?{_LASTING}?\b)"
)
_DURATION = rf"\b(?:{_AMOUNT}|{_WORD_NUMBER}|an?){_LASTING}\b|\buntil\s+(?:{_TIME.pattern})"
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w'’-]*"
_NAME = re.compile(rf"\b{_CAPITAL}(?:\s+(?:(?:of|de|van|von|bin|al|the|and)\s+)?{_CAPITAL})*")
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|to|from|of|across|outside|over|into)\s+(?:the\s+)?$")


def spans(sentence: str, asked: Asked) -> Iterator[tuple[int, int]]:
    """Yield the spans of a sentence that have the form asked for, as offsets into it; none for `Asked.ANY`."""
    if asked is Asked.TIME:
        yield from (match.span() for match in _TIME.finditer(sentence))
    elif asked is Asked.NUMBER:
        dates = [match.span() for match in _TIME.finditer(sentence)]
        yield from (
            m.span() for m in _built(_NUMBER).finditer(sentence) if not any(a <= m.start() < b for a, b in dates)
        )
    elif asked is Asked.DURATION:
        yield from (match.span() for match in _built(_DURATION).finditer(sentence))
    elif asked is Asked.PERSON:
        yield from ((start, end) for start, end in _names(sentence) if not sentence[start:end].isupper())
    elif asked is Asked.PLACE:
        yield from (span for span in _names(sentence) if _PLACE_BEFORE.search(sentence, 0, span[0]))


@cache
def _built(pattern: str) -> re.Pattern[str]:
    """Build a pattern that takes long to build, for the first question that asks for its form."""
    return re.compile(pattern, re.IGNORECASE)


def _names(sentence: str) -> Iterator[tuple[int, int]]:
    """Yield runs of capitalised words; the word that opens a sentence is no name by its capital alone."""
    for match in _NAME.finditer(sentence):
        start, end = match.span()
        if not sentence[:start].strip(" \"'“”‘’("):
            first, _, rest = match[0].partition(" ")
            if not rest:
                continue
            if not terms(first):  # "On December", "The Kremlin"
                start += len(first) + 1
        yield start, end
