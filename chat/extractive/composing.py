"""Choose the sentences to quote, and cite them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...corpus import Document, sentences
from ...index import Hit
from ..answer import Citation
from .sentence import Sentence

MOST = 4
_NEAR = 0.8  # of the best sentence's score: what a further sentence needs to be quoted
_CLOSE = 0.7  # of the best sentence's cosine, likewise
_LEANS_BACK = re.compile(
    r"[\"“'‘(]*(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|But|And|However|Instead|Moreover)\b"
)


def score(sentence: Sentence) -> float:
    """Weigh the evidence for a sentence; comparable within one question. Chosen in docs/measurements.md."""
    return 0.3 * sentence.cosine + 0.5 * sentence.words + 0.4 * sentence.place + 0.2 * sentence.form


def choose(ranked: Sequence[Sentence]) -> list[Sentence]:
    """Choose the sentences to quote from those read, best first: the best, then others nearly as good."""
    chosen: list[Sentence] = []
    seen: set[str] = set()
    for sentence in ranked:
        if len(chosen) == MOST or (chosen and score(sentence) < _NEAR * score(chosen[0])):
            break
        close = not chosen or sentence.cosine >= _CLOSE * chosen[0].cosine
        if close and _plain(sentence.text) not in seen:
            seen.add(_plain(sentence.text))
            chosen.append(sentence)
    return chosen


def cite(chosen: Sequence[Sentence], hits: Sequence[Hit]) -> tuple[Citation, ...]:
    """Cite sentences in their order, each with the sentence before it where it cannot be understood alone.

    Quotes that overlap become one.
    """
    citations: list[Citation] = []
    for sentence in chosen:
        start, end = _understandable_from(sentence), sentence.end
        for place, other in enumerate(citations):
            if other.document.id == sentence.document.id and start < other.end and other.start < end:
                citations[place] = replace(other, start=min(start, other.start), end=max(end, other.end))
                break
        else:
            number = len(citations) + 1
            citations.append(Citation(number, sentence.document, start, end, also_in=_copies(sentence, hits)))
    return tuple(citations)


def _understandable_from(sentence: Sentence) -> int:
    """Find where to begin a quote: a sentence before, in the same paragraph, when this one leans on it."""
    if not _LEANS_BACK.match(sentence.text):
        return sentence.start
    passage = sentence.hit.passage
    text = passage.document.text
    before = [span for span in sentences(text, passage.start, sentence.start) if span[1] <= sentence.start]
    if not before or "\n" in text[before[-1][1] : sentence.start]:
        return sentence.start
    return before[-1][0]


def _copies(sentence: Sentence, hits: Sequence[Hit]) -> tuple[Document, ...]:
    """Find the other documents among the hits that carry the same sentence."""
    wanted = _plain(sentence.text)
    others = {hit.passage.document.id: hit.passage.document for hit in hits if wanted in _plain(hit.passage.text)}
    others.pop(sentence.document.id, None)
    return tuple(others.values())


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
