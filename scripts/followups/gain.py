"""Judge what rewriting does for the search: the gold paragraph among the first five passages, with and without it."""

from collections.abc import Iterable
from dataclasses import dataclass

from cuttings.chat import rewrite
from cuttings.index import Index

from .pairs import Pair

_FIRST = 5


@dataclass(frozen=True, slots=True)
class Gain:
    """Shares of the pairs of a kind, in [0, 1]."""

    pairs: int
    changed: float
    """Whose second question we rewrite."""
    as_asked: float
    """Whose gold paragraph is found by the follow-up as it is."""
    rewritten: float
    """By our rewrite."""
    whole: float
    """By the question that the follow-up was made of: what a perfect rewrite would reach."""


def gain(index: Index, pairs: Iterable[Pair]) -> Gain:
    """Search for the second question of each pair in its three forms."""
    found: dict[tuple[str, str], bool] = {}

    def finds(question: str, gold: str) -> bool:
        if (question, gold) not in found:
            hits = index.search(question, limit=_FIRST)
            found[question, gold] = gold in {hit.passage.document.id for hit in hits}
        return found[question, gold]

    every = list(pairs)
    ours = [rewrite(pair.followup, [pair.turn]) for pair in every]
    golds = [pair.second.gold for pair in every]
    return Gain(
        pairs=len(every),
        changed=_share(our != pair.followup for our, pair in zip(ours, every, strict=True)),
        as_asked=_share(finds(pair.followup, gold) for pair, gold in zip(every, golds, strict=True)),
        rewritten=_share(finds(our, gold) for our, gold in zip(ours, golds, strict=True)),
        whole=_share(finds(pair.second.question, gold) for pair, gold in zip(every, golds, strict=True)),
    )


def _share(truths: Iterable[bool]) -> float:
    every = list(truths)
    return sum(every) / max(len(every), 1)
