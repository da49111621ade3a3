"""Find the quotations of a text, and veil them, so that what is told around them can be read on its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

VEIL = "\ue000"
"""Stands for each character of a quotation; a private-use character, which is neither letter nor space."""

_MARK = re.compile(r"''|’’|‘‘|``|[\"“”„«»‘’']")
_CLOSERS = {'"': '"”', "“": '”"“', "„": "“”", "«": "»", "»": "«", "‘": "’", "'": "'", "”": '”"'}
_DOUBLED = {"''": '"', "’’": "”", "‘‘": "“", "``": "“"}
_SINGLE = "'‘"
_LAST = ",.!?…"


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its marks: `text[start:end]`."""

    start: int
    end: int
    inside: tuple[int, int]
    """Where the words themselves start and end."""
    open: bool = False
    """The paragraph ends and the quotation goes on in the next."""


def find_quotes(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Quote]:
    """Find the outermost quotations of each paragraph, in order.

    One that is never closed counts only when the next paragraph opens one again, as the press sets long quotations.
    """
    found: list[Quote] = []
    for place, (start, end) in enumerate(paragraphs):
        following = text[paragraphs[place + 1][0]] if place + 1 < len(paragraphs) else ""
        found.extend(_in_paragraph(text, start, end, goes_on=following in '"“„«' and following != ""))
    return found


def _in_paragraph(text: str, start: int, end: int, *, goes_on: bool) -> Iterator[Quote]:
    opened: tuple[re.Match[str], str] | None = None
    for mark in _MARK.finditer(text, start, end):
        shape = _DOUBLED.get(mark[0], mark[0])
        before = text[mark.start() - 1] if mark.start() > start else " "
        after = text[mark.end()] if mark.end() < end else " "
        if opened is None:
            if _opens(shape, before, after):
                opened = mark, shape
        elif shape in _CLOSERS[opened[1]] and _closes(shape, before, after):
            first = opened[0]
            if mark.start() > first.end():
                yield Quote(first.start(), mark.end(), (first.end(), mark.start()))
            opened = None
        elif opened[1] in _SINGLE and shape in '"“«':
            # What looked like a single quotation mark was an apostrophe.
            opened = mark, shape
    if opened and goes_on and opened[1] not in _SINGLE:
        yield Quote(opened[0].start(), end, (opened[0].end(), end), open=True)


def _opens(shape: str, before: str, after: str) -> bool:
    if after.isspace():
        return False
    if shape in "“„«‘":
        return not before.isalnum() or shape == "«"
    return not before.isalnum() and before not in ".!?," and shape in "\"'”" and (shape != "'" or after.isalpha())


def _closes(shape: str, before: str, after: str) -> bool:
    if shape in "'’":
        return not before.isspace() and not after.isalnum()
    return shape != "“" or not before.isspace()


def veiled(text: str, quotes: Sequence[Quote]) -> str:
    """Write a text with its quotations veiled; every offset stays, and so does the stop that a quotation ends with."""
    pieces: list[str] = []
    done = 0
    for quote in quotes:
        pieces.append(text[done : quote.start])
        length = quote.end - quote.start
        last = text[quote.inside[1] - 1]
        tail = "" if quote.open else (last if last in _LAST else VEIL) + "”"
        closing = quote.end - quote.inside[1]
        if closing == 2 and tail:
            tail += "”"
        pieces.append(VEIL * (length - len(tail)) + tail)
        done = quote.end
    pieces.append(text[done:])
    return "".join(pieces)
