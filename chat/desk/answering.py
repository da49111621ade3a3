"""Put the desk's citations into an answer, or say why there are none."""

from collections.abc import Sequence
from dataclasses import replace

from ...index import Hit
from ..answer import Answer, Citation
from ..extractive import no_answer
from ..extractive.carriers import Carriers
from ..extractive.quoting import cite, quotes_text
from ..extractive.reasons import reason
from ..extractive.verdict import Quoted
from ..finding import PASSAGES
from ..query import Query


def cited(number: int, quoted: Quoted, carriers: Carriers) -> Citation:
    """Cite a sentence, with every other document that carries it."""
    (citation,) = cite([quoted], ())
    return replace(citation, number=number, also_in=carriers.of(citation.document, citation.start, citation.end))


def answered(
    query: Query, citations: Sequence[Citation], hits: Sequence[Hit], confidence: float, remark: str = ""
) -> Answer:
    """Answer with citations, a line each under its heading."""
    return Answer(
        question=query.question,
        search_question=query.search_question,
        answered=True,
        text=quotes_text(citations),
        confidence=confidence,
        reason=remark or None,
        citations=tuple(citations),
        passages=tuple(hits[:PASSAGES]),
        kind=query.kind,
        chips=query.chips,
    )


def refused(query: Query, hits: Sequence[Hit], confidence: float, why: str = "") -> Answer:
    """Say that the documents do not answer, and why: else what they lack, or are about."""
    because = why or reason(query, hits)
    refusal = no_answer(query.question, query.search_question, because, hits[:PASSAGES], confidence)
    return replace(refusal, kind=query.kind, chips=query.chips)
