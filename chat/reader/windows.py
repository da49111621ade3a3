"""What the reader's network is given: a question beside as much of a passage as it reads at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tokenizers import Tokenizer

QUESTION, TITLE, PASSAGE = 96, 32, 320
"""Tokens read at once of each; of a longer question the beginning and the end, of a longer passage several windows."""

STEP = PASSAGE - 64
"""Tokens from one window of a passage to the next: they overlap, so that no short answer is cut by an edge."""

_QUESTION_BEGINS = 24  # tokens of a long question's beginning; what is asked stands at its end
_CLS, _SEP = 101, 102


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text's tokens: their ids, and where each stands in the text, in characters."""

    ids: list[int]
    offsets: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Window:
    """The token ids of question, title and a stretch of a passage, framed as BERT reads a pair of texts."""

    ids: list[int]
    segments: list[int]
    """0 for the question and the title, 1 for the passage."""
    first: int
    """The place in `ids` of the passage's first token."""
    offsets: Sequence[tuple[int, int]]
    """Where each of the passage's tokens stands in the passage, in characters."""


def tokens(of: "Tokenizer", texts: Sequence[str]) -> list[Tokens]:
    """Cut texts into tokens, without those that frame a text."""
    return [Tokens(made.ids, made.offsets) for made in of.encode_batch(list(texts), add_special_tokens=False)]


def framed(question: Sequence[int], title: Sequence[int], passage: Tokens, start: int, end: int) -> Window:
    """Frame a question, a title (its first tokens) and the passage's tokens from `start` up to `end`."""
    if len(question) > QUESTION:
        question = [*question[:_QUESTION_BEGINS], *question[_QUESTION_BEGINS - QUESTION :]]
    about = [*title[:TITLE], _SEP] if title else []
    before = [_CLS, *question, _SEP, *about]
    inner = passage.ids[start:end]
    segments = [0] * len(before) + [1] * (len(inner) + 1)
    return Window([*before, *inner, _SEP], segments, len(before), passage.offsets[start:end])


def windows(question: Sequence[int], title: Sequence[int], passage: Tokens) -> Iterator[Window]:
    """Yield the windows that together show the whole passage, one in nearly every case."""
    start = 0
    while True:
        yield framed(question, title, passage, start, start + PASSAGE)
        if start + PASSAGE >= len(passage.ids):
            return
        start += STEP
