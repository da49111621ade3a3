"""Judge by reading: the passages that a reader finds to answer, and the words of them that do."""

from collections.abc import Sequence

from ....index import Hit
from ...query import Query
from ...reader import Reader
from ..reasons import disagreement, reason
from ..verdict import Verdict
from .answers import Found, found
from .ranking import ranked_answers, ranked_hits, score
from .sentences import chosen_sentences
from .short import short_answer
from .sureness import sureness, sureness_evidence
from .versions import newest_first, says_the_same

PASSAGES_READ = 10
_LIKELY = 1.0  # log odds of a span
_EVEN = 0.3  # of scores: so near to each other that neither answer stands out


def judge_by_reading(query: Query, hits: Sequence[Hit], reader: Reader) -> Verdict:
    """Judge with a reader, which reads the first passages; the others keep their places after them."""
    readings = reader.read(query.search_question, [hit.passage for hit in hits[:PASSAGES_READ]])
    answers = ranked_answers(found(query, hits[: len(readings)], readings))
    if not answers:
        return Verdict(0.0, hits=tuple(hits), reason=reason(query, hits))
    order = ranked_hits(hits, readings)
    told = newest_first(query, answers)
    return Verdict(
        confidence=sureness(sureness_evidence(query, answers)),
        quoted=chosen_sentences(query, told),
        short=short_answer(query, told[0]),
        hits=tuple(order),
        reason=_disagreement(answers) or reason(query, order),
    )


def _disagreement(answers: Sequence[Found]) -> str | None:
    """Say so where two articles read alike and say different things; what is too unlikely is no answer to differ on."""
    best, rest = answers[0], answers[1:]
    if best.span.score < _LIKELY:
        return None
    for other in rest:
        if score(other) < score(best) - _EVEN:
            return None
        apart = other.hit.passage.document.id != best.hit.passage.document.id
        if apart and not says_the_same(other, best):
            return disagreement((best.text, best.hit), (other.text, other.hit))
    return None
