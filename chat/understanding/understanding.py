"""Understand a question: which days, outlets and people it asks for, and what kind of answer."""

from collections.abc import Collection as Several
from datetime import date

from ...index import Filters
from ..query import Chip, Kind
from .kinds import kind_of
from .outlets import is_called, missing_outlet, outlets_in
from .people import speakers_in
from .sides import sides_of
from .timing import times
from .understood import LATEST_CHIP, TIME_CHIP, Collection, Understood

_LONGEST = 2_000
"""Characters of a question that are read; what is longer is a pasted text, and its words still count in the search."""


def understand(question: str, asked_on: date, collection: Collection, without: Several[str] = ()) -> Understood:
    """Read a question that is asked on a day; `without` are the ids of chips to leave out."""
    text = question[:_LONGEST]
    when = times(text, asked_on, collection)
    compares, sides = sides_of(text, lambda name: is_called(name, collection.outlets))
    named = outlets_in(text, collection.outlets)
    sources = {one.outlet: text[one.start : one.end] for one in named if one.is_source or compares}
    speakers = {} if compares else dict(speakers_in(text))
    speakers = {
        name: words for name, words in speakers.items() if not any(text[one.start : one.end] in name for one in named)
    }
    kind = kind_of(text, compares=compares, quotes=bool(speakers or sources))
    chips = [
        *when.chips,
        *(Chip(f"outlet:{outlet}", f"in {outlet}", words, hides=True) for outlet, words in sources.items()),
        *(Chip(f"speaker:{name}", f"said by {name}", words, hides=False) for name, words in speakers.items()),
    ]
    kept = tuple(chip for chip in chips if chip.id not in without)
    ids = {chip.id for chip in kept}
    timed = TIME_CHIP in ids
    return Understood(
        kind=Kind.FACT if _left_out(kind, ids) else kind,
        filters=Filters(
            since=when.since if timed else None,
            until=when.until if timed else None,
            outlets=frozenset(outlet for outlet in sources if f"outlet:{outlet}" in ids),
        ),
        chips=kept,
        relative=when.relative & ids,
        speakers=tuple(name for name in speakers if f"speaker:{name}" in ids),
        sides=sides,
        newest_first=LATEST_CHIP in ids,
        problem=when.problem or missing_outlet(text, collection.outlets, named),
    )


def _left_out(kind: Kind, ids: set[str]) -> bool:
    """Say whether the chip that a kind of answer rests on was left out."""
    if kind is Kind.SAID:
        return not any(chip.startswith(("speaker:", "outlet:")) for chip in ids)
    return kind is Kind.LATEST and LATEST_CHIP not in ids
