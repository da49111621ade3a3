"""Read the sentences of many passages, and weigh what speaks for each one's being about a subject."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ....corpus import Document, sentences
from ....index import Encoder, Hit, share, terms
from ...extractive.likeness.confidence import Evidence, confidence
from ...extractive.verdict import Quoted
from .wording import is_quotable

_EMBEDDED = 40  # sentences, those that share most with the subject: about 100 milliseconds
_OF_ARTICLE, _OF_MONTH = 0.15, 0.03  # what a sentence loses for each better one of its article, of its month


@dataclass(frozen=True, slots=True)
class Subject:
    """What a question is about: its words, and how rare each term is in the collection."""

    text: str
    weights: Mapping[int, float]

    def share(self, held: frozenset[int], around: frozenset[int] = frozenset()) -> float:
        """Give the weighted share of the subject's terms that are held; those only around count in part."""
        return share(self.weights, held, around)


@dataclass(frozen=True, slots=True)
class Shared:
    """A sentence, and what it shares with the subject."""

    quoted: Quoted
    words: float
    """The weighted share of the subject's terms in it; those only in its passage or its title count in part."""
    cover: float
    """The weighted share of the subject's terms in its passage and title."""
    place: float
    """The fused score of its hit against the best hit's."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A sentence that may be quoted, and the evidence that it is about the subject."""

    shared: Shared
    cosine: float
    """Of the subject's vector and the sentence's."""
    vector: NDArray[np.float32]

    @property
    def quoted(self) -> Quoted:
        """Where it stands."""
        return self.shared.quoted

    @property
    def document(self) -> Document:
        """The article."""
        return self.quoted.document

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.quoted.text

    @property
    def relevance(self) -> float:
        """How much it is about the subject, about from 0 to 1; comparable within one question."""
        return 0.5 * self.cosine + 0.4 * self.shared.words + 0.1 * self.shared.place

    @property
    def sureness(self) -> float:
        """The probability that it concerns the subject: what judging by likeness makes of the same evidence."""
        return confidence(Evidence(self.cosine, self.shared.words, self.shared.cover, self.quoted.hit.cosine))


def read(subject: Subject, hits: Sequence[Hit], encoder: Encoder, fits: Callable[[Quoted], bool]) -> list[Candidate]:
    """Cut hits into sentences and weigh those that fit, the most relevant first.

    Only those that share most with the subject are embedded, from as many articles and months as there are.
    """
    taken = _varied(list(_shared(subject, hits, fits)))[:_EMBEDDED]
    if not taken:
        return []
    vectors = encoder.encode([subject.text, *(shared.quoted.text for shared in taken)])
    read = [
        Candidate(shared, float(vector @ vectors[0]), vector) for shared, vector in zip(taken, vectors[1:], strict=True)
    ]
    return sorted(read, key=lambda candidate: -candidate.relevance)


def _shared(subject: Subject, hits: Sequence[Hit], fits: Callable[[Quoted], bool]) -> Iterator[Shared]:
    best = max((hit.fused for hit in hits), default=0.0) or 1.0
    for hit in hits:
        passage = hit.passage
        around = frozenset(terms(f"{passage.document.title} {passage.text}"))
        cover = subject.share(around)
        for start, end in sentences(passage.document.text, passage.start, passage.end):
            quoted = Quoted(hit, start, end)
            if is_quotable(quoted.text) and fits(quoted):
                words = subject.share(frozenset(terms(quoted.text)), around)
                yield Shared(quoted, words, cover, hit.fused / best)


def _varied(sentences: Sequence[Shared]) -> list[Shared]:
    """Order sentences by what they share with the subject, those of one article or one month after one another."""
    articles: Counter[str] = Counter()
    months: Counter[tuple[int, int] | None] = Counter()
    valued: list[tuple[float, Shared]] = []
    for shared in sorted(sentences, key=lambda shared: -_value(shared)):
        document = shared.quoted.document
        month = (document.published.year, document.published.month) if document.published else None
        behind = _OF_ARTICLE * articles[document.id] + _OF_MONTH * months[month]
        valued.append((_value(shared) - behind, shared))
        articles[document.id] += 1
        months[month] += 1
    return [shared for _, shared in sorted(valued, key=lambda pair: -pair[0])]


def _value(shared: Shared) -> float:
    return shared.words + shared.place
