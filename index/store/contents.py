"""What a generation of an index folder is made of, asked of its catalogue."""

from collections.abc import Iterator
from datetime import datetime

from ...corpus import Problem
from ..contents import Counted, Listed, Selection
from .catalogue import Catalogue
from .manifest import Manifest
from .rows import day_of


class GenerationContents:
    """The contents of one generation."""

    def __init__(self, manifest: Manifest, catalogue: Catalogue) -> None:
        self.built = datetime.fromisoformat(manifest.built)
        self.sources = manifest.sources
        self._catalogue = catalogue

    def problems(self) -> tuple[Problem, ...]:
        """Give what could not be read."""
        return self._catalogue.problems()

    def counts(self) -> tuple[Counted, ...]:
        """Count documents by publication day and outlet, the undated first, then by day."""
        query = "SELECT published, source, count(*) FROM documents GROUP BY 1, 2 ORDER BY 1, 2"
        return tuple(Counted(day_of(day), source, count) for day, source, count in self._catalogue.rows(query))

    def listed(self, selection: Selection, *, start: int = 0, limit: int = 50) -> tuple[Listed, ...]:
        """List documents from the newest to the oldest and then the undated, without the first `start`."""
        conditions, values = zip(("1", ()), *_conditions(selection), strict=True)
        query = (
            f"SELECT id, title, source, published, path FROM documents WHERE {' AND '.join(conditions)} "  # noqa: S608
            "ORDER BY published DESC, source, title, id LIMIT ? OFFSET ?"
        )
        rows = self._catalogue.rows(query, *(value for part in values for value in part), limit, start)
        return tuple(Listed(id_, title, source, day_of(day), path) for id_, title, source, day, path in rows)


def _conditions(selection: Selection) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Write a selection as conditions of SQL with their values."""
    if selection.undated:
        yield "published IS NULL", ()
    if selection.since:
        yield "published >= ?", (selection.since.isoformat(),)
    if selection.until:
        yield "published <= ?", (selection.until.isoformat(),)
    for names, operator in ((selection.outlets, "IN"), (selection.other_than, "NOT IN")):
        if names:
            yield f"source {operator} ({','.join('?' * len(names))})", names
