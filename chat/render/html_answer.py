"""An answer as HTML: the question, what was read from it, the quotes with their markers, a card for each."""

from collections.abc import Sequence

from ..answer import Answer
from ..query import Chip
from .html import inline, text
from .parts.cards import cards_html, closest_html
from .parts.chips import chips_html
from .parts.plot import plot_html
from .parts.said import said_html
from .parts.written import written_html


def pending_html(question: str) -> str:
    """Show a question that is being answered."""
    return _turn(question, '<p class="pending">Reading the articles…</p>')


def answer_html(answer: Answer, left_out: Sequence[Chip] = (), by_hand: Sequence[Chip] = ()) -> str:
    """Show a question with its answer, or with the passages that came closest.

    `left_out` are the chips that it was asked without, `by_hand` those of the filters that it was asked with.
    """
    searched = ""
    if answer.search_question not in ("", answer.question):
        searched = f'<p class="searched">Searched for: {inline(answer.search_question)}</p>'
    content = _found(answer) if answer.answered else _not_found(answer)
    return _turn(answer.question, chips_html(answer.chips, left_out, by_hand) + searched + content)


def notice_html(sentence: str) -> str:
    """Show why a question was not asked."""
    return f'<section class="turn"><p class="notice">{text(sentence)}</p></section>'


def _turn(question: str, content: str) -> str:
    return (
        f'<section class="turn"><h2 class="question" tabindex="-1" dir="auto">{text(question)}</h2>{content}</section>'
    )


def _found(answer: Answer) -> str:
    short = f'<p class="short" dir="auto">{text(answer.short)}</p>' if answer.short else ""
    remark = f'<p class="note">{text(answer.reason)}</p>' if answer.reason else ""
    return f"{short}{plot_html(answer)}{said_html(answer)}{remark}{written_html(answer)}{cards_html(answer)}"


def _not_found(answer: Answer) -> str:
    why = text(answer.reason or answer.text)
    none = f'<div class="none"><p class="short">Not in these documents</p><p>{why}</p></div>'
    return none + written_html(answer) + closest_html(answer)
