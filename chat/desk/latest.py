"""Tell the newest state of a subject first, and under it what was written earlier."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ...corpus import in_words
from ...index import Searchable
from ..answer import Answer
from ..extractive.answering import THRESHOLD as SURE
from ..extractive.carriers import Carriers
from ..extractive.verdict import Quoted
from ..finding import find
from ..query import Query
from .answering import answered, cited
from .choosing import Candidate, Subject, dated, read, stands_alone, tells_event
from .subject import subject_of

_PASSAGES = 60
_NEWEST, _EARLIER = 2, 2  # sentences
_NEAR = 0.2  # of relevance: how far below the best sentence another may be to count
_SAME = 0.85  # the cosine from which two sentences say the same
_SAME_NEWS = timedelta(days=1)
_BACK = timedelta(days=31)  # what a sentence tells of longer ago, or of no day, is its article's background


def latest(query: Query, index: Searchable) -> Answer | None:
    """Answer with what the newest article says of the subject, under its day, then with earlier ones under theirs.

    None where no dated article is surely about it.
    """
    about = subject_of(query)
    subject = Subject(about, index.weights(about))
    hits = find(index, query, query.filters, limit=_PASSAGES)
    found = read(subject, hits, index.encoder, lambda quoted: _is_news(quoted, query.last_day))
    if not found or found[0].sureness < SURE:
        return None
    near = [(_day(one), one) for one in found if one.relevance >= found[0].relevance - _NEAR]
    newest = max(day for day, _ in near)
    lead = _unlike([one for day, one in near if newest - day <= _SAME_NEWS], _NEWEST)
    earlier = [pair for pair in near if newest - pair[0] > _SAME_NEWS]
    before = _unlike([one for _, one in earlier], _EARLIER, lead)
    carriers = Carriers(hits)
    chosen = [(one, "") for one in lead] + [(one, "Earlier, ") for one in sorted(before, key=_day, reverse=True)]
    citations = [
        replace(cited(number, one.quoted, carriers), heading=f"{mark}{in_words(_day(one))}")
        for number, (one, mark) in enumerate(chosen, 1)
    ]
    return answered(query, citations, hits, found[0].sureness)


def _is_news(quoted: Quoted, last_day: date) -> bool:
    """Say whether a sentence tells what was new in its article, which is not of a day after the question."""
    published = quoted.document.published
    if published is None or published > last_day:
        return False
    told = dated(quoted.text, published)
    is_new = told is not None and told.day >= published - _BACK
    return is_new and stands_alone(quoted.text) and tells_event(quoted.text)


def _unlike(found: Sequence[Candidate], most: int, others: Sequence[Candidate] = ()) -> list[Candidate]:
    """Take the most relevant sentences of which no two, and none of the others, say the same."""
    taken: list[Candidate] = []
    for one in found:
        if len(taken) < most and all(float(one.vector @ two.vector) < _SAME for two in (*taken, *others)):
            taken.append(one)
    return taken


def _day(one: Candidate) -> date:
    return one.document.published or date.min
