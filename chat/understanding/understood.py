"""What a question is read against, and what is read from it."""

import collections.abc
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from ...index import Filters
from ..query import Chip, Kind

LATEST_CHIP = "newest"
"""The chip of the preference for new articles."""
TIME_CHIP = "time"
"""The chip of the filter by day of publication."""


@dataclass(frozen=True, slots=True)
class Collection:
    """What must be known of the articles to read a question about them."""

    outlets: collections.abc.Collection[str]
    first: date | None
    """The day of the first article."""
    last: date | None
    """The day of the last article."""
    event_day: Callable[[str], date | None]
    """Finds the day of an event that is named in words; None where the articles do not give one."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What a question says besides what it asks."""

    kind: Kind = Kind.FACT
    filters: Filters = field(default_factory=Filters)
    chips: tuple[Chip, ...] = ()
    relative: frozenset[str] = frozenset()
    """The ids of the chips that depend on the day of the question."""
    speakers: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    newest_first: bool = False
    problem: str | None = None
    """Why the question cannot be searched for as it stands, in a sentence."""
