"""Choose a timeline's entries: the most relevant, no idea twice, spread over the period."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from ....index import terms
from .dating import Dated
from .reading import Candidate

MOST = 10
_NEAR = 0.65  # of the best entry's value: what a further one needs
_ALIKE = ((timedelta(days=1), 0.7, 0.5), (timedelta(days=10), 0.8, 0.6))
"""Within how many days two sentences tell the same from which cosine on, or share of the shorter one's words."""
_STATED = 0.06  # of relevance: what an entry gains for stating its day
_LEADS = 0.05  # likewise for standing where an article begins: there it tells its news
_BEGINNING = 800  # characters
_CROWDED = 0.12  # of relevance: what an entry loses for one at the same day, and less for one further off


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence, and when what it tells happened."""

    candidate: Candidate
    when: Dated

    @property
    def value(self) -> float:
        """How good an entry it is; comparable within one question."""
        leads = self.candidate.quoted.start < _BEGINNING
        return self.candidate.relevance + _STATED * self.when.stated + _LEADS * leads


def spread(entries: Sequence[Entry]) -> list[Entry]:
    """Choose at most `MOST` entries, in the order of their days."""
    left = list(entries)
    best = max((entry.value for entry in left), default=0.0)
    days = [entry.when.day for entry in left]
    width = (max(days) - min(days)) / MOST if days else timedelta()
    chosen: list[Entry] = []
    while left and len(chosen) < MOST:
        taken = max(left, key=lambda entry: entry.value - _crowding(entry, chosen, width))
        left = [entry for entry in left if entry is not taken and not _same(entry, taken)]
        if taken.value >= _NEAR * best:
            chosen.append(taken)
    return sorted(chosen, key=lambda entry: (entry.when.day, -entry.value))


def _crowding(entry: Entry, chosen: Sequence[Entry], width: timedelta) -> float:
    gaps = [abs(entry.when.day - other.when.day) for other in chosen]
    return _CROWDED * sum(1 - gap / width if width else 1.0 for gap in gaps if gap < width or not gap)


def _same(one: Entry, other: Entry) -> bool:
    """Say whether two entries tell the same: alike in words or in meaning, within a few days."""
    words, others = set(terms(one.candidate.text)), set(terms(other.candidate.text))
    if words == others:
        return True
    apart = abs(one.when.day - other.when.day)
    cosine = float(one.candidate.vector @ other.candidate.vector)
    shared = len(words & others) / (min(len(words), len(others)) or 1)
    return any(apart <= days and (cosine >= alike or shared >= share) for days, alike, share in _ALIKE)
