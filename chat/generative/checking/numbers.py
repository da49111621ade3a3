"""Compare the numbers of a sentence with those of its evidence: value, unit, and what is counted."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from .dates import without_days
from .number_words import ORDINALS, SCALES, word_numbers
from .plain import stems

_DIGITS = re.compile(
    r"(?P<money>[$€£¥₽₴₹])?\s?(?<![\d.,])(?P<digits>\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?)"
    r"(?P<ordinal>(?:st|nd|rd|th)\b)?(?:\s?(?P<scale>hundred|thousand|million|billion|trillion|mn|bn|k)\b)?",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_UNIT = re.compile(r"[\s-]*(?P<unit>%|per\s?cent\b|[^\W\d_]+)")
_UNITS = {
    form: unit
    for unit, forms in {
        "percent": "% percent pct",
        "$": "dollar dollars usd",
        "€": "euro euros eur",
        "£": "pound pounds gbp",
        "₽": "ruble rubles rouble roubles rub",
        "metre": "metre metres meter meters m",
        "kilometre": "kilometre kilometres kilometer kilometers km kms",
        "centimetre": "centimetre centimetres centimeter centimeters cm",
        "mile": "mile miles",
        "foot": "foot feet ft",
        "gram": "gram grams g",
        "kilogram": "kilogram kilograms kg kilo kilos",
        "tonne": "tonne tonnes ton tons",
        "second": "second seconds sec",
        "minute": "minute minutes min",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "week": "week weeks",
        "month": "month months",
        "year": "year years",
        "degree": "degree degrees",
    }.items()
    for form in forms.split()
}
_FOLLOWING = re.compile(r"[\s-]*((?:[^\W\d_][\w'-]*\s?){1,2})")
_ORDINAL = re.compile(rf"\b({'|'.join(ORDINALS)})s?\b", re.IGNORECASE)
_SINGLE = re.compile(r"\b(?:a|an|single)\b(?=\s+[^\W\d_])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and its unit, "" for none."""

    value: Decimal
    unit: str
    following: tuple[int, ...]
    """The stems of the two words after it."""
    counted: int | None
    """The stem of what it counts: the word right after it; None for a year, and where none of weight is there."""
    written: str


def amounts(text: str) -> list[Amount]:
    """Find the numbers of a plain text, in digits and in words; those of days are left out."""
    text = without_days(text)
    found = [*_in_digits(text), *_in_words(text)]
    return [
        *found,
        *(Amount(Decimal(ORDINALS[o[1].lower()]), "ordinal", (), None, o[0]) for o in _ORDINAL.finditer(text)),
    ]


def unknown_number(sentence: str, evidence: Sequence[str], years: set[int]) -> str | None:
    """Name a number of a sentence that its evidence does not give, or gives to something else.

    `years` are those that the evidence speaks of in other words.
    """
    claimed = amounts(sentence)
    held = [amount for text in evidence for amount in amounts(text)] if claimed else []
    held += [Amount(Decimal(year), "", (), None, str(year)) for year in years]
    single = [
        Amount(Decimal(1), *_after(text, one.end()), one[0]) for text in evidence for one in _SINGLE.finditer(text)
    ]
    terms = {key for text in evidence for key in stems(text)} if claimed else set()
    for amount in claimed:
        same = [other for other in (*held, *single) if other.value == amount.value and other.unit == amount.unit]
        if not same or not _counts_the_same(amount, same, held, terms):
            return amount.written
    return None


def other_number(sentence: str, held: str) -> str | None:
    """Name a number of a sentence that another one lacks, which has a number of its own in its place."""
    claimed, given = amounts(sentence), amounts(held)
    in_claim = Counter((one.value, one.unit) for one in claimed)
    in_held = Counter((one.value, one.unit) for one in given)
    others = {unit for _, unit in in_held - in_claim}
    missing = {key for key in in_claim - in_held if key[1] in others}
    return next((one.written for one in claimed if (one.value, one.unit) in missing), None)


def _counts_the_same(amount: Amount, same: Sequence[Amount], held: Sequence[Amount], terms: Collection[int]) -> bool:
    """Say whether what a number counts is in the evidence, and there is not counted by another number alone."""
    if not amount.counted or any(amount.counted in other.following for other in same):
        return True
    return amount.counted in terms and not any(amount.counted in other.following for other in held)


def _in_digits(text: str) -> Iterator[Amount]:
    for match in _DIGITS.finditer(text):
        value = Decimal(match["digits"].replace(",", "").replace(" ", ""))
        if match["scale"]:
            value *= SCALES[match["scale"].lower()]
        unit, following, counted = _after(text, match.end())
        if match["ordinal"] or _YEAR.fullmatch(match["digits"]):
            counted = None
        unit = "ordinal" if match["ordinal"] else unit
        yield Amount(value, match["money"] or unit, following, counted, match[0].strip())


def _in_words(text: str) -> Iterator[Amount]:
    for value, start, end in word_numbers(text):
        before = text[:start].rstrip()
        # "4.2 million" has been read with its digits
        if before[-1:].isdigit() and text[start:end].lower().removesuffix("s") in SCALES:
            continue
        yield Amount(value, *_after(text, end), text[start:end])


def _after(text: str, end: int) -> tuple[str, tuple[int, ...], int | None]:
    """Read the unit after a number, the stems of the two words that follow, and that of what is counted."""
    unit = _UNIT.match(text, end)
    name = re.sub(r"\s", "", unit["unit"].lower()) if unit else ""
    following = _FOLLOWING.match(text, end)
    words = following[1].split() if following else []
    stemmed = [stems(word) for word in words]
    counted = stemmed[0][0] if stemmed and stemmed[0] and name not in _UNITS else None
    return _UNITS.get(name, ""), tuple(key for keys in stemmed for key in keys), counted
