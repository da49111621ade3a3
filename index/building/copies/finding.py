"""The last step of a build: find the passages that are copies of others; only new texts are read for it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

import numpy as np

from ...progress import Report, Stage
from ..draft import Draft
from ..embedding import Sources
from .addresses import address
from .comparing import Likeness, Wording, likeness
from .grouping import Member, grouped
from .pairs import Pair, candidates, load_compared, save_compared
from .signatures import WIDTH, Signatures, sign

_FOLDER = "copies"
_SIGNATURES = "signatures.npy"
_STEP = 1_000  # passages


def open_signatures(generation: Path) -> Signatures:
    """Map a generation's signatures into memory, shape (passages, WIDTH)."""
    rows: Signatures = np.load(generation / _FOLDER / _SIGNATURES, mmap_mode="r")
    return rows


def write_copies(draft: Draft, generation: Path, sources: Sources, earlier: Path | None, report: Report | None) -> None:
    """Write which passages are copies of which.

    `sources` says which passages stood in `earlier` already: their signatures are taken over, and so is what pairs of
    texts were found to be.
    """
    rows = _signatures(draft, sources, earlier, report)
    known = load_compared(earlier / _FOLDER) if earlier else {}
    compare = _comparison(draft, rows)
    pairs = {pair: known[pair] if pair in known else compare(pair) for pair in sorted(candidates(rows))}
    for group in _groups(draft, rows, pairs):
        for place, member in enumerate(group):
            draft.run("INSERT INTO copies VALUES (?, ?, ?)", member.number, group[0].number, place)
    folder = generation / _FOLDER
    folder.mkdir()
    np.save(folder / _SIGNATURES, rows)
    save_compared(folder, pairs)


def _signatures(draft: Draft, sources: Sources, earlier: Path | None, report: Report | None) -> Signatures:
    rows = np.zeros((len(sources), WIDTH), np.uint64)
    taken = sources >= 0
    if earlier and taken.any():
        rows[taken] = open_signatures(earlier)[sources[taken]]
    fresh = np.flatnonzero(~taken)
    stage = Stage("finding copies", "passages", len(fresh), report)
    for start in range(0, len(fresh), _STEP):
        part = fresh[start : start + _STEP]
        rows[part] = sign([draft.pending(int(number)).passage for number in part])
        stage.advance(len(part))
    return rows


def _comparison(draft: Draft, rows: Signatures) -> Callable[[Pair], Likeness]:
    """Give what compares a pair of texts, as they stand in the draft."""
    numbers = dict(zip(rows[:, 0].tolist(), range(len(rows)), strict=True))

    @lru_cache(maxsize=1_000)  # about 20 MB
    def wording(of: int) -> Wording:
        query = "SELECT d.text, p.start, p.end FROM passages p JOIN documents d ON d.number = p.document "
        ((whole, start, end),) = draft.rows(query + "WHERE p.number = ?", numbers[of])
        return Wording.of(whole[start:end])

    return lambda pair: likeness(wording(pair[0]), wording(pair[1]))


def _groups(draft: Draft, rows: Signatures, pairs: Mapping[Pair, Likeness]) -> Iterator[list[Member]]:
    """Group the passages whose texts are linked, one linked set of texts after the other."""
    texts, places, counts = np.unique(rows[:, 0], return_inverse=True, return_counts=True)
    near = {pair for pair, found in pairs.items() if found is not Likeness.APART}
    wanted = np.isin(texts, np.array([text for pair in near for text in pair], np.uint64)) | (counts > 1)
    wanted &= texts > 0
    members: dict[int, list[Member]] = defaultdict(list)
    for number in np.flatnonzero(wanted[places]).tolist():
        member = _member(draft, number, int(rows[number, 0]))
        members[member.text].append(member)

    def compare(one: Member, other: Member) -> Likeness:
        if one.text == other.text:
            return Likeness.SAME
        return pairs.get((min(one.text, other.text), max(one.text, other.text)), Likeness.APART)

    at = {text: {member.address for member in same_text} - {None} for text, same_text in members.items()}
    links = (pair for pair in near if pairs[pair] is Likeness.SAME or at[pair[0]] & at[pair[1]])
    for linked in _linked(members, links):
        yield from grouped([member for text in linked for member in members[text]], compare)


def _member(draft: Draft, number: int, text: int) -> Member:
    query = (
        "SELECT d.id, p.start, d.source, d.published, d.url, length(d.text) "
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
