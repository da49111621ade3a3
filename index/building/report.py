"""What a build did."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...corpus import Document, Problem
from ..errors import UnknownDocument
from ..store import Catalogue, Manifest


@dataclass(frozen=True, slots=True)
class BuildReport:
    """The counts of a finished build, against the generation before it."""

    documents: int
    passages: int
    added: int
    """Documents that were not there before."""
    changed: int
    """Documents whose text or whose facts (title, outlet, date …) differ from before."""
    removed: int
    """Documents that are gone."""
    unchanged: int
    embedded: int
    """Texts that the encoder was run on; all others kept the vectors they had."""
    problems: tuple[Problem, ...]
    """What was skipped, and why."""
    seconds: float


@dataclass(slots=True)
class Changes:
    """What a build has counted so far."""

    added: int = 0
    changed: int = 0
    embedded: int = 0

    def count(self, document: Document, earlier: Catalogue | None) -> None:
        """Compare a document that was read with what the generation before held."""
        try:
            before = earlier.document(document.id) if earlier else None
        except UnknownDocument:
            before = None
        if before is None:
            self.added += 1
        elif _stated(before) != _stated(document):
            self.changed += 1


def reported(
    changes: Changes, counts: Mapping[str, int], earlier: Manifest | None, problems: Sequence[Problem], began: float
) -> BuildReport:
    """Report a build that made a new generation with these counts."""
    documents, passages = counts["documents"], counts["passages"]
    kept = documents - changes.added
    return BuildReport(
        documents=documents,
        passages=passages,
        added=changes.added,
        changed=changes.changed,
        removed=earlier.documents - kept if earlier else 0,
        unchanged=kept - changes.changed,
        embedded=changes.embedded,
        problems=tuple(problems),
        seconds=time.monotonic() - began,
    )


def unchanged(manifest: Manifest, problems: Sequence[Problem], began: float) -> BuildReport:
    """Report a build that found everything as it was."""
    counts = {"documents": manifest.documents, "passages": manifest.passages}
    return reported(Changes(), counts, manifest, problems, began)


def _stated(document: Document) -> tuple[object, ...]:
    return document.text, document.title, document.source, document.published, document.authors, document.url
