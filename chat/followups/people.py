"""Find who "he" or "she" of a follow-up question is."""

import re
from collections.abc import Sequence

from ..answer import Turn
from .phrases import names, phrases

_NO_PERSON = re.compile(
    r"\b(?:Party|Ministry|Council|Court|Bank|University|Agency|Union|Nations?|States?|Republic|Kingdom|Army|Office|"
    r"House|Committee|Commission|Company|Corporation|Inc|Group|League|Cup|Street|City|River|War|Act|Treaty|Agreement|"
    r"Corridor|North|South|East|West|New|Great|United|European)\b"
)
_OFFICE = (
    r"(?:president|premier|minister|chancellor|king|queen|pope|spokes(?:man|woman|person)|secretary|senator|governor|"
    r"mayor|general|ambassador|director|leader|chairman|mr|mrs|ms|dr)\b"
)
_ENDS_IN_OFFICE = re.compile(rf"\b{_OFFICE}$", re.IGNORECASE)
_TO_OFFICE = re.compile(rf".*\b{_OFFICE}\s*", re.IGNORECASE)
_SPEAKS = re.compile(
    r"\s+(?:said|says?|told|tell|added|noted|stated|stressed|announced|confirmed|thinks?|claim|mean)\b"
)
_SPOKEN_BY = re.compile(r"(?:\b(?:said|says|told|added|according to|who is|who was))$", re.IGNORECASE)


def person(question: str, conversation: Sequence[Turn]) -> str | None:
    """Find who was last spoken of and is not named in the question.

    That is who the last question was about, or else whom its answer names first; after "Who …?" the other way round.
    """
    for turn in reversed(conversation):
        asked = turn.search_question or turn.question
        in_question, in_answer = people(asked)[::-1], people(turn.answer)
        found = in_question + in_answer
        if asked.lower().lstrip().startswith("who"):
            found = [name for name in in_answer if name not in asked] + in_question
        found += [f"the {phrase.whole}" for phrase in phrases(asked) if _ENDS_IN_OFFICE.search(phrase.text)]
        for name in found:
            if name not in question:
                return name
    return None


def people(text: str) -> list[str]:
    """Give the names of people in a text, in order, without the offices before them."""
    found = []
    for name in names(text):
        office = _TO_OFFICE.match(text, name.start(), name.end())
        start = office.end() if office else name.start()
        if start < name.end() and is_person(text, start, name.end()):
            found.append(text[start : name.end()].removesuffix("'s").removesuffix("’s"))
    return found


def is_person(text: str, start: int, end: int) -> bool:
    """Judge a name by the office before it, a verb of speech beside it, or else by its two or three words."""
    if _NO_PERSON.search(text, start, end):
        return False
    before = text[:start].rstrip()
    if _ENDS_IN_OFFICE.search(before) or speaks(text, end) or _SPOKEN_BY.search(before):
        return True
    return len(text[start:end].split()) in (2, 3)


def speaks(text: str, end: int) -> bool:
    """Whether a verb of speech follows a name that ends there."""
    return bool(_SPEAKS.match(text, end))
