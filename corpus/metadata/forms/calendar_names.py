"""The names of months and weekdays, in the languages of the Caucasus and its neighbours and of western Europe."""

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import Any

_MONTHS = "january february march april may june july august september october november december".split()
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_LOCALES = ("ru", "uk", "tr", "az", "hy", "ka", "de", "fr", "es")


def month_number(word: str) -> int | None:
    """Find the number of a month by its name or its usual short form, 1 to 12."""
    word = _folded(word)
    for number, name in enumerate(_MONTHS, 1):
        if word in (name, name[:3]):
            return number
    return 9 if word == "sept" else _foreign_months().get(word)


@lru_cache(maxsize=4096)
def is_weekday(word: str) -> bool:
    """Say whether a word is the name of a weekday or its usual short form."""
    word = _folded(word)
    if any(word in (name, name[:3]) for name in _WEEKDAYS):
        return True
    return word in ("tues", "wednes", "thur", "thurs") or word in _foreign_weekdays()


@cache
def _foreign_months() -> dict[str, int]:
    from babel.dates import get_month_names

    return {name: next(iter(found)) for name, found in _names(get_month_names).items() if len(found) == 1}


@cache
def _foreign_weekdays() -> frozenset[str]:
    from babel.dates import get_day_names

    return frozenset(_names(get_day_names))


def _names(lookup: Callable[..., Mapping[Any, str]]) -> dict[str, set[int]]:
    """Map the folded names of the other languages to what they may mean; two letters say too little."""
    meanings: dict[str, set[int]] = {}
    for locale in _LOCALES:
        for width in ("wide", "abbreviated"):
            for use in ("format", "stand-alone"):
                for number, name in lookup(width, use, locale).items():
                    if len(folded := _folded(name)) >= 3:
                        meanings.setdefault(folded, set()).add(number)
    return meanings


def _folded(word: str) -> str:
    return word.replace("İ", "i").casefold().strip(".")
