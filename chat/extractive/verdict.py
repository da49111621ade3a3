"""What a way of judging says of a question's passages, before it is put into an answer."""

from dataclasses import dataclass

from ...corpus import Document
from ...index import Hit


@dataclass(frozen=True, slots=True)
class Quoted:
    """A sentence chosen to be quoted, and the hit that it is from."""

    hit: Hit
    start: int
    end: int
    heading: str = ""
    """What is said before it: "Earlier, 3 May 2022"."""

    @property
    def document(self) -> Document:
        """The article."""
        return self.hit.passage.document

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.document.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Verdict:
    """How probable it is that the passages answer, and what would be quoted."""

    confidence: float
    """In [0, 1]."""
    quoted: tuple[Quoted, ...] = ()
    """In the order of their quotes."""
    short: str | None = None
    hits: tuple[Hit, ...] = ()
    """The passages, those that answer best first."""
    reason: str = ""
    """Why not, should the confidence be too low."""
