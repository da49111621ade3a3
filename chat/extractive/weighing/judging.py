"""Judge by reading: the passages that a reader finds to answer, and the words of them that do."""

from collections.abc import Sequence

from ....index import Hit
from ...query import Query
from ...reader import Reader
from ..reasons import reason
from ..verdict import Verdict
from .answers import found
from .ranking import ranked_answers, ranked_hits
from .sentences import chosen_sentences
from .sureness import sureness, sureness_evidence

PASSAGES_READ = 10


def judge_by_reading(query: Query, hits: Sequence[Hit], reader: Reader) -> Verdict:
    """Judge with a reader, which reads the first passages; the others keep their places after them."""
    readings = reader.read(query.search_question, [hit.passage for hit in hits[:PASSAGES_READ]])
    answers = ranked_answers(found(query, hits[: len(readings)], readings))
    if not answers:
        return Verdict(0.0, hits=tuple(hits), reason=reason(query, hits))
    order = ranked_hits(hits, readings)
    return Verdict(
        confidence=sureness(sureness_evidence(query, answers)),
        quoted=chosen_sentences(query, answers),
        short=answers[0].text,
        hits=tuple(order),
        reason=reason(query, order),
    )
