"""Lists of the collection as HTML: articles, outlets, problems, in pages."""

import json
from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import PureWindowsPath

from ....corpus import Problem
from ....index import Listed, Selection
from ..html import inline, text
from ..words import day

PAGE = 50
"""Articles or problems at a time."""
_OUTLETS = 10  # at first
_MOST_OUTLETS = 2_000  # a browser would choke on more


def lists(selection: Selection, start: int = 0) -> str:
    """Write the attribute from which the page's script asks for a list of articles."""
    wish = {
        "since": selection.since.isoformat() if selection.since else None,
        "until": selection.until.isoformat() if selection.until else None,
        "outlets": selection.outlets,
        "other_than": selection.other_than,
        "undated": selection.undated,
        "start": start,
    }
    said = json.dumps({name: value for name, value in wish.items() if value})
    return f' data-list="{text(said)}"'


def articles_html(
    articles: Sequence[Listed], selection: Selection, total: int, *, start: int = 0, removable: Collection[str] = ()
) -> str:
    """List some of a selection's articles, each opened by its title; those in `removable` files can be removed."""
    rows = "".join(_row(each, each.path in removable) for each in articles)
    heading = f'<h3 tabindex="-1">{inline(meaning(selection))} <span class="count">{total:,}</span></h3>'
    return (
        f'<div class="listed">{heading}<ol class="articles" start="{start + 1}">{rows}</ol>'
        f"{pager(total, start, 'articles', lambda to: lists(selection, to))}</div>"
    )


def meaning(selection: Selection) -> str:
    """Say in words which articles are meant: "The Northern Gull, May 2021"."""
    outlets = [name or "no outlet stated" for name in selection.outlets]
    if selection.other_than:
        outlets.append("other outlets")
    days = " – ".join(dict.fromkeys(day(end) for end in (selection.since, selection.until) if end))
    return ", ".join([*outlets, "no date stated" if selection.undated else days]).strip(", ") or "All articles"


def outlets_html(outlets: Mapping[str, int], *, words: str = "", whole: bool = False) -> str:
    """List outlets with their counts: the largest, `whole` all, with `words` those whose names have them."""
    wanted = words.casefold().split()
    found = [
        (name, count) for name, count in outlets.items() if not wanted or all(one in name.casefold() for one in wanted)
    ]
    shown = found[: _MOST_OUTLETS if whole or wanted else _OUTLETS]
    rows = "".join(
        f'<li><button type="button"{lists(Selection(outlets=(name,)))}>{inline(name)}</button> '
        f'<span class="count">{count:,}</span></li>'
        for name, count in shown
    )
    more = len(found) - len(shown)
    note = "" if found else '<p class="note">No outlet of that name.</p>'
    if more and not whole and not wanted:
        note = f'<button type="button" class="more" data-outlets>Show all {len(found):,}</button>'
    elif more:
        note = f'<p class="note">And {more:,} more: write a part of the name above.</p>'
    return f'<ul class="outlets">{rows}</ul>{note}'


def problems_html(problems: Sequence[Problem], start: int = 0) -> str:
    """List some of what could not be read, and why."""
    rows = "".join(
        f'<li><span class="path" dir="auto">{text(_where(each))}</span> '
        f'<span class="why">{text(each.reason)}</span></li>'
        for each in problems[start : start + PAGE]
    )
    pages = pager(len(problems), start, "problems", lambda to: f' data-problems="{to}"')
    return f'<ul class="problems">{rows}</ul>{pages}'


def _where(problem: Problem) -> str:
    line = f", line {problem.line:,}" if problem.line else ""
    return without_parents(problem.path) + line


def _row(article: Listed, removable: bool) -> str:
    outlet = f'<span class="outlet">{inline(article.source)}</span> ' if article.source else ""
    at = article.published
    printed = f'<time datetime="{at.isoformat()}">{day(at)}</time>' if at else '<span class="undated">no date</span>'
    name = text(article.title or article.id)
    remove = remove_html(article.path.partition("/")[2]) if removable else ""
    return (
        f'<li><button type="button" class="title" dir="auto" data-document="{text(article.id)}">{name}</button>'
        f'<p class="where">{outlet}{printed}{remove}</p></li>'
    )


def remove_html(name: str) -> str:
    """Offer to remove an uploaded file."""
    return (
        f' <button type="button" class="remove" data-remove="{text(name)}"'
        f' aria-label="Remove {text(name)}">Remove</button>'
    )


def without_parents(path: str) -> str:
    """Shorten the path of a folder or file on the server to its name: who reads the page need not know the rest."""
    at = PureWindowsPath(path)  # takes slashes of both kinds
    return at.name if at.root and at.name else path


def pager(total: int, start: int, what: str, attribute: Callable[[int], str]) -> str:
    """Lead to the pages before and after; `attribute` writes from which number on a page is asked for."""
    if total <= PAGE:
        return ""
    last = min(start + PAGE, total)
    before = f'<button type="button"{attribute(max(start - PAGE, 0))}>Previous</button>' if start else ""
    after = f'<button type="button"{attribute(start + PAGE)}>Next</button>' if last < total else ""
    return (
        f'<nav class="pager" aria-label="Pages of {what}">{before}<span>{start + 1:,}–{last:,} of {total:,}</span>'
        f"{after}</nav>"
    )
