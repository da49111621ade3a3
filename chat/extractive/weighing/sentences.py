"""Choose the sentences to quote: the one that holds the answer, then those that complete it."""

from collections.abc import Sequence

from ....corpus import sentences
from ...query import Query
from ..quoting import plain
from ..verdict import Quoted
from .answers import Found
from .ranking import score

MOST = 4
_NEAR = 2.0  # below the best answer's score, in log odds: how far an answer whose sentence is quoted too may be


def chosen_sentences(query: Query, answers: Sequence[Found]) -> tuple[Quoted, ...]:
    """Choose one to four sentences of the answers, which come best first."""
    chosen: dict[str, Quoted] = {}
    for answer in answers:
        if len(chosen) == MOST or score(answer) < score(answers[0]) - _NEAR:
            break
        quoted = sentence_of(answer)
        chosen.setdefault(plain(quoted.text), quoted)
    return tuple(chosen.values())


def sentence_of(answer: Found) -> Quoted:
    """Give the sentences that an answer stands in: one, but for a span that reaches over an end."""
    passage = answer.hit.passage
    spans = sentences(passage.document.text, passage.start, passage.end)
    start, end = answer.span.start, answer.span.end
    held = [span for span in spans if span[0] < end and start < span[1]]
    return Quoted(answer.hit, held[0][0], held[-1][1]) if held else Quoted(answer.hit, start, end)
