"""What stands around the answers on the page: the list of conversations, what readers say of an answer."""

_THUMB = "M1.5 7h3v7.5h-3zM6 7.2 8.6 1.5c1.2 0 1.9.8 1.7 2L9.8 6h3.4c1 0 1.7.9 1.4 1.9l-1.5 5.2c-.2.8-.9 1.4-1.8 1.4H6z"


def buttons_html() -> str:
    """Offer the collection, the list of conversations, and to begin a new one."""
    return (
        '<div class="tools"><a href="#collection" id="to-collection">Collection</a>'
        '<button type="button" id="earlier" aria-haspopup="dialog">Conversations</button>'
        '<button type="button" id="fresh" aria-label="New conversation">New<span> conversation</span></button></div>'
    )


def log_html(*, verdicts: bool) -> str:
    """Make the place of a conversation and the list of all; with `verdicts`, its answers can be judged.

    The page's script fills it: with turns as `answer_html` writes them, with entries of the list made of a template.
    """
    return (
        f'<div class="rail"></div><dialog class="drawer" aria-label="Conversations">{_list()}</dialog>'
        '<p class="aloud turns-spoken" role="status"></p><div class="turns"></div>'
        f'<template class="entry">{_entry()}</template><template class="renaming">{_renaming()}</template>'
        f'<template class="lost">{_lost()}</template>'
        + (f'<template class="verdict">{_verdict()}</template>' if verdicts else "")
    )


def kept_html() -> str:
    """Say that the browser does not keep the conversations; shown only then."""
    return (
        '<p class="unkept" role="alert" hidden>This browser does not keep these conversations: '
        "its storage is full, or closed to this page.</p>"
    )


def _list() -> str:
    return (
        '<nav class="history" aria-label="Conversations"><div class="head"><h2>Conversations</h2>'
        '<button type="button" class="shut">Close<span class="aloud"> the list</span></button></div>'
        '<p class="nothing">What you ask is kept here, in this browser alone.</p><ul class="entries"></ul>'
        '<p class="told"><span role="status"></span> <button type="button" class="undo" hidden>Undo</button></p></nav>'
    )


def _entry() -> str:
    return (
        '<li data-id=""><button type="button" class="entry"><span class="name" dir="auto"></span> '
        '<time></time></button><details name="more"><summary>⋯</summary><p class="more">'
        '<button type="button" class="rename">Rename</button> <button type="button" class="delete">Delete</button> '
        '<span>Save as <button type="button" data-export="md">Markdown</button> or '
        '<button type="button" data-export="json">JSON</button></span></p></details></li>'
    )


def _renaming() -> str:
    return '<form><input type="text" aria-label="Name of the conversation" maxlength="200" autocomplete="off"></form>'


def _lost() -> str:
    sentence = "The answer did not arrive: is the chat still running? Please ask again."
    return f'<section class="turn"><p class="notice">{sentence}</p></section>'


def _verdict() -> str:
    return (
        '<div class="verdict" role="group" aria-label="Your opinion of this answer">'
        f'{_thumb("up", "Good answer")}{_thumb("down", "Bad answer")}<span role="status"></span>'
        '<form hidden><textarea aria-label="Note on this answer" rows="2" maxlength="2000"'
        ' placeholder="What is good or wrong about it?"></textarea>'
        '<button type="submit">Keep the note</button></form></div>'
    )


def _thumb(verdict: str, label: str) -> str:
    return (
        f'<button type="button" data-verdict="{verdict}" aria-pressed="false" aria-label="{label}" title="{label}">'
        f'<svg viewBox="0 0 16 16" width="18" height="18" aria-hidden="true"><path d="{_THUMB}"/></svg></button>'
    )
