"""Tell which other documents carry a quote word for word."""

import re
from collections.abc import Sequence
from functools import cached_property

from ...corpus import Document, Passage, sentences
from ...index import Hit

_MARKS = str.maketrans("“”„«»‘’‚`", '"""""\'\'\'\'')
_DATELINE = re.compile(r"[^a-z]{2,40}(?:\([^()]{2,30}\))?\s*[—–-]+\s*")
"""What a report may begin with before its first sentence: "VELMORA (Orlu Post) — "."""


class Carriers:
    """Tells which documents carry a quote, among hits and their copies."""

    def __init__(self, hits: Sequence[Hit]) -> None:
        self._texts = [_Text(passage) for hit in hits for passage in (hit.passage, *hit.copies)]

    def of(self, document: Document, start: int, end: int) -> tuple[Document, ...]:
        """Give the other documents in which the sentences of a quote stand, each once.

        They stand there as sentences of their own, word for word; only white space and the form of quotation marks may
        differ, and a dateline may come before.
        """
        said = [_plain(document.text[slice(*span)]) for span in sentences(document.text, start, end)]
        found = {text.document.id: text.document for text in self._texts if said and text.carries(said)}
        found.pop(document.id, None)
        return tuple(found.values())


class _Text:
    def __init__(self, passage: Passage) -> None:
        self.document = passage.document
        self._passage = passage

    def carries(self, said: Sequence[str]) -> bool:
        if " ".join(said) not in self._whole:  # which is quickly seen
            return False
        held = self._sentences
        return any(
            _begins(held[at], said[0]) and held[at + 1 : at + len(said)] == said[1:]
            for at in range(len(held) - len(said) + 1)
        )

    @cached_property
    def _whole(self) -> str:
        return _plain(self._passage.text)

    @cached_property
    def _sentences(self) -> list[str]:
        text = self.document.text
        return [_plain(text[slice(*span)]) for span in sentences(text, self._passage.start, self._passage.end)]


def _begins(held: str, said: str) -> bool:
    return held == said or (held.endswith(said) and bool(_DATELINE.fullmatch(held.removesuffix(said))))


def _plain(text: str) -> str:
    return " ".join(text.translate(_MARKS).split())
