"""Find where what is said stands: in front of a verb of speech, or behind it."""

from collections.abc import Iterator, Sequence

from ..words.lists import words
from ..words.verbs import BARE, QUOTING, SPOKEN, TOLD
from .subjects import Subject
from .tokens import Token

_PREPOSITIONS = words(
    """
    of for with to by from in at on about against during after before via through into over as when while and or but
    because since if whether without under along amid despite per following upon inside outside near
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
_ASIDES = words("in on at to during after before via through by from as again also then of with")
_SUBJECTS = words("he she they it we i you there his her their its")
_PLACES = words("at in on with from for by during")
"""Words before a quotation that is the name of an event or a work."""
_TOPICS = words("about whether who which")
_DETERMINED = words("at in on of by for from than with to")
_FARTHEST = 18
"""Tokens between a verb and its "that" or its quotation."""
_SHORTEST = 3
"""Tokens of a clause that is told without "that"."""


def place_at(found: Sequence[Token], offset: int) -> int:
    """Find the first token that starts at an offset or behind it."""
    return next((place for place, token in enumerate(found) if token.start >= offset), len(found))


def closes(found: Sequence[Token], place: int) -> bool:
    """Say whether a clause may end in front of `found[place]`: no new noun and no verb stands there."""
    if place >= len(found):
        return True
    token = found[place]
    return token.kind == "mark" or token.text in _PREPOSITIONS or _is_time(token)


def is_said_in_front(found: Sequence[Token], start: int) -> bool:
    """Say whether the words in front of an attribution lean on it with a comma."""
    place = place_at(found, start) - 1
    return place >= _SHORTEST and found[place].text == ","


def is_quoted_in_front(found: Sequence[Token], start: int) -> bool:
    """Say whether a quotation in front of an attribution leans on it.

    Neither a question that is put to the speaker does, nor a nickname: "James “Red” Bell said".
    """
    place = place_at(found, start) - 1
    comma = place > 0 and found[place].text == ","
    place -= comma
    if place < 0 or found[place].kind != "quote":
        return False
    words = found[place].text.rstrip("”")
    whole = comma or place == 0 or words[-1:] in ",.!?…" or (place + 1 < len(found) and found[place + 1].text in SPOKEN)
    asked = words.endswith("?") and place > 0 and found[place - 1].text == ","
    return whole and not asked


def said_behind(found: Sequence[Token], verb: int) -> int | None:
    """Find where what is said starts behind a verb: after "that" or a colon, at a quotation, or at once.

    None too when the verb has a plain object, for then a "that" or a quotation belongs to the object.
    """
    bare, verb_text = found[verb].text in BARE or found[verb].text == "saying", found[verb].text
    objects = verb_text in QUOTING or verb_text in TOLD or bare
    for place in range(verb + 1, min(verb + 1 + _FARTHEST, len(found))):
        token, before = found[place], found[place - 1].text
        between = found[verb + 1 : place]
        if token.kind == "quote":
            if before in _PLACES:
                return None
            return token.start if objects or _is_aside(between) or between[0].text in _SUBJECTS else None
        if token.text == ":" or (token.text == "that" and before not in _DETERMINED):
            behind = found[place + 1].start if place + 1 < len(found) else None
            return (
                behind
                if _is_aside(between) or (verb_text in TOLD and not any(token.text in _TOPICS for token in between))
                else None
            )
        if token.text == ";" or token.text in SPOKEN:
            break
    return _bare_clause(found, verb) if bare else None


def _is_aside(between: Sequence[Token]) -> bool:
    """Say whether the words between a verb and what is said only tell when, where and to whom."""
    if not between:
        return True
    first = between[0]
    aside = first.kind in ("day", "mark") or first.text in _ASIDES or first.text in _TIMES or first.text.endswith("ly")
    return aside and not any(token.text in _TOPICS for token in between)


def quoted_behind(found: Sequence[Token], last: int) -> int | None:
    """Find the quotation that goes on behind "...," he said: none that only stands in a phrase, as a title does."""
    for place in range(last + 1, min(last + 1 + _FARTHEST, len(found))):
        if found[place].kind == "quote":
            before = found[place - 1].text
            apart = before in _PLACES or (found[last + 1].text in _PREPOSITIONS and before not in (",", ":"))
            return None if apart else found[place].start
        if found[place].text == ";" or found[place].text in SPOKEN:
            break
    return None


def _bare_clause(found: Sequence[Token], verb: int) -> int | None:
    """Find the clause that follows a verb without "that": "Bell said the talks went on"."""
    place = verb + 1
    if found[verb].text in TOLD:
        after = _behind_listener(found, place)
        if after == place or after >= len(found) or found[after].text not in _SUBJECTS:
            return None
        place = after
    while place + 1 < len(found) and (_is_time(found[place]) or _is_time(found[place + 1])):
        # "Monday", "on Monday": the days are no part of what is said.
        if not _is_time(found[place]) and found[place].text != "on":
            break
        place += 1
    if len(found) - place < _SHORTEST:
        return None
    token = found[place]
    empty = token.kind == "mark" or token.text in _PREPOSITIONS or token.text in _EMPTY or token.text.endswith("ly")
    return None if empty else token.start


def _is_time(token: Token) -> bool:
    return token.kind == "day" or token.text in _TIMES


def _behind_listener(found: Sequence[Token], place: int) -> int:
    """Find the token behind the listener: "told", then "reporters" or "a news conference" or a name."""
    first = place
    while place < len(found) and found[place].kind == "word" and place - first < 4:
        if found[place].text in ("he", "she", "they", "it", "there", "we") or found[place].text in _PREPOSITIONS:
            return place
        place += 1
    return place + 1 if place < len(found) and found[place].kind == "name" else place


def as_said(found: Sequence[Token], verb: int, subject: Subject) -> int | None:
    """Find what is said in "As Prime Minister Ann Bell stated at a meeting, shops ran empty": behind the comma."""
    if found[0].text != "as" or len(found) < 2 or subject.start != found[1].start:
        return None
    return next((token.end for token in found[verb + 1 :] if token.text == ","), None)


def quotes_in(found: Sequence[Token], start: int, end: int) -> Iterator[Token]:
    """Yield the quotations between two offsets."""
    return (token for token in found if token.kind == "quote" and start <= token.start and token.end <= end)
