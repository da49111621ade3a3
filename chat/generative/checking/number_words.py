"""Read numbers that are written as words."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split()
)
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SMALL = {**{word: value for value, word in enumerate(_ONES)}, **_TENS}
SCALES = {
    "hundred": 100,
    "dozen": 12,
    "thousand": 1_000,
    "k": 1_000,
    "million": 1_000_000,
    "mn": 1_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
} | {"quarter": -4, "twice": -2, "double": -2, "doubled": -2, "triple": -3, "tripled": -3, "halved": -5}
"""Words for a place in a row, and for parts and multiples; these have numbers that nothing else has."""
_WORDS = "|".join([*_SMALL, *(f"{scale}s?" for scale in SCALES if len(scale) > 2), "half", "couple", "pair"])
_RUN = re.compile(
    rf"\b(?:(?:a|an)\s+(?=(?:{'|'.join(scale for scale in SCALES if len(scale) > 2)}|couple|pair)\b))?"
    rf"(?:{_WORDS})\b(?:(?:[\s-]+|\s+and\s+(?=(?:{'|'.join(_SMALL)})\b))(?:{_WORDS})\b)*",
    re.IGNORECASE,
)
_NOT_COUNTED = re.compile(r"\b(?:no\s+one|one\s+another|one's)\b", re.IGNORECASE)


def word_numbers(text: str) -> Iterator[tuple[Decimal, int, int]]:
    """Yield the numbers that a text writes as words, each with where it starts and ends."""
    passed_over = [found.span() for found in _NOT_COUNTED.finditer(text)]
    for run in _RUN.finditer(text):
        if any(start <= run.start() < end for start, end in passed_over):
            continue
        words = [word for word in re.split(r"[\s-]+", run[0].lower()) if word not in ("a", "an")]
        for group in _numbers(words):
            yield _value(group), run.start(), run.end()


def _numbers(words: Sequence[str]) -> Iterator[list[str]]:
    """Part words where one number ends and another begins: "nine and two" are two, "two hundred and two" is one."""
    group: list[str] = []
    joined = False
    for word in words:
        if word == "and":
            joined = True
            continue
        small = word in _SMALL
        follows = group and group[-1] in _SMALL
        compound = follows and group[-1] in _TENS and word in _ONES[1:10] and not joined
        if group and small and (follows and not compound):
            yield group
            group = []
        group.append(word)
        joined = False
    yield group


def _value(words: Sequence[str]) -> Decimal:
    total, current = Decimal(0), Decimal(0)
    for word in words:
        scale = SCALES.get(word.removesuffix("s"), 0) if word not in _SMALL else 0
        if word == "half":
            current += Decimal("0.5")
        elif word in ("couple", "pair"):
            current += 2
        elif scale == 0:
            current += _SMALL.get(word, 0)
        elif scale < 1_000:
            current = (current or Decimal(1)) * scale
        else:
            total, current = total + (current or Decimal(1)) * scale, Decimal(0)
    return total + current
