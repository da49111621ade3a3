"""Set what outlets or people say of one subject side by side, and mark in what they differ."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ...corpus import is_said_by, speaker_of
from ...index import Filters, Hit, Searchable
from ..answer import Answer
from ..extractive.answering import THRESHOLD as SURE
from ..extractive.carriers import Carriers
from ..extractive.verdict import Quoted
from ..query import Query
from .answering import answered, cited, refused
from .choosing import Candidate, Subject, read, stands_alone
from .differences import differences
from .sides import Side, side_of
from .subject import subject_of

_PASSAGES = 60
_OF_A_SIDE = 30  # passages in which a side's words are looked for
_FEWEST, _MOST = 2, 5
_ALL_SPEAK = 0.3  # the sureness that is enough of the surest side where each side that is named is found to speak
_QUOTED = 0.25  # the sureness below which a sentence is not quoted, be that of another side ever so sure
_ALIKE = 0.3  # of relevance: what a quote gains for speaking of the same as the first, by their cosine


def comparison(query: Query, index: Searchable) -> Answer | None:
    """Answer with the best quote of each side, under its name.

    The sides are those that the question names, else the outlets that write of the subject. A refusal where the
    question names sides and fewer than two say anything of it; None where it names none and no two outlets do, or
    nothing passes the filters.
    """
    about = subject_of(query)
    subject = Subject(about, index.weights(about))
    hits = index.search(about, limit=_PASSAGES, filters=query.filters)
    if not hits:
        return None
    sides = [side_of(name, index.outlets) for name in query.sides] or _outlets(hits)
    read_by_side = {side: _read(side, subject, query.filters, index) for side in dict.fromkeys(sides)}
    chosen = _matched({side: found for side, found in read_by_side.items() if found})
    surest = max((candidate.sureness for candidate in chosen.values()), default=0.0)
    missing = [side for side in read_by_side if side not in chosen] if query.sides else []
    if len(chosen) < _FEWEST or surest < (SURE if missing or not query.sides else _ALL_SPEAK):
        return refused(query, hits, surest, _nothing_of(missing)) if query.sides else None
    carriers = Carriers([*hits, *(candidate.quoted.hit for candidate in chosen.values())])
    citations = [
        replace(cited(number, candidate.quoted, carriers), heading=side.name)
        for number, (side, candidate) in enumerate(chosen.items(), 1)
    ]
    marked = [
        replace(citation, differs=differs) for citation, differs in zip(citations, differences(citations), strict=True)
    ]
    return answered(query, marked, hits, surest, _nothing_of(missing))


def _outlets(hits: Sequence[Hit]) -> list[Side]:
    """Give the outlets of hits as sides, that of the best hit first."""
    outlets = dict.fromkeys(hit.passage.document.source for hit in hits if hit.passage.document.source)
    return [Side(outlet, outlet) for outlet in outlets][:_MOST]


def _read(side: Side, subject: Subject, filters: Filters, index: Searchable) -> list[Candidate]:
    """Read what a side says of a subject, the most relevant first."""
    if side.outlet is None:
        hits = index.search(f"{side.name} {subject.text}", limit=_OF_A_SIDE, filters=filters)
    else:
        within = replace(filters, outlets=frozenset({side.outlet}))
        hits = index.search(subject.text, limit=_OF_A_SIDE, filters=within)
    found = read(subject, hits, index.encoder, lambda quoted: _is_said(side, quoted))
    of_one = found if side.outlet else _of_one_person(found)
    return [candidate for candidate in of_one if candidate.sureness >= _QUOTED]


def _of_one_person(found: Sequence[Candidate]) -> list[Candidate]:
    """Keep what the one says who says most of it: two people may have the surname that is asked for."""
    speakers = [_speaker(candidate.quoted) or "" for candidate in found]
    usual = Counter(speakers).most_common(1)[0][0] if speakers else ""
    return [one for one, who in zip(found, speakers, strict=True) if is_said_by(usual, who) or is_said_by(who, usual)]


def _is_said(side: Side, quoted: Quoted) -> bool:
    """Say whether a sentence may be quoted for a side: one of its outlet that stands alone, or words of its person."""
    if side.outlet is not None:
        return stands_alone(quoted.text)
    speaker = _speaker(quoted)
    return speaker is not None and is_said_by(speaker, side.name)


def _speaker(quoted: Quoted) -> str | None:
    return speaker_of(quoted.document, quoted.start, quoted.end)


def _matched(found: dict[Side, list[Candidate]]) -> dict[Side, Candidate]:
    """Choose a sentence a side: the most relevant of all, and for the other sides such as speak of the same."""
    if not found:
        return {}
    lead = max((candidates[0] for candidates in found.values()), key=lambda candidate: candidate.relevance)

    def value(candidate: Candidate) -> float:
        return candidate.relevance + _ALIKE * float(candidate.vector @ lead.vector)

    return {side: lead if lead in candidates else max(candidates, key=value) for side, candidates in found.items()}


def _nothing_of(missing: Sequence[Side]) -> str:
    """Say of which sides nothing was found."""
    said = [f"in {side.name}" if side.outlet else f"that {side.name} says" for side in missing]
    return f"Nothing {' or '.join(said)} about it was found." if said else ""
