"""Find what a sentence says that somebody said: who, with which words, and where what was said stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .names import read_name
from .subjects import Subject, subject_after, subject_before
from .tokens import Token
from .words.lists import words
from .words.verbs import ADDING, QUOTING, SAYING, SPOKEN, TOLD

_PREPOSITIONS = words(
    """
    of for with to by from in at on about against during after before via through into over as when while and or but
    because since because if whether without under along amid despite per following upon
    """
)
_EMPTY = words(
    """
    so yes no nothing anything otherwise goodbye much more little hello earlier later early late last this today
    yesterday tonight publicly privately again simply recently himself herself afterwards then there aloud repeatedly
    """
)
_TIMES = words(
    "last this next late early morning afternoon evening night week month year today yesterday earlier later"
)
_FARTHEST = 18
"""Tokens between a verb and its "that" or its quotation."""
_SOURCES = words("statement release report study memo letter filing post email tweet interview document transcript")


@dataclass(frozen=True, slots=True)
class Clause:
    """One attribution: the words `start` to `end` say who speaks; what is said stands in front, behind, or both."""

    start: int
    end: int
    subject: Subject | None
    """None: the subject of the attribution before it, or of the sentence."""
    front: bool
    back: int | None
    """Where what is said behind the verb starts; None when nothing is said there."""
    quoted_only: bool = False
    """Only quotations behind the verb are speech: "called it"."""


def clauses(found: Sequence[Token]) -> list[Clause]:
    """Find the attributions of a sentence, in order; each at most one verb."""
    read: list[Clause] = []
    for place, token in enumerate(found):
        if token.kind == "word" and token.text in SPOKEN:
            clause = _of_verb(found, place)
        elif token.text == "according" and place + 1 < len(found) and found[place + 1].text == "to":
            clause = _of_source(found, place)
        else:
            continue
        if clause is not None and (not read or clause.start >= read[-1].end):
            read.append(clause)
    return read


def _of_verb(found: Sequence[Token], verb: int) -> Clause | None:
    """Read the attribution that the verb at `found[verb]` makes."""
    token = found[verb]
    before = found[verb - 1] if verb else None
    if token.text in ADDING:
        joined = before is not None and before.text in (",", "and")
        back = _said_behind(found, verb, strict=token.text in ("calling", "describing"))
        quoted = token.text in ("calling", "describing")
        return (
            Clause(token.start, token.end, None, front=False, back=back, quoted_only=quoted)
            if joined and back
            else None
        )
    if before is not None and before.text in ("and", "but") and verb > 1:
        back = _said_behind(found, verb, strict=token.text not in SAYING)
        quoted = token.text in QUOTING
        return Clause(token.start, token.end, None, front=False, back=back, quoted_only=quoted) if back else None
    subject, inverted = _subject(found, verb)
    if subject is None:
        return None
    start, end = min(subject.start, token.start), max(subject.end, token.end)
    front = token.text in SAYING and _is_said_in_front(found, start)
    quote_in_front = _quote_in_front(found, start)
    back = (
        None
        if inverted and not quote_in_front
        else _said_behind(
            found,
            verb if not inverted else _place_at(found, end) - 1,
            strict=token.text not in SAYING or front or inverted,
        )
    )
    if front and not quote_in_front and back is not None:
        # "In Paris, Bell said that ...": what stands in front is where, not what.
        front = False
    if not front and back is None:
        return Clause(start, end, subject, front=False, back=None)
    return Clause(start, end, subject, front=front, back=back, quoted_only=token.text in QUOTING)


def _subject(found: Sequence[Token], verb: int) -> tuple[Subject | None, bool]:
    """Find the subject of a verb, and whether it stands behind it."""
    before = found[verb - 1] if verb else None
    if before is not None and before.kind == "quote":
        return subject_after(found, verb), True
    subject = subject_before(found, verb)
    if before is not None and before.text == "," and (subject is None or subject.name is None):
        behind = subject_after(found, verb)
        if behind is not None and behind.name is not None and _closes(found, behind.end):
            return behind, True
    return subject, False


def _closes(found: Sequence[Token], end: int) -> bool:
    """Say whether the clause may end at `end`: a verb there would make the name its own subject."""
    place = _place_at(found, end)
    return place >= len(found) or found[place].kind in ("mark", "day") or found[place].text in _PREPOSITIONS


def _place_at(found: Sequence[Token], offset: int) -> int:
    """Find the first token that starts at an offset or behind it."""
    return next((place for place, token in enumerate(found) if token.start >= offset), len(found))


def _is_said_in_front(found: Sequence[Token], start: int) -> bool:
    """Say whether the words in front of an attribution lean on it: they end with a comma or a quotation."""
    place = _place_at(found, start) - 1
    if place < 0:
        return False
    if found[place].kind == "quote":
        asked = found[place].text.endswith(("?”", "?””")) and place > 0 and found[place - 1].text == ","
        return not asked
    return found[place].text == "," and place >= 3


def _quote_in_front(found: Sequence[Token], start: int) -> bool:
    place = _place_at(found, start) - 1
    if place > 0 and found[place].text == ",":
        place -= 1
    return place >= 0 and found[place].kind == "quote"


def _said_behind(found: Sequence[Token], verb: int, *, strict: bool) -> int | None:
    """Find where what is said starts behind a verb; `strict` asks for "that", a colon or a quotation."""
    first = verb + 1
    for place in range(first, min(first + _FARTHEST, len(found))):
        token, before = found[place], found[place - 1]
        if token.text == "that" and before.text not in ("at", "in", "on", "of", "by", "for", "from", "than"):
            return found[place + 1].start if place + 1 < len(found) else None
        if token.kind == "quote":
            leans = found[first].text in _PREPOSITIONS and before.text not in (",", ":")
            return None if leans and strict else token.start
        if token.text == ":":
            return found[place + 1].start if place + 1 < len(found) else None
        if token.text == ";" or token.text in SPOKEN:
            break
    return None if strict else _bare_clause(found, verb)


def _bare_clause(found: Sequence[Token], verb: int) -> int | None:
    """Find the clause that follows a verb without "that": "Bell said the talks went on"."""
    place = verb + 1
    if found[verb].text in TOLD:
        listener = place
        while place < len(found) and found[place].kind == "word" and place - listener < 4:
            if found[place].text in ("he", "she", "they", "it", "there", "to", "about", "of"):
                break
            place += 1
        if place < len(found) and found[place].kind == "name":
            place += 1
        if place == listener:
            return None
    while place < len(found) and (
        found[place].kind == "day" or found[place].text in _TIMES or found[place].text == "on"
    ):
        place += 1
    if place >= len(found) or len(found) - place < 3:
        return None
    token = found[place]
    if token.kind == "mark" or token.text in _PREPOSITIONS or token.text in _EMPTY or token.text.endswith("ly"):
        return None
    return token.start


def _of_source(found: Sequence[Token], place: int) -> Clause | None:
    """Read "according to Dmitry Peskov" and "according to a statement from the Kremlin"."""
    first = place + 2
    at = first
    while at < len(found) and found[at].kind == "word" and at - first < 8:
        if found[at].text in ("from", "by", "of") and found[at - 1].text not in _SOURCES:
            break
        at += 1
    if at >= len(found) or found[at].kind != "name":
        return None
    said = any(token.text in ("from", "by", "of") for token in found[first:at])
    lead = [token for token in found[first:at] if token.text in ("to", "with", "for", "who", "and", "obtained", "seen")]
    name = None if lead else read_name(found[at])
    following = found[at + 1] if at + 1 < len(found) else None
    if name is not None and name.owned:
        name = name if following is not None and following.text in _SOURCES else None
    elif following is not None and following.kind == "word" and following.text not in _PREPOSITIONS | {"who", "which"}:
        name = None
    if following is not None and following.text == "and":
        name = None
    end = found[at].end
    subject = Subject(found[place].start, end, name=name)
    if place == 0 or (place == 1 and not said):
        comma = next((token for token in found[at + 1 :] if token.text == "," or token.kind == "quote"), None)
        if comma is None:
            return None
        return Clause(
            found[place].start, end, subject, front=False, back=comma.start if comma.kind == "quote" else comma.end
        )
    return Clause(found[place].start, end, subject, front=True, back=None)


def quotes_in(found: Sequence[Token], start: int, end: int) -> Iterator[Token]:
    """Yield the quotations between two offsets."""
    return (token for token in found if token.kind == "quote" and start <= token.start and token.end <= end)
