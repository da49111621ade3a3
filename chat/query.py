"""A question as it was understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from ..index import Filters

_AHEAD = timedelta(days=3)


class Asked(StrEnum):
    """What form the answer of a question has."""

    PERSON = "person"
    TIME = "time"
    PLACE = "place"
    NUMBER = "number"
    DURATION = "duration"
    ANY = "any"


class Kind(StrEnum):
    """What kind of answer a question asks for."""

    FACT = "fact"
    LATEST = "latest"
    """The newest state: "What is the latest on …?", "Are they still …?"."""
    TIMELINE = "timeline"
    COMPARISON = "comparison"
    SAID = "said"
    """Somebody's words, or an outlet's: "What did … say about …?"."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter or a preference that was read from a question; whoever asks can ask again without it."""

    id: str
    """"time", "outlet:Caucasus Watch" or "speaker:Zakharova": what `Assistant.ask(without=…)` takes."""
    label: str
    """What it does, in a few words: "1 to 30 April 2024", "in Caucasus Watch", "said by Zakharova"."""
    words: str
    """The words of the question that it was read from."""
    hides: bool
    """Whether it hides other articles; else these come first."""


@dataclass(frozen=True, slots=True)
class Query:
    """A question, what is searched for, and what is known of its words."""

    question: str
    search_question: str
    asked: Asked
    weights: Mapping[int, float]
    """Each term of `search_question` and how rare it is in the collection, from 0; a common word has next to none."""
    asked_on: date | None = None
    """The day the question was asked."""
    kind: Kind = Kind.FACT
    filters: Filters = field(default_factory=Filters)
    """What may be found: those given by the caller and those read from the question, together."""
    speakers: tuple[str, ...] = ()
    """Whose words are asked for, as the question names them."""
    sides: tuple[str, ...] = ()
    """What is to be compared: outlets or people, as the question names them; empty where it names none."""
    chips: tuple[Chip, ...] = ()
    about: str = ""
    """The question without the words of its filters: that an article was found by them says nothing of its subject."""
    newest_on: date | None = None
    """The day on which an article must be new to be preferred; None when none is preferred for its day."""
    newest_first: bool = False
    """Whether the question asks for what is new: "this week", "the latest"."""
    problem: str | None = None
    """Why the question cannot be searched for as it stands: a day that no calendar has, an outlet that is not here."""
    remark: str | None = None
    """What whoever asked should know of how the question was read."""

    @property
    def last_day(self) -> date:
        """The last day of an article that the question can mean; a page that was updated is dated a little later."""
        return min(self.asked_on, date.max - _AHEAD) + _AHEAD if self.asked_on else date.max
