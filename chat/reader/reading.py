"""What a reader gives: for a passage, the spans that may answer, and how sure it is that any does."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ...corpus import Passage

_SPANS = 5
"""Spans kept of a passage."""
_APART = re.compile(r"\n\s*\n")  # between two paragraphs


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the document that may be the answer."""

    start: int
    end: int
    score: float
    """The logarithm of its odds against "no answer in this passage"; comparable across passages of one question."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage as it was read for a question."""

    passage: Passage
    score: float
    """The logarithm of the odds that the passage answers: of all its spans together."""
    spans: tuple[Span, ...]
    """The likeliest, best first; no two share a character, none reaches over the end of a paragraph."""
    starts: tuple[tuple[int, float], ...]
    """Where in the document a span can begin, ascending, and the log odds of all the spans that begin there."""

    def within(self, start: int, end: int) -> float:
        """Give the log odds that an answer begins between two places of the document."""
        held = [odds for place, odds in self.starts if start <= place < end]
        return float(np.logaddexp.reduce(held)) if held else float("-inf")


class Reader(Protocol):
    """Reads passages for a question. Another model than the packaged one implements this."""

    name: str

    def read(self, question: str, passages: Sequence[Passage]) -> list[Reading]:
        """Read each passage, in the order given."""
        ...


def reading(passage: Passage, offsets: Sequence[tuple[int, int]], scores: NDArray[np.float32]) -> Reading:
    """Make a reading of the scores of a passage's spans.

    `offsets` says where each token stands in the passage; `scores`, shape (tokens, longest), has at `[i, k]` the log
    odds of the span from token `i` through token `i + k`, minus infinity where there is none.
    """
    text = passage.text
    spans: list[Span] = []
    left = np.where(_together(text, offsets, scores.shape[1]), scores, -np.inf)
    while left.size and len(spans) < _SPANS and np.isfinite(left.max()):
        first, more = np.unravel_index(int(left.argmax()), left.shape)
        score, last = float(left[first, more]), int(first + more)
        start, end = _whole(text, offsets[int(first)][0], offsets[last][1])
        if start < end:
            spans.append(Span(passage.start + start, passage.start + end, score))
        for place in range(max(0, int(first) - left.shape[1]), last + 1):
            left[place, max(0, int(first) - place) :] = -np.inf  # what reaches into the span that was taken
    masses = np.logaddexp.reduce(scores, axis=1) if scores.size else np.empty(0, np.float32)
    starts = tuple((passage.start + start, float(m)) for (start, _), m in zip(offsets, masses, strict=True))
    whole = float(np.logaddexp.reduce(masses)) if masses.size else float("-inf")
    return Reading(passage, whole, tuple(spans), starts)


def _together(text: str, offsets: Sequence[tuple[int, int]], longest: int) -> NDArray[np.bool_]:
    """Say of each span whether it stands in one paragraph, shape (tokens, longest)."""
    ends = [found.start() for found in _APART.finditer(text)]
    paragraphs = np.searchsorted(ends, [start for start, _ in offsets])
    last = np.arange(len(offsets))[:, None] + np.arange(longest)
    return np.asarray(paragraphs[np.minimum(last, max(len(offsets) - 1, 0))] == paragraphs[:, None])


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a span to whole words, then drop what only frames them."""
    while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end and text[start] in " \n\t.,;:!?-–—)]}’”'\"":
        start += 1
    while start < end and text[end - 1] in " \n\t,;:!?-–—([{‘“'\"":
        end -= 1
    if text[start:end].endswith(".") and text[start : end - 1].count(".") == 0:
        end -= 1  # a sentence's, and not one of "U.S."
    return start, end
