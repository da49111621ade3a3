"""How times are written: patterns of the words that name them, and what these number."""

import re

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_ORDINALS = "first second third fourth".split()

MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\.(?=\s*\d))?)(?![\w-])"
)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
NUMBER = rf"(?:\d{{1,3}}|an?|{'|'.join(_NUMBERS)})"
UNIT = r"(?:day|week|month|quarter|year|decade|century|centurie)"
YEAR = r"(?:(?P<year>(?:1\d|20|21)\d\d)(?![\d%]|[.,:]\d)|[’'](?P<short>\d\d)\b|(?P<whose>last|this|next)\s+year\b)"
ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|1st|2nd|3rd|4th)"
SEASON = r"(?:spring|summer|autumn|fall)"

_HOLDS_TOGETHER = (
    "a about according across after again against ago all alone also amid among an and are around as at be "
    "because been before between beyond both but by can compared concerning could despite did do does during "
    "earlier every following for from had has have he her his how if in inside into is it its later near nor not "
    "now of on once only or our over per regarding she should since so still than that the their then there they "
    "this those through to too toward towards under until up upon via was we were what when where whether which "
    "while who whom whose why will with within without would yet you"
)
_FOLLOWER = re.compile(
    rf"(?:[’']s\b)?(?:\W*\Z|\s*(?:[.,](?!\w)|[;:?!)\]”\"–—(])|\s+(?:{'|'.join(_HOLDS_TOGETHER.split())})\b)"
)


def month_number(name: str) -> int:
    """Give the number of a month that `MONTH` matches, 1 to 12."""
    return _MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """Give the number of a weekday that `WEEKDAY` matches, 0 for Monday."""
    return _WEEKDAYS.index(name[:3].lower())


def number(word: str) -> int:
    """Read a number that `NUMBER` matches."""
    word = word.lower()
    if word.isdecimal():
        return int(word)
    return 1 if word in ("a", "an") else _NUMBERS.index(word) + 1


def ordinal(word: str) -> int:
    """Read an ordinal that `ORDINAL` matches."""
    return int(word[0]) if word[0].isdigit() else _ORDINALS.index(word.lower()) + 1


def stands_alone(text: str, end: int) -> bool:
    """Whether what ends here is no part of a name or of a noun's phrase: not "2024 soldiers", not "May said"."""
    return _FOLLOWER.match(text, end) is not None
