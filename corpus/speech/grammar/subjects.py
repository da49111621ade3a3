"""Find who a verb of speech belongs to: a name, a pronoun, a role, or nobody in particular."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..words.lists import words
from ..words.roles import ROLES
from ..words.verbs import SPOKEN
from .appositions import CLAUSE, PREPOSITIONS, head_before_commas
from .names import Name, is_title, read_name
from .tokens import Token

PRONOUNS = words("he she it")
_PLURALS = words("they police people we media")
_HEDGES = words(
    """
    was were is are am be been being not never nobody would will could might may should cannot can can’t can't to if
    whether unless
    """
)
_FILLERS = words(
    """
    has have had also later then again previously recently earlier once just now soon first initially since did even
    too still both on
    """
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a verb of speech belongs to; `start` and `end` are the offsets of the words that say so."""

    start: int
    end: int
    name: Name | None = None
    pronoun: str = ""
    role: str = ""
    """The noun of "the minister"; empty for "officials" and "a spokesman", who are nobody in particular."""
    plural: bool = False
    """Several, whom "he" does not mean."""
    apposed: bool = False
    """Named between commas, as people are when they are named first: "her father, Roy, said"."""


def subject_before(found: Sequence[Token], verb: int) -> Subject | None:
    """Find the subject in front of the verb at `found[verb]`; None when the verb is no statement or has no subject."""
    place = verb - 1
    while place >= 0 and _is_filler(found[place]):
        place -= 1
    if place < 0 or found[place].text in _HEDGES or found[place].text.endswith(("n’t", "n't")):
        return None
    last = found[place]
    if last.text == ")":
        place = _before_bracket(found, place)
        if place < 0:
            return None
        last = found[place]
    if last.text == ",":
        name, begin = head_before_commas(found, place)
        return Subject(begin, last.end, name=name, apposed=True) if name is not None else None
    if last.text in PRONOUNS:
        hedged = place > 0 and found[place - 1].text in ("if", "whether", "unless")
        return None if hedged else Subject(last.start, last.end, pronoun=last.text)
    if last.kind not in ("name", "word"):
        return None
    return _phrase(found[_clause_start(found, place) : place + 1])


def _is_filler(token: Token) -> bool:
    ending = token.kind == "word" and token.text.endswith("ly") and token.text not in ("family", "ally", "assembly")
    return token.kind == "day" or token.text in _FILLERS or ending or (token.kind == "number" and len(token.text) < 3)


def _before_bracket(found: Sequence[Token], place: int) -> int:
    """Find the token in front of the bracket that closes at `place`; -1 when it never opened."""
    for earlier in range(place - 1, max(-1, place - 12), -1):
        if found[earlier].text == "(":
            return earlier - 1
    return -1


def _clause_start(found: Sequence[Token], place: int) -> int:
    """Find the first token of the clause whose last is at `place`."""
    for earlier in range(place, -1, -1):
        token = found[earlier]
        if token.kind in ("mark", "quote") or token.text in CLAUSE or token.text in SPOKEN:
            if token.text in "-/" or (token.text == "and" and _pairs(found, earlier)):
                continue
            return earlier + 1
    return 0


def _pairs(found: Sequence[Token], place: int) -> bool:
    """Say whether the "and" at `place` joins two nouns, not two clauses."""
    return place > 0 and found[place - 1].kind in ("name", "word")


def _phrase(phrase: Sequence[Token]) -> Subject | None:
    """Read a noun phrase that ends right before its verb."""
    if not phrase:
        return None
    start, last = phrase[0].start, phrase[-1]
    if any(_joins_people(phrase, place) for place in range(1, len(phrase) - 1)):
        return Subject(start, last.end, plural=True)
    inner = [place for place, token in enumerate(phrase) if token.text in PREPOSITIONS]
    if last.kind == "name":
        name = read_name(last)
        if name is not None and name.owned:
            return Subject(start, last.end)
        if inner and name is not None:
            return _with_preposition(phrase, inner)
        return Subject(start, last.end, name=name, role="" if name else role_of(phrase))
    if inner and inner[0] > 0:
        return _with_preposition(phrase, inner)
    return Subject(start, last.end, role=role_of(phrase), plural=last.text.endswith("s") or last.text in _PLURALS)


def _joins_people(phrase: Sequence[Token], place: int) -> bool:
    """Say whether two stand at `place`: "Bell and Holz", or an object and a subject; not "founder and owner Bell"."""
    if phrase[place].text in ("the", "a", "an"):
        return phrase[place - 1].kind == "name"
    if phrase[place].text not in ("and", "or", "&"):
        return False
    left, right = phrase[place - 1].text.split()[-1], phrase[place + 1].text.split()[0]
    return not (is_title(left) and is_title(right))


def _with_preposition(phrase: Sequence[Token], inner: Sequence[int]) -> Subject:
    """Read a phrase with a preposition: "Tony Bell of the Research Council" is Bell, "a man from Texas" nobody."""
    start, end = phrase[0].start, phrase[-1].end
    head = phrase[inner[0] - 1] if inner[0] else None
    if head is None:
        last = read_name(phrase[-1])
        dated = phrase[-2].kind in ("day", "number")
        adverbial = last is not None and (dated or (last.person and inner[-1] < len(phrase) - 3))
        return Subject(phrase[-1].start, end, name=last) if adverbial else Subject(start, end)
    if head.kind == "name":
        last = read_name(phrase[-1]) if phrase[-1].kind == "name" else None
        officer = last is not None and last.person and is_title(head.text.rpartition(" ")[2])
        return Subject(start, end, name=last if officer else read_name(head))
    return Subject(start, end, plural=head.text.endswith("s") or head.text in _PLURALS)


def role_of(phrase: Sequence[Token]) -> str:
    """Read the role of "the deputy foreign minister"; empty for "a minister", who is anybody, and for former ones."""
    role = phrase[-1].text.rpartition(" ")[2].lower()
    definite = phrase[0].text == "the" and not any(token.text in ("former", "then", "late") for token in phrase)
    return role if definite and role in ROLES else ""


def opening_subject(found: Sequence[Token]) -> Subject | None:
    """Find the name or pronoun that a sentence begins with, after "On Monday," and the like."""
    place = 1 if found[0].text == "the" else 0
    first = found[0].text
    if first in PREPOSITIONS or first in CLAUSE or first in SPOKEN or first.endswith(("ly", "ing", "while")):
        place = next((at + 1 for at, token in enumerate(found[:24]) if token.text == ","), len(found))
    if place + 1 >= len(found) or found[place + 1].text in ("and", "or", "&"):
        return None
    if found[place + 1].kind == "mark" and found[place + 1].text not in (",", "("):
        return None
    token = found[place]
    if token.text in PRONOUNS:
        return Subject(token.start, token.end, pronoun=token.text)
    name = read_name(token) if token.kind == "name" else None
    return Subject(token.start, token.end, name=name) if name is not None and not name.owned else None
