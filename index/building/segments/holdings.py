"""The arrays of a generation, carried from one build to the next."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...progress import Report
from ...search.facts import Facts
from ...search.keywords import Tally
from ...search.segments import GONE, Segments
from ..copies import Found, Signatures, find_copies
from ..documents import Draft, Removal, stated


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a generation knows of its passages beside the catalogue."""

    segments: Segments
    facts: Facts
    found: Found
    """Copies."""
    gone: Tally
    """The words of removed passages."""

    @classmethod
    def none(cls) -> "Holdings":
        """Hold no passages."""
        return cls(Segments((), ()), Facts.none(), Found.none(), Tally.of(()))

    @classmethod
    def open(cls, generation: Path, segments: Segments) -> "Holdings":
        """Open those of a generation; raises `OSError` or `ValueError` where they are not whole."""
        facts = Facts.open(generation)
        if len(facts.living) != len(segments):
            raise ValueError("the facts are not those of the passages")
        return cls(segments, facts, Found.open(generation), Tally.open(generation / GONE))

    def save(self, generation: Path) -> None:
        """Write what is a generation's own; its segments are written before."""
        self.facts.save(generation)
        self.found.save(generation)
        self.gone.save(generation / GONE)

    def grown(
        self, draft: Draft, segment: Path | None, added: range, removal: Removal, report: Report | None
    ) -> "Holdings":
        """Add the passages of a new segment, if there is one, and forget those that were taken out."""
        segments = self.segments
        if segment:
            segments = Segments((*segments.folders, segment), (*segments.counts, len(added)))
        facts = stated(draft, self.facts, added, removal.numbers)
        changed = np.concatenate([np.arange(numbers.start, numbers.stop) for numbers in (*removal.numbers, added)])
        found = find_copies(draft, _signatures(segments), facts.living, changed, self.found, report)
        return Holdings(segments, facts, found, removal.gone())


def _signatures(segments: Segments) -> Signatures:
    held = zip(segments.folders, segments.counts, strict=True)
    return Signatures.joined([Signatures.open(folder) for folder, count in held if count])
