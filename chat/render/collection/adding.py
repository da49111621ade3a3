"""What adds to a collection, as HTML: files to choose, how far indexing has come, what was uploaded."""

from collections.abc import Sequence

from ....corpus import readable_suffixes
from ....index import BuildReport, Progress
from ...upkeep import Limits, RebuildState
from ..durations import duration
from ..html import text
from .listing import PAGE, pager, remove_html
from .whole import moment


def adding_html(state: RebuildState, uploaded: Sequence[str], limits: Limits) -> str:
    """Offer to add files and folders, to index again, and to remove what was added."""
    kinds = readable_suffixes()
    largest = f"{limits.file / 1e6:,.0f} MB"
    return (
        '<section class="part adding"><h3>Add articles</h3>'
        f'<p class="note">Files {", ".join(kinds[:-1])} and {kinds[-1]}, each up to {largest}. They are copied beside '
        "the index. While they are indexed, questions are answered from what was there before.</p>"
        f'<p class="picks"><label class="pick">Add files<input type="file" multiple accept="{",".join(kinds)}"></label>'
        '<label class="pick">Add a folder<input type="file" multiple webkitdirectory></label>'
        '<button type="button" class="pick" data-index>Index again</button></p>'
        '<div class="sending" hidden><progress aria-label="Upload"></progress><p role="status"></p>'
        '<button type="button" data-stop>Stop</button></div><ul class="told" aria-label="Files not taken"></ul>'
        f'<div class="indexing">{state_html(state)}</div>'
        f'<div class="uploaded">{uploaded_html(uploaded)}</div></section>'
    )


def state_html(state: RebuildState) -> str:
    """Say how far indexing has come, or how it ended; `data-busy` says that it is worth looking again."""
    if not state.busy:
        return f'<p role="status">{_ended(state)}</p>'
    if state.waiting:
        line = text(f"Waiting: {state.waiting}.")
    elif state.progress:
        line = _progress(state.progress)
    else:
        line = "Indexing begins…"
    again = " Once more after that, for what has changed meanwhile." if state.again else ""
    share = f' value="{state.progress.done}" max="{max(state.progress.total, 1)}"' if state.progress else ""
    return (
        f'<progress aria-label="Indexing"{share}></progress><p role="status" data-busy>{line}{again}</p>'
        '<button type="button" data-cancel>Stop indexing</button>'
    )


def uploaded_html(names: Sequence[str], start: int = 0) -> str:
    """List some of the uploaded files, each to be removed."""
    if not names:
        return ""
    start = start if start < len(names) else 0
    rows = "".join(
        f'<li><span class="path" dir="auto">{text(name)}</span>{remove_html(name)}</li>'
        for name in names[start : start + PAGE]
    )
    count = f'<span class="count">{len(names):,}</span>'
    pages = pager(len(names), start, "uploaded files", lambda to: f' data-uploaded="{to}"')
    return (
        f'<details class="files" open><summary>Uploaded files {count}</summary><ul class="names">{rows}</ul>'
        f'{pages}<p class="note">All other articles come from folders of yours, and are removed there.</p></details>'
    )


def _progress(progress: Progress) -> str:
    rate = f", {progress.rate:,.0f} a second" if progress.done and progress.rate >= 1 else ""
    left = progress.seconds_left
    time = f", {duration(left)} left" if left is not None and progress.done < progress.total else ""
    counted = f"{progress.done:,} of {progress.total:,} {progress.unit}" if progress.total else "nothing to do"
    return f"{progress.stage.capitalize()}: {counted}{rate}{time}."


def _ended(state: RebuildState) -> str:
    at = f" {moment(state.ended)}" if state.ended else ""
    if state.cancelled:
        return f"Indexing was stopped{at}: the earlier index is used."
    if state.error:
        return f'<span class="notice">Indexing failed{at}: {text(state.error)}.</span>'
    return f"Indexed{at}: {_done(state.report)}" if state.report else ""


def _done(report: BuildReport) -> str:
    changes = {"added": report.added, "changed": report.changed, "removed": report.removed}
    said = ", ".join(f"{count:,} {word}" for word, count in changes.items() if count) or "nothing has changed"
    unread = f" {len(report.problems):,} could not be read, see below." if report.problems else ""
    return f"{said}, in {duration(report.seconds)}.{unread}"
