"""Find the sentences of a text, as offsets into it."""

import re
from collections.abc import Iterator

from ..layout import paragraphs
from .abbreviations import (
    BEFORE_NAMES,
    BEFORE_NUMBERS,
    CLOCK_CONTINUES,
    INSIDE_NAMES,
    ORDINAL_CONTINUES,
    STARTERS,
)

# A possible end: stops, what closes after them (or a footnote mark), then white space. Chinese and Japanese stops need
# no white space. It never starts inside a run of stops, so that a million full stops are read once.
_STOP = re.compile(
    r"""(?<![.!?…])(?P<stop>[.!?…։।؟۔]++)(?P<close>(?:["'”’»“›)\]]|\[\d{1,3}\])*+)(?=\s)|[。！？｡]++[」』”’）"]*+"""
    # Text saved from a page loses the space between two sentences now and then.
    r"""|(?<=[a-zа-яё]{2})(?P<glued>[.!?])(?=[“‘«]?[A-ZА-ЯЁ][a-zа-яё]+[\s,’'])"""
)
_NEXT = re.compile(r"""\s*["'“‘„«‹(\[]*(?P<dash>[–—-]*)\s?(?P<word>[^\W_][\w'’-]{0,40})?""")
_LAST_WORD = re.compile(r"""[^\s"'“”‘’«»()\[\]–—/]*$""")
_LONGEST_WORD = 40
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
_CLOCK = frozenset({"a.m", "p.m", "A.M", "P.M"})
_ATTRIBUTION = re.compile(
    r"\s*(?:[^\W\d_a-z][\w.'’-]*\s+){1,4}"
    r"(?:said|says|asked|asks|added|adds|wrote|writes|told|tells|tweeted|replied|recalled|shouted|explained|continued)\b"
)
_SPACE = re.compile(r"\s*")


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Find where each sentence of `text[start:end]` starts and ends, without the white space around it.

    A paragraph's end is a sentence's end. Every character that is not white space lies in exactly one sentence.
    """
    return [
        sentence
        for first, last in paragraphs(text[start:end])
        for sentence in split_paragraph(text, start + first, start + last)
    ]


def split_paragraph(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of the paragraph `text[start:end]`, which neither starts nor ends with white space."""
    for match in _STOP.finditer(text, start, end):
        if match.end() < end and _ends(text, start, match):
            yield start, match.end()
            space = _SPACE.match(text, match.end(), end)
            start = space.end() if space else match.end()
    yield start, end


def _ends(paragraph: str, start: int, match: re.Match[str]) -> bool:
    """Say whether the sentence that began at `start` ends with these stops."""
    stop, close = match["stop"], match["close"]
    if match["glued"]:
        word = _last_word(paragraph, start, match.start())
        return word.isalpha() and word.islower() and word not in BEFORE_NAMES
    if stop is None:
        return True
    word, begins = _next_word(paragraph, match.end())
    if word[:1].islower() and not word[1:2].isupper():
        return False
    if close:
        return stop[-1] not in "!?" or not _ATTRIBUTION.match(paragraph, match.end())
    return stop != "." or not _abbreviates(paragraph, start, match.start(), word, begins=begins)


def _abbreviates(paragraph: str, start: int, stop: int, following: str, *, begins: bool) -> bool:
    """Say whether the full stop at `stop` belongs to the word before it.

    `following` is the word after it, and `begins` says whether that one is a word that begins sentences.
    """
    word = _last_word(paragraph, start, stop)
    if word in BEFORE_NAMES or (word in BEFORE_NUMBERS and following[:1].isdigit()):
        return True
    if word.isdigit():
        return stop - len(word) == start or (len(word) <= 2 and following in ORDINAL_CONTINUES)
    if word in _CLOCK:
        return following in CLOCK_CONTINUES
    letter = len(word) == 1 and word.isalpha()
    if letter and stop - 1 == start:
        return True
    return (letter or word in INSIDE_NAMES or _DOTTED.search(word) is not None) and not begins


def _next_word(paragraph: str, end: int) -> tuple[str, bool]:
    """Find the word after a stop, and whether it is one that begins sentences: not after a dash, and no initial."""
    found = _NEXT.match(paragraph, end)
    if found is None or not found["word"]:
        return "", False
    word = found["word"]
    initial = len(word) == 1 and paragraph[found.end() : found.end() + 1] == "."
    return word, word in STARTERS and not initial and not found["dash"]


def _last_word(paragraph: str, start: int, end: int) -> str:
    """Find the word that ends at `end`, of a sentence that began at `start`."""
    found = _LAST_WORD.search(paragraph, max(start, end - _LONGEST_WORD), end)
    return found[0] if found else ""
