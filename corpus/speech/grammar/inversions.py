"""Find the subject behind a verb of speech: "said Kremlin spokesman Dmitry Peskov"."""

from collections.abc import Sequence

from ..words.verbs import SPOKEN
from .appositions import CLAUSE, LONGEST_ROLE, PREPOSITIONS, named_between_commas
from .names import read_name
from .subjects import Subject, role_of
from .tokens import Token

_STOPS = PREPOSITIONS | CLAUSE | SPOKEN


def subject_after(found: Sequence[Token], verb: int) -> Subject | None:
    """Find the subject behind the verb at `found[verb]`: "said Kremlin spokesman Dmitry Peskov"."""
    first = verb + 1
    if first < len(found) and found[first].text in ("he", "she"):
        return Subject(found[first].start, found[first].end, pronoun=found[first].text)
    place = _behind_role(found, first)
    while place < len(found) and found[place].kind == "name":
        later = _behind_role(found, place + 1)
        if not place + 1 < later < len(found) or found[later].kind != "name":
            break
        # "said Research Group analyst Ann Bell": the first name is whom she works for.
        place = later
    if place >= len(found):
        return None
    return _named(found, first, place) if found[place].kind == "name" else _unnamed(found, first, place)


def _behind_role(found: Sequence[Token], place: int) -> int:
    """Find the first token behind the words of a role, if there are any."""
    first = place
    while place < len(found) and found[place].kind == "word" and place - first < LONGEST_ROLE:
        if found[place].text in _STOPS:
            break
        place += 1
    return place


def _named(found: Sequence[Token], first: int, place: int) -> Subject:
    """Read the subject that ends with the name at `place`, or with a name between commas behind it."""
    name = read_name(found[place])
    if name is None or name.owned:
        name = named_between_commas(found, _behind_role(found, place + 1))
        return Subject(found[first].start, found[place].end, name=name, apposed=True)
    paired = place + 2 < len(found) and found[place + 1].text in ("and", "&") and found[place + 2].kind == "name"
    return Subject(found[first].start, found[place].end, name=None if paired else name)


def _unnamed(found: Sequence[Token], first: int, place: int) -> Subject | None:
    """Read the subject that ends in front of `place` with a role, and maybe goes on with a name between commas."""
    if place == first:
        return None
    name = named_between_commas(found, place)
    if name is not None:
        return Subject(found[first].start, name.end, name=name, apposed=True)
    return Subject(found[first].start, found[place - 1].end, role=role_of(found[first:place]))
