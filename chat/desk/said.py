"""Quote what somebody, or an outlet, says of a subject, the newest first."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ...corpus import in_words
from ...index import Searchable
from ..answer import Answer
from ..extractive.answering import THRESHOLD as SURE
from ..extractive.carriers import Carriers
from ..extractive.verdict import Quoted
from ..finding import find
from ..query import Query
from ..voices import speaks
from .answering import answered, cited, refused
from .choosing import Candidate, Subject, read, stands_alone
from .subject import subject_of

_PASSAGES = 60
_MOST = 3
_NEAR = 0.15  # of relevance: how far below the best sentence another may be to stand beside it
_SAME = 0.85  # the cosine from which two sentences say the same


def said(query: Query, index: Searchable) -> Answer | None:
    """Answer with one to three sentences that the people of the question say, or that none was found.

    Where an outlet is asked, any sentence of what was found that stands alone. None where nothing passes the filters.
    """
    about = subject_of(query)
    subject = Subject(about, index.weights(about))
    hits = find(index, query, query.filters, limit=_PASSAGES)
    found = read(subject, hits, index.encoder, lambda quoted: _is_said(quoted, query))
    if not hits:
        return None
    surest = found[0].sureness if found else 0.0
    if surest < SURE:
        return refused(query, hits, surest, _nothing(query.speakers, anything=bool(found)))
    chosen = _chosen(found)
    carriers = Carriers(hits)
    days = {one.document.published for one in chosen}
    citations = [
        replace(cited(number, one.quoted, carriers), heading=_heading(one.document.published) if len(days) > 1 else "")
        for number, one in enumerate(chosen, 1)
    ]
    return answered(query, citations, hits, found[0].sureness)


def _is_said(quoted: Quoted, query: Query) -> bool:
    if not query.speakers:
        return stands_alone(quoted.text)
    return speaks(quoted.hit, quoted.start, quoted.end, query.speakers)


def _chosen(found: list[Candidate]) -> list[Candidate]:
    """Choose the most relevant sentences, no two that say the same, and put the newest first."""
    chosen: list[Candidate] = []
    for one in found:
        if len(chosen) == _MOST or one.relevance < found[0].relevance - _NEAR:
            break
        if all(float(one.vector @ other.vector) < _SAME for other in chosen):
            chosen.append(one)
    return sorted(chosen, key=lambda one: one.document.published or date.min, reverse=True)


def _nothing(speakers: Sequence[str], *, anything: bool) -> str:
    who = " or ".join(speakers)
    if not who:
        return "Its articles say nothing that is clearly on the question."
    if anything:
        return f"{who} is quoted near the question, but not clearly on it."
    return f"No sentence near the question is said by {who}."


def _heading(day: date | None) -> str:
    return in_words(day) if day else "No date"
