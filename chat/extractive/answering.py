"""The extractive answerer: it quotes the sentences that answer, or says that none does. No language model."""

from collections.abc import Sequence

from ...index import Encoder, Hit
from ..answer import Answer
from ..query import Query
from .composing import choose, cite, score
from .confidence import THRESHOLD, confidence, evidence
from .reasons import reason
from .sentence import read_sentences
from .short import short_answer

NO_ANSWER = "These documents do not answer this question."


class ExtractiveAnswerer:
    """Answers in the articles' own words, one to four sentences, each cited."""

    def __init__(self, encoder: Encoder, *, threshold: float = THRESHOLD) -> None:
        """Weigh sentences with an encoder; below the confidence `threshold` a question is not answered."""
        self._encoder = encoder
        self._threshold = threshold

    def answer(self, query: Query, hits: Sequence[Hit]) -> Answer:
        """Answer a question from the passages that were found for it."""
        read = sorted(read_sentences(query, hits, self._encoder), key=score, reverse=True)
        certainty = confidence(evidence(read)) if read else 0.0
        if certainty < self._threshold:
            return no_answer(query.question, query.search_question, reason(query, hits), hits, certainty)
        citations = cite(choose(read), hits)
        return Answer(
            question=query.question,
            search_question=query.search_question,
            answered=True,
            text=" ".join(f"{citation.quote} [{citation.number}]" for citation in citations),
            short=short_answer(citations[0].quote, query),
            confidence=certainty,
            citations=citations,
            passages=tuple(hits),
        )


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
