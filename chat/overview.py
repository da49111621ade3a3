"""What a collection holds, as one look at it."""

from dataclasses import dataclass
from datetime import date, datetime

from ..corpus import Problem
from ..index import Counted, Searchable, Selection


@dataclass(frozen=True, slots=True)
class Overview:
    """One state of an index, counted; made once a state, for it asks the store for all days and outlets."""

    generation: str
    articles: int
    passages: int
    outlets: dict[str, int]
    """Documents by outlet, most first."""
    first: date | None
    last: date | None
    undated: int
    built: datetime
    """In UTC."""
    sources: tuple[str, ...]
    problems: tuple[Problem, ...]
    counts: tuple[Counted, ...]
    """Documents by day and outlet."""

    @classmethod
    def of(cls, index: Searchable) -> "Overview":
        """Look at an index."""
        contents = index.contents
        return cls(
            generation=index.generation,
            articles=index.articles,
            passages=index.passages,
            outlets=index.outlets,
            first=index.first_published,
            last=index.last_published,
            undated=index.undated,
            built=contents.built,
            sources=contents.sources,
            problems=contents.problems(),
            counts=contents.counts(),
        )

    def articles_of(self, selection: Selection) -> int:
        """Count the articles that a selection means."""
        return sum(each.documents for each in self.counts if selection.has(each.published, each.source))
