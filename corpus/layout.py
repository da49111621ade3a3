"""Find the paragraphs of a text: they end at blank lines, and at line ends unless prose was wrapped there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_WIDEST_WRAP = 160
"""Lines longer than this are paragraphs of their own: nothing wraps its text so wide."""
_NARROWEST_WRAP = 36
_FEW_PAIRS = 3
"""Below this many line ends a run of lines is judged together with the rest of its document."""
_FIRST_LETTER = re.compile(r"[^\W\d_]")
_LIST_MARK = re.compile(r"(?:[-*•–—·▪■●►]|\d{1,2}[.)])\s")
_STOPPED = re.compile(r"[.!?…:;。！？։।][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    indent: int

    @property
    def width(self) -> int:
        return self.indent + len(self.text)


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Find where each paragraph starts and ends, without the white space around it.

    Every character that is not white space lies in exactly one paragraph.
    """
    runs = list(_runs(text))
    wrapped_document = _is_wrapped([pair for run in runs for pair in _pairs(run)])
    found: list[tuple[int, int]] = []
    for run in runs:
        pairs = _pairs(run)
        wrapped = wrapped_document if len(pairs) < _FEW_PAIRS else _is_wrapped(pairs)
        found.extend(_joined(run, wrapped=wrapped))
    return found


def _runs(text: str) -> Iterator[list[_Line]]:
    """Yield the runs of lines between blank lines."""
    run: list[_Line] = []
    offset = 0
    for raw in text.splitlines(keepends=True):
        line = raw.strip()
        if line:
            indent = len(raw) - len(raw.lstrip())
            run.append(_Line(offset + indent, offset + indent + len(line), line, indent))
        elif run:
            yield run
            run = []
        offset += len(raw)
    if run:
        yield run


def _pairs(run: Sequence[_Line]) -> list[tuple[_Line, _Line, int]]:
    """Pair each line of a run with the next one and the width of the run's widest line."""
    widest = max(line.width for line in run)
    if not _NARROWEST_WRAP <= widest <= _WIDEST_WRAP:
        return []
    return [(line, after, widest) for line, after in pairwise(run)]


def _is_wrapped(pairs: Sequence[tuple[_Line, _Line, int]]) -> bool:
    """Say whether line ends fall inside sentences: lines are filled, and the next one goes on."""
    if not pairs:
        return False
    filled = sum(_is_filled(*pair) for pair in pairs)
    flowing = sum(_goes_on(line, after) for line, after, _ in pairs)
    return filled >= 0.6 * len(pairs) and flowing >= 0.4 * len(pairs)


def _is_filled(line: _Line, after: _Line, widest: int) -> bool:
    """Say whether the next line's first word would not have fitted on this line, give or take a justified line."""
    word = after.text.split(maxsplit=1)[0]
    return line.width + 1 + len(word) > 0.85 * widest


def _goes_on(line: _Line, after: _Line) -> bool:
    """Say whether the next line continues this line's sentence; a script without capitals gives no sign against it."""
    letter = _FIRST_LETTER.search(after.text)
    return not _STOPPED.search(line.text[-8:]) and letter is not None and not letter[0].isupper()


def _joined(run: Sequence[_Line], *, wrapped: bool) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs of a run of lines."""
    widest = max(line.width for line in run)
    start = run[0].start
    for line, after in pairwise(run):
        flows = _is_filled(line, after, widest) or _goes_on(line, after)
        begins = after.indent > line.indent + 1 or _LIST_MARK.match(after.text)
        if not wrapped or begins or not flows:
            yield start, line.end
            start = after.start
    yield start, run[-1].end
