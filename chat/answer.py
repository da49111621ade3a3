"""The nouns of the chat: a citation, an answer, a turn of a conversation."""

from dataclasses import dataclass, field
from datetime import date

from ..corpus import Document
from ..index import Hit
from .query import Chip, Kind


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote: the characters of a document's text from `start` up to `end`, with the number of its marker."""

    number: int
    """From 1; the answer's text carries it as `[1]`."""
    document: Document
    start: int
    end: int
    speaker: str | None = None
    """Who is quoted, when the text says so."""
    also_in: tuple[Document, ...] = ()
    """Other documents that carry the same text."""
    heading: str = ""
    """What the answer's text says before the quote, with a colon: a day, an outlet, "Earlier, 3 May 2022"."""
    day: date | None = None
    """The day that a timeline puts it at."""
    differs: tuple[tuple[int, int], ...] = ()
    """Words in which it differs from the quotes beside it, as offsets into the document's text."""

    @property
    def quote(self) -> str:
        """The characters themselves."""
        return self.document.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Seconds:
    """How long the parts of an answer took."""

    search: float = 0.0
    read: float = 0.0
    total: float = 0.0


@dataclass(frozen=True, slots=True)
class Dropped:
    """A sentence that a language model wrote and that does not hold."""

    sentence: str
    reason: str
    """Why, in a few words: "cites nothing", "the number “40” is not in the passage it cites"."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A question that was asked before in the same conversation, and what was answered."""

    question: str
    search_question: str = ""
    answer: str = ""
    """The answer's text, empty when there was none or it is not known."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a question: quotes with their citations, or that the documents do not answer it."""

    question: str
    search_question: str
    """What was searched for: the question, or for a follow-up the question made to stand alone."""
    answered: bool
    text: str
    """The quotes, each followed by its marker; without an answer one sentence that says so."""
    short: str | None = None
    """The answer itself, as few words as it takes, cut from a quote."""
    confidence: float = 0.0
    """The probability, in [0, 1], that the documents answer the question."""
    reason: str | None = None
    """Why there is no answer; with one, what is to be known of how it was found, mostly nothing."""
    citations: tuple[Citation, ...] = ()
    passages: tuple[Hit, ...] = ()
    """Up to 20, best first; without an answer the nearest."""
    seconds: Seconds = field(default_factory=Seconds)
    kind: Kind = Kind.FACT
    """What form the answer has."""
    chips: tuple[Chip, ...] = ()
    """The filters and preferences that were read from the question."""
    generation: str = ""
    """The state of the index that it was answered from, see `Searchable.generation`."""
    model: str | None = None
    """The language model that wrote the text; None where the text is the articles' own words."""
    dropped: tuple[Dropped, ...] = ()
    """What the model wrote beside it, and why that is not part of the answer."""

    @property
    def turn(self) -> Turn:
        """What the next question of a conversation may lean on."""
        return Turn(self.question, self.search_question, self.text if self.answered else "")
