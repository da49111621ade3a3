"""Judge by likeness: the sentences whose words and meaning are nearest to the question's."""

from collections.abc import Sequence

from ....index import Encoder, Hit
from ...query import Query
from ..quoting import plain
from ..reasons import reason
from ..verdict import Quoted, Verdict
from .confidence import confidence, evidence
from .sentence import Sentence, read_sentences
from .short import short_answer

MOST = 4
_NEAR = 0.8  # of the best sentence's score: what a further sentence needs to be quoted
_CLOSE = 0.7  # of the best sentence's cosine, likewise


def judge_by_likeness(query: Query, hits: Sequence[Hit], encoder: Encoder) -> Verdict:
    """Judge without a reader, in any language that the encoder knows."""
    read = sorted(read_sentences(query, hits, encoder), key=score, reverse=True)
    if not read:
        return Verdict(0.0, hits=tuple(hits), reason=reason(query, hits))
    chosen = choose(read)
    return Verdict(
        confidence=confidence(evidence(read)),
        quoted=tuple(Quoted(sentence.hit, sentence.start, sentence.end) for sentence in chosen),
        short=short_answer(chosen[0].text, query),
        hits=tuple(hits),
        reason=reason(query, hits),
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
        if close and plain(sentence.text) not in seen:
            seen.add(plain(sentence.text))
            chosen.append(sentence)
    return chosen
