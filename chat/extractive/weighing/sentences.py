"""Choose the sentences to quote: the one that holds the answer, then what completes it."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ....corpus import in_words, sentences
from ....index import share, terms
from ...query import Asked, Kind, Query
from ..captions import is_caption
from ..quoting import plain
from ..verdict import Quoted
from .answers import Found
from .ranking import score
from .traits import standing_in
from .versions import earlier, says_the_same

MOST = 4
_WORDS = 4.0  # what taking up all words of the question counts, in log odds
_COMPLETING = {Asked.ANY: 4.0}  # how far below the sentence that answers one may be that completes it
_COMPLETING_FACTS = 2.0  # the same where a fact is asked for: a day, a number, a name
_AGREES = 2.0  # how far below the best answer another article's may be whose sentence says the same and is quoted too
_RIVAL = 0.5  # the same where it says something else
_AS_LIKELY = 1.0  # and how far below the best answer's odds those of its span may be


def chosen_sentences(query: Query, answers: Sequence[Found]) -> tuple[Quoted, ...]:
    """Choose one to four sentences; the answers come best first.

    After the sentence with the answer come those of its passage that complete it, then other articles' that say the
    same, then what was answered earlier, under its day, or with nearly as much evidence. Where no fact is asked for,
    the answer is all the sentences of its passage together, and they keep the passage's order.
    """
    lead = sentence_of(answers[0])
    chosen = {plain(lead.text): lead}
    completing = _completing(query, answers[0], lead)
    for quoted in (*completing, *_of_others(answers), *_earlier(query, answers), *_rivals(answers)):
        if len(chosen) < MOST:
            chosen.setdefault(plain(quoted.text), quoted)
    if query.asked is Asked.ANY:
        chosen = dict(sorted(chosen.items(), key=lambda one: one[1].start if one[1].hit is lead.hit else math.inf))
    first, *rest = chosen.values()
    day = answers[0].hit.passage.document.published
    if query.kind is Kind.LATEST and day:
        first = replace(first, heading=in_words(day))
    return (first, *rest)


def sentence_of(answer: Found) -> Quoted:
    """Give the sentences that an answer stands in."""
    return Quoted(answer.hit, *standing_in(answer.hit, answer.span))


def _completing(query: Query, answer: Found, lead: Quoted) -> Iterator[Quoted]:
    """Yield sentences of the answer's passage, those that belong to it most first."""
    spans = _sentences(answer)
    first = next((place for place, span in enumerate(spans) if span[0] >= lead.start), 0)
    last = next((place for place, span in enumerate(spans) if span[1] >= lead.end), first)
    values = {place: _value(query, answer, span) for place, span in enumerate(spans)}
    wanted = max(values[first], values[last]) - _COMPLETING.get(query.asked, _COMPLETING_FACTS)
    for place in sorted(values, key=lambda place: -values[place]):
        quoted = Quoted(answer.hit, *spans[place])
        if not first <= place <= last and values[place] >= wanted and not is_caption(quoted.text):
            yield quoted


def _of_others(answers: Sequence[Found]) -> Iterator[Quoted]:
    """Yield what other articles say that answer the same."""
    for answer in _elsewhere(answers):
        if says_the_same(answer, answers[0]) and score(answer) >= score(answers[0]) - _AGREES:
            yield sentence_of(answer)


def _earlier(query: Query, answers: Sequence[Found]) -> Iterator[Quoted]:
    for answer in earlier(query, answers):
        day = answer.hit.passage.document.published
        if day:
            yield replace(sentence_of(answer), heading=f"Earlier, {in_words(day)}")


def _rivals(answers: Sequence[Found]) -> Iterator[Quoted]:
    """Yield what other articles answer differently with nearly as much evidence, read so and not by form alone."""
    best = answers[0]
    for answer in _elsewhere(answers):
        near = score(answer) >= score(best) - _RIVAL and answer.span.score >= best.span.score - _AS_LIKELY
        if near and not says_the_same(answer, best):
            yield sentence_of(answer)


def _elsewhere(answers: Sequence[Found]) -> Iterator[Found]:
    document = answers[0].hit.passage.document
    return (answer for answer in answers[1:] if answer.hit.passage.document.id != document.id)


def _value(query: Query, answer: Found, span: tuple[int, int]) -> float:
    text = answer.hit.passage.document.text[slice(*span)]
    return answer.reading.within(*span) + _WORDS * share(query.weights, set(terms(text)))


def _sentences(answer: Found) -> list[tuple[int, int]]:
    passage = answer.hit.passage
    return sentences(passage.document.text, passage.start, passage.end)
