"""The view of the collection as HTML: facts, the plot, outlets, problems, where the articles come from."""

from datetime import date, datetime

from ....index import Selection
from ...overview import Overview
from ..html import inline, text
from ..words import day
from .bars import plot_html
from .bins import binned
from .listing import lists, outlets_html, problems_html, without_parents

_BACK = '<p class="back"><a href="#">Back to the questions</a></p>'
_SOURCES = 20  # before the rest is folded


def collection_html(overview: Overview, upkeep: str = "") -> str:
    """Show what a collection holds; `upkeep` is the part that adds to it, as `adding_html` writes it."""
    plot = plot_html(binned(overview.counts, overview.outlets))
    return (
        f'<section class="holdings" data-generation="{text(overview.generation)}" aria-labelledby="holdings-title">'
        f'{_BACK}<h2 id="holdings-title" tabindex="-1">The collection</h2>{_facts(overview)}{upkeep}'
        f"{_part('Articles over time', plot) if plot else ''}"
        f'<div class="lists" aria-live="polite">{_invitation(overview)}</div>'
        f"{_part('Outlets', _outlets(overview)) if overview.outlets else ''}"
        f"{_problems(overview)}{_part('Where they come from', _sources(overview.sources))}</section>"
    )


def gone_html(sentence: str) -> str:
    """Say why the collection cannot be shown."""
    return f'<section class="holdings">{_BACK}<p class="notice">{text(sentence)}</p></section>'


def moment(at: datetime) -> str:
    """Write a moment of UTC; the page's script turns it into the reader's own time."""
    return f'<time datetime="{at.isoformat()}">{day(at.date())}, {at:%H:%M} UTC</time>'


def _facts(overview: Overview) -> str:
    everything = f'<button type="button"{lists(Selection())}>{overview.articles:,}</button>'
    undated = f'<button type="button"{lists(Selection(undated=True))}>{overview.undated:,}</button>'
    problems = f'<a href="#collection" data-to="problems">{len(overview.problems):,}</a>'
    facts = {
        "Articles": everything if overview.articles else "0",
        "Passages": f"{overview.passages:,}",
        "Outlets": f"{len(overview.outlets):,}",
        "First": _short(overview.first),
        "Last": _short(overview.last),
        "Undated": undated if overview.undated else "0",
        "Not read": problems if overview.problems else "0",
        "Indexed": moment(overview.built),
    }
    rows = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in facts.items() if value)
    return f'<dl class="facts">{rows}</dl>'


def _short(at: date | None) -> str:
    return f"{at.day} {at:%b %Y}" if at else ""


def _part(title: str, content: str, of: str = "") -> str:
    name = f' data-part="{of}"' if of else ""
    return f'<section class="part"{name}><h3>{title}</h3>{content}</section>'


def _invitation(overview: Overview) -> str:
    return '<p class="note">A bar, an outlet or a number leads to its articles.</p>' if overview.articles else ""


def _outlets(overview: Overview) -> str:
    search = (
        '<input type="search" class="find" aria-label="Find an outlet" placeholder="Find an outlet" data-find>'
        if len(overview.outlets) > 10
        else ""
    )
    return f'{search}<div class="outlet-list">{outlets_html(overview.outlets)}</div>'


def _problems(overview: Overview) -> str:
    if not overview.problems:
        return ""
    said = "What could not be read, and why. The rest is indexed."
    listed = f'<p class="note">{said}</p><div class="problem-list">{problems_html(overview.problems)}</div>'
    return _part("Not read", listed, of="problems")


def _sources(sources: tuple[str, ...]) -> str:
    items = [f'<li dir="auto">{inline(without_parents(source))}</li>' for source in sources]
    shown = f'<ul class="sources">{"".join(items[:_SOURCES])}</ul>'
    if len(items) > _SOURCES:
        more = f"{len(items) - _SOURCES:,}"
        shown += (
            f'<details><summary>And {more} more</summary><ul class="sources">{"".join(items[_SOURCES:])}</ul></details>'
        )
    return f'<p class="note">Folders and files of yours are read, and never written to.</p>{shown}'
