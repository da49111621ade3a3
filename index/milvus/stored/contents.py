"""What one state of a collection in Milvus is made of."""

from collections import Counter
from datetime import date
from functools import cached_property

from ....corpus import Problem
from ...contents import Counted, Listed, Selection
from .documents import Documents
from .summary import Summary


class CollectionContents:
    """The contents of one state; all documents are read when they are first asked for, and their heads are held."""

    def __init__(self, summary: Summary, documents: Documents) -> None:
        self.built = summary.built
        self.sources = summary.sources
        self._summary = summary
        self._documents = documents

    def problems(self) -> tuple[Problem, ...]:
        """Give what could not be read."""
        return self._summary.problems

    def counts(self) -> tuple[Counted, ...]:
        """Count documents by publication day and outlet, the undated first, then by day."""
        counter = Counter((each.published or date.min, each.source) for each in self._all)
        return tuple(
            Counted(None if day == date.min else day, source, count) for (day, source), count in sorted(counter.items())
        )

    def listed(self, selection: Selection, *, start: int = 0, limit: int = 50) -> tuple[Listed, ...]:
        """List documents from the newest to the oldest and then the undated, without the first `start`."""
        return tuple(each for each in self._all if selection.has(each.published, each.source))[start : start + limit]

    @cached_property
    def _all(self) -> tuple[Listed, ...]:
        heads = [Listed(each.id, each.title, each.source, each.published, each.path) for each in self._documents.all()]
        heads.sort(key=lambda head: (-(head.published or date.min).toordinal(), head.source, head.title, head.id))
        return tuple(heads)
