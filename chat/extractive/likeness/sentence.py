"""The sentences of the passages that a search found, each with what speaks for its being the answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from ....corpus import Document, sentences
from ....index import Encoder, Hit, share, terms
from ...query import Asked, Query
from ..spans import spans

_PASSAGES_READ = 8


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a passage, and the evidence for it; each figure but the cosine is in [0, 1]."""

    document: Document
    start: int
    end: int
    hit: Hit
    cosine: float
    """Of the question's vector and the sentence's."""
    words: float
    """The weighted share of the question's words in it; those only in its passage or its title count in part."""
    cover: float
    """The weighted share of the question's words in its passage and title."""
    place: float
    """The fused score of its hit against the best hit's."""
    form: float
    """1 when it holds a span of the form asked for, not from the question itself; 0.5 when no form is asked for."""

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.document.text[self.start : self.end]


def read_sentences(query: Query, hits: Sequence[Hit], encoder: Encoder) -> list[Sentence]:
    """Cut the first hits into sentences and weigh each against the question, in the order of the hits."""
    cut = [
        (hit, start, end)
        for hit in hits[:_PASSAGES_READ]
        for start, end in sentences(hit.passage.document.text, hit.passage.start, hit.passage.end)
    ]
    if not cut:
        return []
    texts = [hit.passage.document.text[start:end] for hit, start, end in cut]
    vectors = encoder.encode([query.search_question, *texts])
    best = max(hit.fused for hit in hits) or 1.0
    around = {hit.rank: set(terms(f"{hit.passage.document.title} {hit.passage.text}")) for hit in hits[:_PASSAGES_READ]}
    cover = {rank: share(query.weights, held) for rank, held in around.items()}
    return [
        Sentence(
            document=hit.passage.document,
            start=start,
            end=end,
            hit=hit,
            cosine=float(vector @ vectors[0]),
            words=share(query.weights, set(terms(text)), around[hit.rank]),
            cover=cover[hit.rank],
            place=hit.fused / best,
            form=_form(text, query),
        )
        for (hit, start, end), text, vector in zip(cut, texts, vectors[1:], strict=True)
    ]


def _form(text: str, query: Query) -> float:
    if query.asked is Asked.ANY:
        return 0.5
    asked = set(query.weights)
    return float(any(not set(terms(text[a:b])) <= asked for a, b in spans(text, query.asked)))
