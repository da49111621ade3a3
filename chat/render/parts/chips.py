"""What was read from a question as chips, each with a button that asks again without it."""

from collections.abc import Sequence

from ...query import Chip
from ..as_json import dumps
from ..html import inline, text


def chips_html(chips: Sequence[Chip], left_out: Sequence[Chip] = ()) -> str:
    """Show the chips in use, then those that were left out, struck through; nothing where nothing was read.

    The buttons carry the ids that the question is to be asked without, as a JSON list.
    """
    if not chips and not left_out:
        return ""
    without = [chip.id for chip in left_out]
    used = [_used(chip, [*without, chip.id]) for chip in chips]
    unused = [_left_out(chip, [id_ for id_ in without if id_ != chip.id]) for chip in left_out]
    return f'<ul class="chips" aria-label="Filters and preferences">{"".join(used + unused)}</ul>'


def _used(chip: Chip, without: list[str]) -> str:
    button = _button("×", f"Ask without: {chip.label}", without)
    if chip.hides:
        title, words = "Only these articles are searched", f'<span class="only">only</span> {inline(chip.label)}'
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
