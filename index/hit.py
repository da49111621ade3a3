"""What a search takes and gives: filters in, hits out."""

from dataclasses import dataclass
from datetime import date

from ..corpus import Passage, in_words


@dataclass(frozen=True, slots=True)
class Filters:
    """Which documents may be found; the default lets every one pass.

    A document without a publication date never passes a date filter: it cannot be said to lie in the period.
    """

    since: date | None = None
    """The first day that passes."""
    until: date | None = None
    """The last day that passes."""
    outlets: frozenset[str] = frozenset()
    """Names of outlets (`Document.source`), compared without regard to case; empty lets all pass."""

    def __bool__(self) -> bool:
        return bool(self.since or self.until or self.outlets)

    def __str__(self) -> str:
        one_day = self.since is not None and self.since == self.until
        parts = [
            f"{'of' if one_day else 'from'} {in_words(self.since)}" if self.since else "",
            f"until {in_words(self.until)}" if self.until and not one_day else "",
            f"in {' or '.join(sorted(self.outlets))}" if self.outlets else "",
        ]
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a search found, and how well it fits; of copies, how well that one fits that fits best."""

    passage: Passage
    """Of passages that say the same, the oldest that the filters let pass; of an article's versions, the newest."""
    cosine: float
    """Of the question's vector and the passage's, in [-1, 1]; 1 is identical."""
    keyword: float
    """BM25 of the question's words in the passage, from 0; comparable within one search only."""
    fused: float
    """What the hits are ordered by: cosine and keyword score weighed together; comparable within one search only."""
    rank: int
    """The place in the list, from 1."""
    copies: tuple[Passage, ...] = ()
    """The passages of other documents that say the same, and those of older versions of one article that say it with
    changes, oldest first; the filters let them pass too."""
    fresh: float = 0.0
    """How new its article was on the day of the question: from 1, on the day, to 0; 0 when no day was given."""
