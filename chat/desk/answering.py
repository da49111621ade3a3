"""Put the desk's citations into an answer, or say why there are none."""

from collections.abc import Sequence
from dataclasses import replace

from ...corpus import Document
from ...index import Hit
from ..answer import Answer, Citation
from ..extractive import no_answer
from ..extractive.quoting import cite, plain, quotes_text
from ..extractive.reasons import reason
from ..extractive.verdict import Quoted
from ..query import Query

_PASSAGES = 20


class Carriers:
    """Tells which documents carry a sentence, among hits and their copies."""

    def __init__(self, hits: Sequence[Hit]) -> None:
        passages = (passage for hit in hits for passage in (hit.passage, *hit.copies))
        self._texts = [(passage.document, plain(passage.text)) for passage in passages]

    def of(self, quoted: Quoted) -> tuple[Document, ...]:
        """Give the documents that carry a sentence, its own first."""
        wanted = plain(quoted.text)
        others = {document.id: document for document, text in self._texts if wanted in text}
        return tuple({quoted.document.id: quoted.document, **others}.values())


def cited(number: int, quoted: Quoted, carriers: Carriers) -> Citation:
    """Cite a sentence, with every other document that carries it."""
    (citation,) = cite([quoted], ())
    return replace(citation, number=number, also_in=carriers.of(quoted)[1:])


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
        passages=tuple(hits[:_PASSAGES]),
        kind=query.kind,
        chips=query.chips,
    )


def refused(query: Query, hits: Sequence[Hit], confidence: float, why: str = "") -> Answer:
    """Say that the documents do not answer, and why: else what they lack, or are about."""
    because = why or reason(query, hits)
    refusal = no_answer(query.question, query.search_question, because, hits[:_PASSAGES], confidence)
    return replace(refusal, kind=query.kind, chips=query.chips)
