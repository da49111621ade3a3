"""The nouns of the calendar."""

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto


@dataclass(frozen=True, slots=True)
class Period:
    """A time expression, the characters of a text from `start` up to `end`, and the days it means."""

    start: int
    end: int
    since: date | None
    """The first day; None when the period is open at this end."""
    until: date | None
    """The last day; None when the period is open at this end."""
    relative: bool
    """Whether the days depend on the day of reading: "yesterday", "in April"."""
    attributive: bool = False
    """Whether a noun follows that the time belongs to: "the November 2020 statement"."""


@dataclass(frozen=True, slots=True)
class Impossible:
    """A time expression that no calendar has, the characters of a text from `start` up to `end`."""

    start: int
    end: int
    why: str
    """A sentence."""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Where the writer of a text stands in time."""

    on: date
    looks_back: bool
    """Whether "in April" is the last April, as in a question, and not the nearest one."""
    expects: bool = False
    """Whether the sentence speaks of what is to come."""


class Unit(Enum):
    """How exact a time expression is."""

    DAY = auto()
    WEEK = auto()
    WEEKEND = auto()
    MONTH = auto()
    SEASON = auto()
    QUARTER = auto()
    YEAR = auto()
    DECADE = auto()
    CENTURY = auto()
    STRETCH = auto()
    """From one day to another."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the characters of a text up to `end` were read as; without days and a reason they are ambiguous."""

    end: int
    since: date | None = None
    until: date | None = None
    unit: Unit = Unit.DAY
    relative: bool = False
    bare: bool = False
    """Whether the words mean a time only after a preposition: "2023", "May"."""
    why_not: str = ""
    """Why there is no such day, in a sentence."""
