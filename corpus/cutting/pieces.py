"""Take paragraphs apart into the pieces that passages are put together from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import combining

from .sentence_ends import sentences, split_paragraph
from .tokens import count_tokens

_LONG = 16
"""Characters a token: more than this many are cut up before they are counted, so that no count is of megabytes."""
_SPACE = re.compile(r"\s+")
_JOINER = "\u200d"
_JOINERS = f"{_JOINER}\ufe0e\ufe0f"


@dataclass(frozen=True, slots=True)
class Piece:
    """The characters from `start` up to `end`, and how many tokens they are."""

    start: int
    end: int
    tokens: int


def is_long(length: int, limit: int) -> bool:
    """Say whether this many characters are surely more than `limit` tokens of any prose."""
    return length > _LONG * limit


def atoms(text: str, start: int, end: int, limit: int) -> Iterator[Piece]:
    """Yield the sentences of one paragraph; one of more than `limit` tokens comes in parts, cut at words."""
    for first, last in split_paragraph(text, start, end):
        for from_, to in _windows(text, first, last, _LONG * limit):
            yield from _parts(text, from_, to, limit)


def halves(text: str, start: int, end: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Cut two characters or more in two: at the sentence end nearest to the middle, else at a word, else anywhere."""
    middle = (start + end) // 2
    gaps = [(before[1], after[0]) for before, after in pairwise(sentences(text, start, end))]
    left, right = min(gaps, key=lambda gap: abs(gap[0] - middle)) if gaps else _gap(text, start, end, middle)
    return (start, left), (right, end)


def _windows(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    """Yield parts of at most `width` characters, cut after words where there are any."""
    while end - start > width:
        left, right = _gap(text, start, start + width, start + width)
        yield start, left
        start = right
    yield start, end


def _parts(text: str, start: int, end: int, limit: int) -> Iterator[Piece]:
    """Yield parts of at most `limit` tokens, halving at words."""
    tokens = count_tokens(text[start:end])
    if tokens <= limit or end - start < 2:
        yield Piece(start, end, tokens)
        return
    left, right = _gap(text, start, end, (start + end) // 2)
    yield from _parts(text, start, left, limit)
    yield from _parts(text, right, end, limit)


def _gap(text: str, start: int, end: int, wanted: int) -> tuple[int, int]:
    """Find the white space nearest to an offset, as a span; an empty span between two characters if there is none."""
    spaces = [space.span() for space in _SPACE.finditer(text, start, end)]
    if not spaces:
        return (_before_marks(text, start, wanted),) * 2
    left, _ = min(spaces, key=lambda span: abs(span[0] - wanted))
    space = _SPACE.match(text, left)
    return left, space.end() if space else left


def _before_marks(text: str, start: int, wanted: int) -> int:
    """Step back from an accent or a joiner to the character that it belongs to, when that is near."""
    for offset in range(wanted, max(start, wanted - 8), -1):
        if not combining(text[offset]) and text[offset] not in _JOINERS and text[offset - 1] != _JOINER:
            return offset
    return wanted
