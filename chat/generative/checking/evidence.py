"""What a sentence may be compared with: the sentences of the passages that it cites."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from .plain import plain, stems

_TRIED = 6
"""Sentences that are tried alone, and in pairs; others share too few words with what they should support."""


@dataclass(frozen=True, slots=True)
class Held:
    """A sentence of a passage: `start` and `end` are offsets into its document."""

    number: int
    """Of the passage."""
    start: int
    end: int
    text: str
    """In plain characters."""
    terms: frozenset[int]
    published: date | None = None
    """The day of its article."""
    outlet: str = ""
    stated: frozenset[int] = frozenset()
    """The words by which a sentence may name its article."""

    def follows(self, other: "Held") -> bool:
        """Say whether it comes after another of the same passage."""
        return self.number == other.number and other.end <= self.start


def held(number: int, text: str, span: tuple[int, int], *, published: date | None = None, outlet: str = "") -> Held:
    """Read the sentence that stands at a span of a document's text."""
    sentence = plain(text[slice(*span)])
    stated = frozenset(stems(f"according {outlet}")) if outlet else frozenset[int]()
    return Held(number, *span, sentence, frozenset(stems(sentence)), published, outlet, stated)


def candidates(terms: frozenset[int], evidence: Sequence[Held]) -> Iterator[tuple[Held, ...]]:
    """Yield the sentences that may support these terms, one or two together, those that share most first.

    Of as many shared terms, one sentence comes before two, and two that stand together before two that do not.
    """
    ranked = sorted(evidence, key=lambda one: (-len(one.terms & terms), one.number, one.start))[:_TRIED]
    groups: list[tuple[Held, ...]] = [(one,) for one in ranked]
    groups += [
        tuple(sorted(pair, key=lambda one: (one.number, one.start)))
        for pair in combinations(evidence_near(ranked, evidence), 2)
    ]
    yield from sorted(groups, key=lambda group: _rank(terms, group))


def evidence_near(ranked: Sequence[Held], evidence: Sequence[Held]) -> list[Held]:
    """Give the best sentences, and of each the one before it: where "he" is named."""
    places = {(one.number, one.start): place for place, one in enumerate(evidence)}
    chosen = dict.fromkeys(ranked)
    for one in ranked:
        place = places[one.number, one.start]
        if place and one.follows(evidence[place - 1]):
            chosen.setdefault(evidence[place - 1])
    return list(chosen)


def _rank(terms: frozenset[int], group: Sequence[Held]) -> tuple[float, ...]:
    shared = len(frozenset().union(*(one.terms for one in group)) & terms)
    apart = group[-1].start - group[0].end if len(group) > 1 and group[0].number == group[-1].number else 0
    return (-shared, len(group), group[0].number != group[-1].number, apart, group[0].number, group[0].start)
