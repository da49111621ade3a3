"""The passages that a model is given, numbered; what of them it is shown is also what may support a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...corpus import Passage, paragraphs, sentences
from ...index import Hit
from .orders import gives_orders

_BEFORE = 2_000
"""Characters before a passage that are looked at for orders that reach into it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A passage with the number that the model cites it by, up to `end`, an offset into its document."""

    number: int
    passage: Passage
    end: int

    @property
    def text(self) -> str:
        """The characters that the model is shown."""
        return self.passage.document.text[self.passage.start : self.end]

    @property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences of it, as offsets into the document."""
        return sentences(self.passage.document.text, self.passage.start, self.end)


def sources(hits: Sequence[Hit]) -> list[Source]:
    """Give numbers to the passages of hits, each as far as no paragraph of it gives orders to its reader.

    Such a paragraph and what follows it are an attempt to make a model speak: they are neither shown nor evidence.
    """
    trusted = [(hit.passage, _trusted_end(hit.passage)) for hit in hits]
    kept = [(passage, end) for passage, end in trusted if end > passage.start]
    return [Source(number, passage, end) for number, (passage, end) in enumerate(kept, 1)]


def _trusted_end(passage: Passage) -> int:
    """Find where the first paragraph begins that gives orders; the one before the passage counts too."""
    text = passage.document.text
    window = max(0, passage.start - _BEFORE)
    before = _paragraphs(text, window, passage.start)[-1:]
    if any(gives_orders(text[start:end]) for start, end in before):
        return passage.start
    for start, end in _paragraphs(text, passage.start, passage.end):
        if gives_orders(text[start:end]):
            return start
    return passage.end


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [(start + first, start + last) for first, last in paragraphs(text[start:end])]
