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
_TITLES = frozenset(title.casefold().rstrip(".") for title in TITLES)
_PLAIN = str.maketrans({"ı": "i", "ə": "a", "ø": "o", "ł": "l", "đ": "d", "æ": "ae"})
_WORD = re.compile(r"\w+(?:[’'.-]\w+)*")


@lru_cache(maxsize=64)
def _statements_of(text: str) -> tuple[Statement, ...]:
    return statements(text)


def speaker_of(document: Document, start: int, end: int) -> str | None:
    """Find who says what stands from `start` up to `end`; None when nobody is named there, or two are."""
    said: dict[str, int] = {}
    for statement in _statements_of(document.text):
        shared = min(end, statement.end) - max(start, statement.start)
        if shared > 0:
            said[statement.speaker] = said.get(statement.speaker, 0) + shared
    if len(said) != 1:
        return None
    speaker, shared = next(iter(said.items()))
    return speaker if shared >= min(_SHARE * (end - start), end - start - _ATTRIBUTION) else None


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
