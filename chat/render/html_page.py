"""The page around the answers as HTML: what the collection is, where to begin."""

from collections.abc import Sequence
from datetime import date

from .html import text


def masthead_html(documents: int, outlets: int, first: date | None, last: date | None) -> str:
    """Head the page with its name and what it searches: "12 articles · 5 outlets · 3 May 2020 – 17 Apr 2024"."""
    period = " – ".join(dict.fromkeys(f"{end.day} {end:%b %Y}" for end in (first, last) if end))
    facts = [_count(documents, "article"), _count(outlets, "outlet") if outlets else "", period]
    line = " · ".join(fact for fact in facts if fact)
    return f'<h1>Cuttings</h1><p class="collection">{line}</p>'


def welcome_html(examples: Sequence[str]) -> str:
    """Invite a first question; without articles, say how to add some."""
    if not examples:
        return '<div class="welcome"><p>Ask these articles a question.</p></div>'
    buttons = "".join(
        f'<li><button type="button" class="example" dir="auto" data-ask="{text(example)}">{text(example)}</button></li>'
        for example in examples
    )
    return (
        '<div class="welcome"><p>Ask these articles a question; the answer is made of their own words.</p>'
        f'<ul aria-label="Examples">{buttons}</ul></div>'
    )


def empty_html() -> str:
    """Say that there is nothing to ask."""
    return (
        '<div class="welcome"><p>There are no articles here yet.</p>'
        "<p>Add some with <code>cuttings build FOLDER</code>, then load this page again.</p></div>"
    )


def first_html(masthead: str, welcome: str) -> str:
    """Show the first screen while the page's scripts are being loaded: like the page, and not yet to be used.

    It goes as soon as the page is there, so that nothing is on it twice.
    """
    return (
        f'<div id="first" class="gradio-container" inert><div class="desk"><div class="masthead">{masthead}</div>'
        f'{welcome}<div class="asking"><div class="input-container">Ask these articles…</div></div></div></div>'
        "<script>new MutationObserver((_, observer) => {"
        'if (document.getElementById("desk")) { document.getElementById("first").remove(); observer.disconnect(); }'
        "}).observe(document.body, { childList: true, subtree: true });</script>"
    )


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
