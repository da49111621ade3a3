"""Choose the sentences to quote: the one that holds the answer, then what completes it."""

import math
from collections.abc import Iterator, Sequence

from ....corpus import sentences
from ....index import terms
from ...query import Asked, Query
from ..quoting import plain
from ..verdict import Quoted
from .answers import Found, same, words
from .ranking import score

MOST = 4
_WORDS = 4.0  # what taking up all words of the question counts, in log odds
_COMPLETING = {Asked.ANY: 4.0}  # how far below the sentence that answers one may be that completes it
_COMPLETING_FACTS = 2.0  # the same where a fact is asked for: a day, a number, a name
_ALIKE = 1.0  # how far below the best answer another article's may be whose sentence is quoted too
_RIVAL = 0.5  # the same where it says something else


def chosen_sentences(query: Query, answers: Sequence[Found]) -> tuple[Quoted, ...]:
    """Choose one to four sentences; the answers come best first.

    After the sentence with the answer come those of its passage that complete it, then other articles' that say the
    same, or that say something else with nearly as much evidence. Where no fact is asked for, the answer is all the
    sentences of its passage together, and they keep the passage's order.
    """
    lead = sentence_of(answers[0])
    chosen = {plain(lead.text): lead}
    for quoted in (*_completing(query, answers[0], lead), *_of_others(answers)):
        if len(chosen) < MOST:
            chosen.setdefault(plain(quoted.text), quoted)
    if query.asked is not Asked.ANY:
        return tuple(chosen.values())
    return tuple(sorted(chosen.values(), key=lambda quoted: quoted.start if quoted.hit is lead.hit else math.inf))


def sentence_of(answer: Found) -> Quoted:
    """Give the sentences that an answer stands in: one, but for a span that reaches over an end."""
    spans = _sentences(answer)
    start, end = answer.span.start, answer.span.end
    held = [span for span in spans if span[0] < end and start < span[1]]
    return Quoted(answer.hit, held[0][0], held[-1][1]) if held else Quoted(answer.hit, start, end)


def _completing(query: Query, answer: Found, lead: Quoted) -> Iterator[Quoted]:
    """Yield sentences of the answer's passage, those that belong to it most first."""
    spans = _sentences(answer)
    first = next((place for place, span in enumerate(spans) if span[0] >= lead.start), 0)
    last = next((place for place, span in enumerate(spans) if span[1] >= lead.end), first)
    values = {place: _value(query, answer, span) for place, span in enumerate(spans)}
    wanted = max(values[first], values[last]) - _COMPLETING.get(query.asked, _COMPLETING_FACTS)
    for place in sorted(values, key=lambda place: -values[place]):
        if not first <= place <= last and values[place] >= wanted:
            yield Quoted(answer.hit, *spans[place])


def _of_others(answers: Sequence[Found]) -> Iterator[Quoted]:
    best = answers[0]
    for answer in answers[1:]:
        agrees = same(words(answer.text), words(best.text))
        near = score(answer) >= score(best) - (_ALIKE if agrees else _RIVAL)
        likely = agrees or answer.span.score >= best.span.score - _ALIKE  # a rival by what was read, not by form alone
        if near and likely and answer.hit.passage.document.id != best.hit.passage.document.id:
            yield sentence_of(answer)


def _value(query: Query, answer: Found, span: tuple[int, int]) -> float:
    text = answer.hit.passage.document.text[slice(*span)]
    total = sum(query.weights.values())
    taken_up = sum(query.weights.get(key, 0.0) for key in set(terms(text)))
    return answer.reading.within(*span) + (_WORDS * taken_up / total if total else 0.0)


def _sentences(answer: Found) -> list[tuple[int, int]]:
    passage = answer.hit.passage
    return sentences(passage.document.text, passage.start, passage.end)
