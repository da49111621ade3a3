"""Look up who says what stands at a place of a document, and whether that is whom a question asks about."""

import re
import unicodedata
from functools import lru_cache

from ..document import Document
from .statements import Statement, statements
from .words.bodies import INSTITUTIONS
from .words.roles import TITLES

_SHARE = 0.3
"""The part of the words that must be a speaker's, so that the whole is."""
_ATTRIBUTION = 60
"""Characters that may stand around a short statement, to say whose it is."""
_MARKS = 2
"""Characters of quotation marks that may stand before a statement."""
_TITLES = frozenset(title.casefold().rstrip(".") for title in TITLES)
_PLAIN = str.maketrans({"ı": "i", "ə": "a", "ø": "o", "ł": "l", "đ": "d", "æ": "ae"})
_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")


@lru_cache(maxsize=64)
def _statements_of(text: str) -> tuple[Statement, ...]:
    return statements(text)


def statements_in(document: Document, start: int, end: int) -> tuple[Statement, ...]:
    """Give the statements that stand from `start` up to `end`, or reach into it."""
    return tuple(said for said in _statements_of(document.text) if said.start < end and start < said.end)


def speaker_of(document: Document, start: int, end: int) -> str | None:
    """Find who says what stands from `start` up to `end`; None when nobody is named there, or two are.

    What is said must be a good part of it, or its beginning in quotation marks: "“Yes,” she said, when …".
    """
    held = statements_in(document, start, end)
    if len({said.speaker for said in held}) != 1:
        return None
    shared = sum(min(end, said.end) - max(start, said.start) for said in held)
    begins = held[0].direct and held[0].start - start <= _MARKS
    return held[0].speaker if begins or shared >= min(_SHARE * (end - start), end - start - _ATTRIBUTION) else None


def is_said_by(speaker: str, asked: str) -> bool:
    """Say whether a speaker is the one a question asks about: by the whole name, or by its last part.

    "Maria Zakharova" is asked about as "Zakharova" or "Ms Zakharova"; the bare "Zakharova" may be another one than
    "Maria Zakharova".
    """
    wanted, named = _words(asked), _words(speaker)
    person = speaker.rpartition(" ")[2] not in INSTITUTIONS
    while person and len(wanted) > 1 and wanted[0] in _TITLES:
        del wanted[0]
    return bool(wanted) and named[-len(wanted) :] == wanted


def _words(name: str) -> list[str]:
    """Find the words of a name in small letters without marks, so that "Erdogan" asks about Erdoğan."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _WORD.findall(letters.removeprefix("the "))
