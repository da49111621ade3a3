"""Read "according to": whom it names, and where what he says stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..words.lists import words
from .appositions import PREPOSITIONS
from .names import Name, read_name
from .subjects import Subject
from .tokens import Token

_PAPERS = words(
    """
    statement release report study memo letter filing post email tweet interview document documents transcript data
    figures survey poll website analysis estimate estimates research numbers records recording
    """
)
_OTHERS = words("to with for who and obtained seen reviewed near familiar close inside who")
_BEHIND = words("of for in on at and but which who from by about as while that after during when before since")
_APPOSED = 14
"""Tokens of an apposition, at most."""
_LONGEST = 8
"""Words between "according to" and a name."""


@dataclass(frozen=True, slots=True)
class Source:
    """Who is named after "according to", and where what is said starts when it stands behind."""

    subject: Subject
    back: int | None


def source(found: Sequence[Token], place: int) -> Source | None:
    """Read the "according" at `found[place]`; None when nobody can be named by it."""
    first = place + 2
    if first >= len(found) or found[place + 1].text != "to":
        return None
    at = first
    while at < len(found) and found[at].kind == "word" and at - first < _LONGEST:
        at += 1
    if at >= len(found) or found[at].kind != "name":
        return None
    subject = Subject(found[place].start, found[at].end, name=_named(found, first, at))
    if place:
        return Source(subject, None)
    behind = _behind_commas(found, at + 1)
    return None if behind is None else Source(subject, behind)


def _behind_commas(found: Sequence[Token], place: int) -> int | None:
    """Find the clause behind "According to Bell, a lawyer from Ohio,"; at once when it is a quotation."""
    for at in range(place, len(found)):
        if found[at].kind == "quote":
            return found[at].start
        if found[at].text != ",":
            continue
        apposed = at + 1 < len(found) and found[at + 1].text in ("a", "an", "the", "who", "which", "whose")
        second = next((far for far in range(at + 1, min(at + _APPOSED, len(found))) if found[far].text == ","), None)
        return found[second].end if apposed and second is not None else found[at].end
    return None


def _named(found: Sequence[Token], first: int, at: int) -> Name | None:
    """Read the name at `found[at]`, unless somebody else is meant: "to a man from Texas", "to Bell's lawyer"."""
    lead = [token.text for token in found[first:at]]
    name = read_name(found[at])
    if name is None or any(word in _OTHERS for word in lead):
        return None
    linked = next((place for place, word in enumerate(lead) if word in PREPOSITIONS), None)
    if linked is not None and (linked == 0 or not any(word in _PAPERS for word in lead[:linked])):
        return None
    following = found[at + 1] if at + 1 < len(found) else None
    if following is None or following.kind in ("mark", "quote", "day"):
        return None if name.owned else name
    if name.owned:
        return name if following.text in _PAPERS else None
    return name if following.text in _BEHIND and following.text != "and" else None
