"""Look up who says what stands at a place of a document, and whether that is whom a question asks about."""

import re
from functools import lru_cache

from ..document import Document
from .statements import Statement, statements
from .words.roles import TITLES

_SHARE = 0.3
"""The part of the words that must be a speaker's, so that the whole is."""
_TITLES = frozenset(title.casefold().rstrip(".") for title in TITLES)
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
    return speaker if shared >= _SHARE * (end - start) else None


def is_said_by(speaker: str, asked: str) -> bool:
    """Say whether a speaker is the one a question asks about: by the whole name, or by its last part.

    "Maria Zakharova" is asked about as "Zakharova" or "Ms Zakharova"; the bare "Zakharova" may be another one than
    "Maria Zakharova".
    """
    wanted = [word for word in _WORD.findall(asked.casefold()) if word not in _TITLES]
    named = _WORD.findall(speaker.casefold())
    return bool(wanted) and named[-len(wanted) :] == wanted
