"""Recognise a document's title among its paragraphs, and the headings of its sections."""

import re
from collections.abc import Sequence

from ..document import Kind
from ..metadata import without_times
from .shape import Paragraph

_WORD = re.compile(r"\w+")
_LONGEST_TITLE = 20
"""Words; what is longer and has no full stop is a lead, which states facts."""
_LONGEST_HEADING = 5
"""Words; what is longer often tells a fact that the text under it does not repeat."""
_LONGEST_QUESTION = 12
_MARKDOWN = re.compile(r"#{1,6}\s")
_LETTER = re.compile(r"[^\W\d_]")
_HEADING = re.compile(r"[\"'“‘«¿¡(]?[^\W_]")
_NO_HEADING = re.compile(r"[:;,.…|]$|[:|]|[,?!][\"”’]\s|\b(?:said|says|told|wrote)\b")


class Title:
    """A document's title, to be compared with its paragraphs."""

    def __init__(self, title: str) -> None:
        self._words = _WORD.findall(title.casefold())
        self._cut_off = title.rstrip().endswith(("...", "…"))

    def is_in(self, paragraph: Paragraph) -> bool:
        """Say whether a paragraph is the title: word for word, or without the outlet's name at its end."""
        if not self._words or paragraph.words > _LONGEST_TITLE:
            return False
        words = _WORD.findall(paragraph.text.casefold())
        if words == self._words:
            return True
        shared = len(words) if self._words[: len(words)] == words else 0
        if self._cut_off and words[: len(self._words)] == self._words:
            return True
        return shared >= 4 and len(self._words) - shared <= 4


def mark_headings(paragraphs: Sequence[Paragraph], kinds: list[Kind | None]) -> None:
    """Mark the headings of sections: Markdown's, and a few words without a stop between an article's sentences."""
    for place, paragraph in enumerate(paragraphs):
        if kinds[place] is None and paragraph.words <= _LONGEST_TITLE and _MARKDOWN.match(paragraph.text):
            kinds[place] = Kind.HEADLINE
    for place in range(1, len(paragraphs) - 1):
        before, here, after = paragraphs[place - 1 : place + 2]
        unmarked = kinds[place - 1] is kinds[place] is kinds[place + 1] is None
        if unmarked and before.is_sentence and after.is_sentence and _is_heading(here):
            kinds[place] = Kind.HEADLINE


def _is_heading(paragraph: Paragraph) -> bool:
    text = paragraph.text
    longest = _LONGEST_QUESTION if text.endswith("?") else _LONGEST_HEADING
    if not 3 <= paragraph.words <= longest or paragraph.is_item or _NO_HEADING.search(text):
        return False
    if not _LETTER.search(without_times(text)):
        return False
    return _HEADING.match(text) is not None and (not paragraph.stopped or text.endswith("?"))
