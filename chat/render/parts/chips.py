"""Filters as chips: those read from a question, with a button that asks again without it, and those set by hand."""

from collections.abc import Sequence

from ...query import Chip
from ..as_json import dumps
from ..html import inline, text


def chips_html(chips: Sequence[Chip], left_out: Sequence[Chip] = (), by_hand: Sequence[Chip] = ()) -> str:
    """Show the filters set by hand, the chips in use, then those that were left out, struck through, or nothing.

    The buttons carry the ids that the question is to be asked without, as a JSON list.
    """
    if not (chips or left_out or by_hand):
        return ""
    without = [chip.id for chip in left_out]
    used = [_used(chip, [*without, chip.id]) for chip in chips]
    unused = [_left_out(chip, [id_ for id_ in without if id_ != chip.id]) for chip in left_out]
    items = "".join([*map(_given, by_hand), *used, *unused])
    return f'<ul class="chips" aria-label="Filters and preferences">{items}</ul>'


def chosen_html(by_hand: Sequence[Chip]) -> str:
    """Show the filters that the next questions are asked with, each with a button that takes it away, or nothing."""
    if not by_hand:
        return ""
    chips = "".join(
        f'<li class="chip" title="Only these articles will be searched">{_only(chip)} {_unset(chip)}</li>'
        for chip in by_hand
    )
    clear = '<li><button type="button" class="clear" data-unset="all">Clear</button></li>'
    return f'<ul class="chips" aria-label="Chosen filters">{chips}{clear}</ul>'


def _given(chip: Chip) -> str:
    return f'<li class="chip given" title="Only these articles are searched; set by hand">{_only(chip)}</li>'


def _only(chip: Chip) -> str:
    return f'<span class="only">only</span> {inline(chip.label)}'


def _unset(chip: Chip) -> str:
    label = text(f"Take away: {chip.label}")
    return f'<button type="button" aria-label="{label}" title="{label}" data-unset="{text(chip.id)}">×</button>'


def _used(chip: Chip, without: list[str]) -> str:
    button = _button("×", f"Ask without: {chip.label}", without)
    if chip.hides:
        title, words = "Only these articles are searched", _only(chip)
    else:
        title, words = "These articles come first, no other is hidden", inline(chip.label)
    return f'<li class="chip" title="{text(f"{title}; read from “{chip.words}”")}">{words} {button}</li>'


def _left_out(chip: Chip, without: list[str]) -> str:
    button = _button("+", f"Ask with: {chip.label}", without)
    return f'<li class="chip out" title="{text(f"Left out: “{chip.words}”")}"><s>{inline(chip.label)}</s> {button}</li>'


def _button(sign: str, label: str, without: list[str]) -> str:
    return (
        f'<button type="button" aria-label="{text(label)}" title="{text(label)}"'
        f' data-without="{text(dumps(without))}">{sign}</button>'
    )
