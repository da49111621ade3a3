"""Tell a story in the order of its days: dated sentences, one idea each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from ...corpus import Document
from ...index import Filters, Searchable, terms
from ..answer import Answer
from ..extractive.answering import THRESHOLD as SURE
from ..extractive.carriers import Carriers
from ..query import Query
from .answering import answered, cited, refused
from .choosing import Candidate, Entry, Subject, dated, read, spread, stands_alone, tells_event, thing
from .subject import subject_of

_PASSAGES = 60
_FEWEST, _DAYS = 3, 2
_RETURNS = timedelta(days=14)  # what returns later is background, or stands beside every article
_ENTRY = 0.25  # the sureness below which a sentence is no entry, be the others ever so sure


def timeline(query: Query, index: Searchable) -> Answer | None:
    """Answer with three to ten dated sentences, of at least two days, in the order of their days.

    A refusal where no passage concerns the subject; None where none passes the filters, or they tell of too few days.
    """
    about = subject_of(query)
    subject = Subject(about, index.weights(about))
    hits = index.search(about, limit=_PASSAGES, filters=query.filters)
    if not hits:
        return None
    found = read(subject, hits, index.encoder, lambda quoted: _tells(quoted.text, subject))
    surest = max((candidate.sureness for candidate in found), default=0.0)
    if surest < SURE:
        return refused(query, hits, surest)
    carriers = Carriers(hits)
    entries = spread(
        [entry for entry in _entries(found, carriers, query.filters) if entry.candidate.sureness >= _ENTRY]
    )
    if len(entries) < _FEWEST or len({entry.when for entry in entries}) < _DAYS:
        return None
    citations = [
        replace(cited(number, entry.candidate.quoted, carriers), heading=entry.when.heading, day=entry.when.day)
        for number, entry in enumerate(entries, 1)
    ]
    surenesses = sorted((entry.candidate.sureness for entry in entries), reverse=True)
    return answered(query, citations, hits, surenesses[_FEWEST - 1])


def _tells(text: str, subject: Subject) -> bool:
    """Say whether a sentence tells an event and can be understood alone; "The deal" can when the question names it."""
    known = set(terms(thing(text))) <= subject.weights.keys()
    return known and stands_alone(text) and tells_event(text)


def _entries(candidates: Sequence[Candidate], carriers: Carriers, filters: Filters) -> Iterator[Entry]:
    """Date sentences; those of no known day, and of days that are filtered out, are left out."""
    for candidate in candidates:
        quoted = candidate.quoted
        carrying = carriers.of(quoted.document, quoted.start, quoted.end)
        when = dated(candidate.text, _appeared([quoted.document, *carrying]))
        if when and (filters.since or date.min) <= when.day <= (filters.until or date.max):
            yield Entry(candidate, when)


def _appeared(documents: Sequence[Document]) -> date | None:
    """Give the day on which a sentence first appeared; None for one that returns again and again."""
    days = [document.published for document in documents if document.published]
    return min(days) if days and max(days) - min(days) <= _RETURNS else None
