"""A question as it was understood."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Asked(StrEnum):
    """What form the answer of a question has."""

    PERSON = "person"
    TIME = "time"
    PLACE = "place"
    NUMBER = "number"
    DURATION = "duration"
    ANY = "any"


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
