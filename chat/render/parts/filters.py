"""Filters that are set by hand as HTML: the line above the question box, and the panel that it opens."""

from collections.abc import Mapping
from datetime import date

from ..html import inline, text

_FEW = 8  # outlets that are seen at a glance


def filters_html() -> str:
    """Make the line and, closed and empty, its panel; the page's script fills it and shows the chips."""
    return (
        '<div class="filters"><div class="panel" id="filter-panel" role="group" aria-label="Filters" hidden></div>'
        '<div class="line"><button type="button" class="filter" aria-expanded="false" aria-controls="filter-panel">'
        'Filters</button><div class="chosen"></div></div><p class="aloud" role="status"></p></div>'
    )


def panel_html(first: date | None, last: date | None, outlets: Mapping[str, int], undated: int) -> str:
    """Offer the days from `first` to `last` and the outlets, each with how many articles it has."""
    return (
        f"{_days(first, last, undated)}{_outlets(outlets)}"
        '<p class="act"><button type="button" class="done">Done</button></p>'
    )


def _days(first: date | None, last: date | None, undated: int) -> str:
    if first is None or last is None:
        return '<p class="note">The articles state no days.</p>'
    bounds = f'type="date" min="{first.isoformat()}" max="{last.isoformat()}"'
    left_out = f'<p class="note">A day leaves out the articles that state none: {undated:,}.</p>' if undated else ""
    return (
        f'<p class="days"><label>From <input name="since" {bounds}></label>'
        f'<label>to <input name="until" {bounds}></label></p>'
        f'<p class="problem" role="alert" hidden>The first day is after the last.</p>{left_out}'
    )


def _outlets(outlets: Mapping[str, int]) -> str:
    if not outlets:
        return '<p class="note">The articles name no outlets.</p>'
    choices = "".join(
        f'<li><label><input type="checkbox" value="{text(name)}"> {inline(name)}'
        f' <span class="count">{count:,}</span></label></li>'
        for name, count in outlets.items()
    )
    return (
        f"<fieldset><legend>Outlets</legend>{_finding(len(outlets))}"
        f'<ul class="choices" tabindex="-1">{choices}</ul><p class="note nothing" hidden>No outlet is called that.</p>'
        "</fieldset>"
    )


def _finding(count: int) -> str:
    if count < _FEW:
        return ""
    name = f"Find one of {count:,} outlets"
    return f'<input type="search" aria-label="{name}" placeholder="{name}" autocomplete="off">'
