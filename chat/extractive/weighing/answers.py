"""The answers that were read: spans that may answer, and what speaks for each."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from ....index import Hit
from ...query import Query
from ...reader import Reading, Span
from ...voices import speaks
from .traits import around, form, is_quiz

_SPANS_EACH = 3  # of a passage
_COPY = 0.5  # of the runs of four words of the shorter passage: more in common, and neither is evidence for the other
_RUN = 4
_ARTICLES = frozenset(("a", "an", "the"))


@dataclass(frozen=True, slots=True)
class Found:
    """A span that may answer, and the evidence for it."""

    hit: Hit
    reading: Reading
    span: Span
    support: float
    """How many independent articles say the same, each counted by the probability that it answers."""
    form: float
    """1 when it has the form asked for, 0 when it has not, 0.5 when no form is asked for."""
    fresh: float
    """How new its article was when the question was asked, from 0 to 1."""
    quiz: float
    """1 when its passage asks the same question, 0 else."""
    words: float = 0.0
    """The weighted share of the question's words in its sentence."""
    asked: bool = False
    """Whether somebody says it whose words are asked for."""

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.hit.passage.document.text[self.span.start : self.span.end]


def found(query: Query, hits: Sequence[Hit], readings: Sequence[Reading]) -> list[Found]:
    """Gather the likeliest spans of each passage; what independent articles agree on supports each of them."""
    held = [(hit, read, span) for hit, read in zip(hits, readings, strict=True) for span in read.spans[:_SPANS_EACH]]
    texts = [hit.passage.document.text[span.start : span.end] for hit, _, span in held]
    said = [words(text) for text in texts]
    runs = {hit.rank: _runs(hit.passage.text) for hit in hits}
    quizzes = {hit.rank: float(is_quiz(query, hit)) for hit in hits}
    made = []
    for number, (hit, read, span) in enumerate(held):
        others: dict[str, float] = {}
        for (other, _, its), its_words in zip(held, said, strict=True):
            name = other.passage.document.id
            if name == hit.passage.document.id or not same(said[number], its_words):
                continue
            if _copied(runs[hit.rank], runs[other.rank]):
                continue
            chance = 1 / (1 + math.exp(-min(its.score, 50.0)))
            others[name] = max(others.get(name, 0.0), chance)
        made.append(
            Found(
                hit=hit,
                reading=read,
                span=span,
                support=sum(others.values()),
                form=form(texts[number], query),
                fresh=hit.fresh,
                quiz=quizzes[hit.rank],
                words=around(query, hit, span),
                asked=bool(query.speakers) and speaks(hit, span.start, span.end, query.speakers),
            )
        )
    return made


def words(text: str) -> tuple[str, ...]:
    """Give a short answer's words in lower case, without articles."""
    return tuple(word for word in re.findall(r"[^\W_]+", text.casefold()) if word not in _ARTICLES)


def same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether two short answers say the same: one holds all words of the other, in their order."""
    short, long = sorted((one, other), key=len)
    return bool(short) and any(long[n : n + len(short)] == short for n in range(len(long) - len(short) + 1))


def _runs(text: str) -> frozenset[tuple[str, ...]]:
    held = re.findall(r"[^\W_]+", text.casefold())
    return frozenset(tuple(held[n : n + _RUN]) for n in range(len(held) - _RUN + 1))


def _copied(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    return len(one & other) > _COPY * min(len(one), len(other))
