"""What an index is made of: its articles by day and outlet, where they come from, what could not be read."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from ..corpus import Problem


@dataclass(frozen=True, slots=True)
class Listed:
    """A document without its text."""

    id: str
    title: str
    source: str
    published: date | None
    path: str


@dataclass(frozen=True, slots=True)
class Counted:
    """How many documents an outlet has of a day."""

    published: date | None
    source: str
    documents: int


@dataclass(frozen=True, slots=True)
class Selection:
    """Which documents are meant: all, as far as nothing else is said."""

    since: date | None = None
    until: date | None = None
    outlets: tuple[str, ...] = ()
    """Only these, by their exact names; empty for those that state none."""
    other_than: tuple[str, ...] = ()
    """All but these."""
    undated: bool = False
    """Only those that state no day."""

    def has(self, published: date | None, source: str) -> bool:
        """Tell whether a document of a day and an outlet is meant."""
        if self.undated or published is None:
            timely = published is None and not (self.since or self.until)
        else:
            timely = (self.since or date.min) <= published <= (self.until or date.max)
        return timely and (not self.outlets or source in self.outlets) and source not in self.other_than


class Contents(Protocol):
    """What one state of an index is made of; each method asks the store."""

    @property
    def built(self) -> datetime:
        """When the build of this state began, in UTC."""
        ...

    @property
    def sources(self) -> tuple[str, ...]:
        """The folders and files that were indexed."""
        ...

    def problems(self) -> tuple[Problem, ...]:
        """Give what could not be read."""
        ...

    def counts(self) -> tuple[Counted, ...]:
        """Count documents by publication day and outlet, the undated first, then by day."""
        ...

    def listed(self, selection: Selection, *, start: int = 0, limit: int = 50) -> tuple[Listed, ...]:
        """List documents from the newest to the oldest and then the undated, without the first `start`."""
        ...
