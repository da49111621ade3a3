"""Take what a model writes apart into sentences, as it comes, with the numbers that each one cites."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ...corpus import sentences
from .checking import shown

MOST = 12_000
"""Characters after which a model is not listened to any longer."""
_LOOK = 24
"""Characters that come before what has come is looked at again."""
_THOUGHT = re.compile(r"<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
_MARKERS = r"(?:\s*\[[0-9]{1,3}(?:\s*[,;]\s*[0-9]{1,3})*\])+"
_AFTER_STOP = re.compile(rf"([.!?…][\"'”’»)]*)({_MARKERS})")
_CITED = re.compile(r"\s*\[([0-9,;\s]{1,40})\]")
_LIST = re.compile(r"^\s*(?:[-*•–]\s+|\d{1,2}[.)]\s+|#{1,6}\s+|>\s*)+")
_EMPHASIS = re.compile(r"(\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1")
_NEEDED = re.compile(r"(?:\S+\s+){5}")
"""What must have come after a sentence, so that nothing to come changes where it ends."""


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence that a model wrote, without its markers, and the numbers that these cite."""

    text: str
    cites: tuple[int, ...]


def written_sentences(pieces: Iterable[str]) -> Iterator[Written]:
    """Yield each sentence as soon as it is whole; thoughts before an answer are left out."""
    came, done, seen = "", 0, 0
    for piece in pieces:
        came += shown(piece)
        if len(came) > MOST:
            break
        if len(came) < seen + _LOOK and "\n" not in piece:
            continue
        seen = len(came)
        told = _without_thoughts(came)
        whole = _whole_until(told, done)
        if whole > done:
            yield from _sentences(told[done:whole])
            done = whole
    yield from _sentences(_THOUGHT.sub("", came[:MOST])[done:])


def _without_thoughts(came: str) -> str:
    """Leave out thoughts, and the end of the text where it may be the beginning of one."""
    told = _THOUGHT.sub("", came)
    opening = told.rfind("<")
    return told[:opening] if opening >= 0 and ">" not in told[opening:] else told


def _whole_until(text: str, done: int) -> int:
    """Find up to where sentences are whole: lines that have ended, and sentences that five words follow."""
    start = max(done, text.rfind("\n") + 1)
    moved = _moved(text[start:])
    ends = [end for _, end in sentences(moved) if _NEEDED.match(moved[end:].lstrip())]
    return start + max(ends, default=0)


def _sentences(text: str) -> Iterator[Written]:
    for line in _moved(text).split("\n"):
        prose = _EMPHASIS.sub(r"\2", _LIST.sub("", line)).strip()
        for start, end in sentences(prose):
            yield _written(prose[start:end])


def _moved(text: str) -> str:
    """Put markers that follow a stop before it, with no change of length: "so. [1]" becomes "so [1]."."""
    return _AFTER_STOP.sub(lambda found: found[2] + found[1], text)


def _written(sentence: str) -> Written:
    numbers = [int(number) for cited in _CITED.findall(sentence) for number in re.findall(r"[0-9]+", cited)]
    return Written(" ".join(_CITED.sub("", sentence).split()), tuple(dict.fromkeys(numbers)))
