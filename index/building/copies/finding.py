"""The last step of a build: find the passages that are copies of others; only new texts are compared for it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ...progress import Report, Stage
from ...search.folding import Copies
from ..documents import Draft
from .addresses import address
from .comparing import Likeness, Wording, likeness
from .grouping import Member, grouped
from .pairs import Compared, Pair, Texts, among, candidates
from .signatures import Signatures


@dataclass(frozen=True, slots=True)
class Found:
    """The copies of a generation, and the pairs that were compared to find them."""

    copies: Copies
    compared: Compared

    @classmethod
    def none(cls) -> "Found":
        """Give the copies among no passages."""
        return cls(Copies.none(), Compared.of({}))

    @classmethod
    def open(cls, generation: Path) -> "Found":
        """Read those of an earlier generation."""
        return cls(Copies.open(generation), Compared.open(generation))

    def renumbered(self, numbers: NDArray[np.int64]) -> "Found":
        """Give passages new numbers: their places among `numbers`, which ascend."""
        return Found(self.copies.renumbered(numbers), self.compared)

    def save(self, generation: Path) -> None:
        """Write them for searches and for the next build."""
        self.copies.save(generation)
        self.compared.save(generation)


def find_copies(
    draft: Draft,
    signatures: Signatures,
    living: NDArray[np.bool_],
    changed: NDArray[np.int64],
    earlier: Found,
    report: Report | None,
) -> Found:
    """Find which passages are copies of which.

    Those that have come or gone since `earlier` are `changed`; what has nothing to do with them stays as it was.
    """
    present = np.where(living, signatures.texts, np.uint64(0))
    touched = np.unique(signatures.texts[changed])
    touched = touched[touched > 0]
    pairs, looked_at = candidates(signatures, present, touched)
    inside = earlier.compared.within(looked_at)
    before = earlier.compared.where(inside)
    now = Compared.of(_compared(draft, pairs, before.by_pair(), present, report))
    turned = before.near().by_pair().keys() ^ now.near().by_pair().keys()
    start = np.union1d(touched, np.array(list(turned), np.uint64).ravel())
    texts = earlier.compared.near().with_more(now.near()).around(start)
    compared = earlier.compared.where(~inside).with_more(now)
    kept = earlier.copies.without(among(signatures.texts[earlier.copies.members], texts))
    return Found(kept.with_more(list(_groups(draft, present, texts, compared.near())), len(present)), compared)


def _compared(
    draft: Draft, pairs: Sequence[Pair], known: Mapping[Pair, Likeness], present: Texts, report: Report | None
) -> dict[Pair, Likeness]:
    """Compare the texts of pairs word for word, unless it is known how like they are."""
    unknown = [pair for pair in pairs if pair not in known]
    numbers = np.flatnonzero(among(present, np.array(unknown, np.uint64).ravel()))
    number_of = dict(zip(present[numbers].tolist(), numbers.tolist(), strict=True))

    @lru_cache(maxsize=1_000)  # about 20 MB
    def wording(text: int) -> Wording:
        (entry,) = draft.entries([number_of[text]])
        return Wording.of(entry.passage)

    stage = Stage("finding copies", "pairs", len(unknown), report)
    found = {pair: known[pair] for pair in pairs if pair in known}
    for pair in unknown:
        found[pair] = likeness(wording(pair[0]), wording(pair[1]))
        stage.advance()
    return found


def _groups(draft: Draft, present: Texts, texts: Texts, near: Compared) -> Iterator[list[int]]:
    """Group the passages of these texts, one set of texts that are linked after the other."""
    rows = np.flatnonzero(among(present, texts))
    held, places, counts = np.unique(present[rows], return_inverse=True, return_counts=True)
    near = near.where(near.within(texts))
    rows = rows[(among(held, near.texts()) | (counts > 1))[places]]
    members: dict[int, list[Member]] = defaultdict(list)
    for number in rows.tolist():
        member = _member(draft, number, int(present[number]))
        members[member.text].append(member)
    pairs = near.by_pair()

    def compare(one: Member, other: Member) -> Likeness:
        if one.text == other.text:
            return Likeness.SAME
        return pairs.get((min(one.text, other.text), max(one.text, other.text)), Likeness.APART)

    at = {text: {member.address for member in same_text} - {None} for text, same_text in members.items()}
    links = (pair for pair in pairs if pairs[pair] is Likeness.SAME or at[pair[0]] & at[pair[1]])
    for linked in _linked(members, links):
        for group in grouped([member for text in linked for member in members[text]], compare):
            yield [member.number for member in group]


def _member(draft: Draft, number: int, text: int) -> Member:
    query = (
        "SELECT d.id, p.start, d.source, d.published, d.url, d.length "
        "FROM passages p JOIN documents d ON d.number = p.document WHERE p.number = ?"
    )
    ((name, start, outlet, published, url, length),) = draft.rows(query, number)
    return Member(number, text, name, start, outlet, published, address(url), length)


def _linked(texts: Iterable[int], pairs: Iterable[Pair]) -> Iterator[list[int]]:
    """Yield sets of texts between which pairs make a way, each once."""
    beside: dict[int, set[int]] = {text: set() for text in texts}
    for one, other in pairs:
        beside[one].add(other)
        beside[other].add(one)
    while beside:
        reached, open_ends = [], [next(iter(beside))]
        while open_ends:
            text = open_ends.pop()
            if text in beside:
                reached.append(text)
                open_ends.extend(beside.pop(text))
        yield reached
