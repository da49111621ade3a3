"""Find what "it", "they" or "there" of a follow-up question stands for."""

import re
from collections.abc import Sequence

from ..answer import Turn
from .people import is_person
from .phrases import Phrase, phrases

_PLACE = re.compile(r"\b(?:in|at|to|from|into|near|of)\s+(?:the\s+)?$", re.IGNORECASE)
_DOER = re.compile(r"\b(?:do|does|did|has|have|had|will|would|can|could)\s+(?:the\s+)?$", re.IGNORECASE)


def thing(conversation: Sequence[Turn], *, plural: bool, acts: bool = True) -> str | None:
    """Find what was last asked about, whole: its subject, or else a name for "it" and a plural for "they".

    What stands in a place ("the road in Spain") is more likely meant than the place; and where the pronoun does
    nothing itself (`acts`), whoever did something in the last question is not meant: "Who saw it?".
    """
    for turn in reversed(conversation):
        asked = turn.search_question or turn.question
        if asked.strip("?!. ") == "".join(p.whole for p in phrases(asked)[:1]):  # "enterprise value": it is the subject
            return asked.strip("?!. ")
        found = [
            p
            for p in phrases(asked)
            if p.noun and not p.text[0].isdigit() and not (p.name and is_person(asked, p.start, p.end))
        ]
        heads = [p for p in found if not p.attached and not _PLACE.search(asked[: p.start])]
        done_to = [p for p in heads if acts or not (p.name and _DOER.search(asked[: p.start]))]
        chosen = _of_many(found) if plural else _of_one(done_to)
        if chosen:
            return f"the {chosen.whole}" if chosen.article else chosen.whole
        if heads:
            return None
        if found and not plural:
            return found[-1].text
    return None


def _of_one(found: Sequence[Phrase]) -> Phrase | None:
    single = [phrase for phrase in found if phrase.capital or (phrase.article and not phrase.plural)]
    subjects = [phrase for phrase in single if phrase.subject]
    return _last(subjects[:1] or [phrase for phrase in single if phrase.capital] or single)


def _of_many(found: Sequence[Phrase]) -> Phrase | None:
    plural = [phrase for phrase in found if phrase.plural]
    subjects = [phrase for phrase in plural if phrase.subject]
    return _last(subjects or plural or [phrase for phrase in found if phrase.name and phrase.subject])


def _last(found: Sequence[Phrase]) -> Phrase | None:
    return found[-1] if found else None


def place(conversation: Sequence[Turn]) -> str | None:
    """Find the last name after "in", "at", "to" and the like."""
    for turn in reversed(conversation):
        asked = turn.search_question or turn.question
        places = [p.text for p in phrases(asked) if p.name and _PLACE.search(asked[: p.start])]
        if places:
            return places[-1]
    return None
