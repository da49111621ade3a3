"""The extractive answerer: it quotes the sentences that answer, or says that none does. No language model."""

from collections.abc import Sequence

from ...index import Encoder, Hit
from ..answer import Answer
from ..query import Kind, Query
from ..reader import Reader
from .letters import in_latin_letters
from .quoting import cite, quotes_text
from .verdict import Verdict
from .weighing import judge_by_reading

THRESHOLD = 0.4
"""Below this confidence a question is not answered: nine of ten that the articles answer are, one of six others."""
NO_ANSWER = "These documents do not answer this question."
ENGLISH_ONLY = "The reader reads English; what follows was chosen by the likeness of words and meaning alone."


class ExtractiveAnswerer:
    """Answers in the articles' own words, one to four sentences, each cited."""

    def __init__(self, encoder: Encoder, reader: Reader | None = None, *, threshold: float = THRESHOLD) -> None:
        """Read passages with a reader, or without one compare sentences by an encoder.

        Below the confidence `threshold` a question is not answered.
        """
        self._encoder = encoder
        self._reader = reader
        self._threshold = threshold

    def answer(self, query: Query, hits: Sequence[Hit]) -> Answer:
        """Answer a question from the passages that were found for it."""
        foreign = self._reader is not None and not in_latin_letters(query.search_question)
        if self._reader is None or foreign:
            from .likeness import judge_by_likeness

            verdict = judge_by_likeness(query, hits, self._encoder)
        else:
            verdict = judge_by_reading(query, hits, self._reader)
        if verdict.confidence < self._threshold:
            return no_answer(query.question, query.search_question, verdict.reason, verdict.hits, verdict.confidence)
        return _answer(query, hits, verdict, ENGLISH_ONLY if foreign else None)


def no_answer(
    question: str, search_question: str, why: str, hits: Sequence[Hit] = (), certainty: float = 0.0
) -> Answer:
    """Say that there is no answer, and why; the nearest passages are offered as what is closest."""
    return Answer(
        question=question,
        search_question=search_question,
        answered=False,
        text=NO_ANSWER,
        confidence=certainty,
        reason=why,
        passages=tuple(hits),
    )


def _answer(query: Query, hits: Sequence[Hit], verdict: Verdict, remark: str | None) -> Answer:
    citations = cite(verdict.quoted, hits)
    return Answer(
        question=query.question,
        search_question=query.search_question,
        answered=True,
        text=quotes_text(citations),
        short=verdict.short,
        confidence=verdict.confidence,
        reason=remark,
        citations=citations,
        passages=verdict.hits,
        kind=Kind.LATEST if query.kind is Kind.LATEST else Kind.FACT,
    )
