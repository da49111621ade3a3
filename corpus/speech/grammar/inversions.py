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
    first = place = verb + 1
    if place < len(found) and found[place].text in ("he", "she"):
        return Subject(found[place].start, found[place].end, pronoun=found[place].text)
    while place < len(found) and found[place].kind == "word" and place - first < LONGEST_ROLE:
        if found[place].text in PREPOSITIONS or found[place].text in CLAUSE:
            break
        place += 1
    if place == len(found) or place == first == len(found):
        return None
    end = found[max(place - 1, first)].end
    if found[place].kind != "name":
        named = named_between_commas(found, place)
        if named is not None and place > first:
            return Subject(found[first].start, named.end, name=named, apposed=True)
        return Subject(found[first].start, end, role=role_of(found[first:place])) if place > first else None
    name = read_name(found[place])
    following = found[place + 1].text if place + 1 < len(found) else "."
    end = found[place].end
    if name is None or name.owned:
        named = named_between_commas(found, place + 1)
        if named is None and place + 1 < len(found) and found[place + 1].kind == "word":
            # "said Tesla's chief designer, Franz Holz": past the owner stands the role.
            return subject_after(found, place)
        return Subject(found[first].start, end, name=named)
    later = _later_name(found, place + 1)
    if later and name is not None:
        # "said Research Group analyst Ann Bell": the first name is whom she works for.
        return subject_after(found, later - 1)
    paired = following in ("and", "&") and place + 2 < len(found) and found[place + 2].kind == "name"
    return Subject(found[first].start, end, name=None if paired else name)


def _later_name(found: Sequence[Token], place: int) -> int:
    """Find the name behind a role that follows a name; 0 when none does."""
    first = place
    while place < len(found) and found[place].kind == "word" and found[place].text not in _STOPS:
        place += 1
    follows = first < place < min(len(found), first + LONGEST_ROLE) and found[place].kind == "name"
    return place if follows else 0
