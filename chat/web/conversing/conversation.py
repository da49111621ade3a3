"""A conversation in the page: what was asked, and what it looks like."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from ....index import Filters, IndexingError
from ...answer import Answer, Turn
from ...assistant import Assistant
from ...query import Chip
from ...render.html_answer import answer_html, notice_html, pending_html
from ...render.html_page import conversation_html
from ...understanding import given

LONGEST_QUESTION = 2_000
"""Characters; no question that a person asks is longer."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A turn as the page shows it."""

    turn: Turn
    html: str
    chips: tuple[Chip, ...] = ()
    """What was read from the question, and what of that was left out."""
    filters: Filters = field(default_factory=Filters)
    """Those set by hand when it was asked."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """The turns so far, oldest first."""

    shown: tuple[Shown, ...] = ()

    @property
    def turns(self) -> tuple[Turn, ...]:
        """What a follow-up may lean on."""
        return tuple(shown.turn for shown in self.shown)

    def html(self, part: str = "", *, at: int | None = None, spoken: str = "") -> str:
        """Show the turns, and what is not part of the conversation (yet): after them, or in the place of one."""
        turns = [shown.html for shown in self.shown]
        at = len(turns) if at is None else at
        return conversation_html([*turns[:at], part, *turns[at + 1 :]], spoken)


@dataclass(frozen=True, slots=True)
class Screen:
    """What the page shows after a step: the conversation, and what is left in the question box."""

    html: str
    conversation: Conversation
    box: str | None = None
    """None leaves it as it is: the next question may be typed already."""


def converse(
    assistant: Assistant, question: str, conversation: Conversation, filters: Filters | None = None
) -> Iterator[Screen]:
    """Ask a question and yield the page as the answer grows; a question that cannot be asked stays in the box."""
    asked = " ".join(question.split())
    if problem := refusal(asked):
        yield Screen(conversation.html(notice_html(problem), spoken=problem), conversation, question)
        return
    yield Screen(conversation.html(pending_html(asked)), conversation, box="")
    try:
        wish = _Wish(asked, len(conversation.shown), filters=filters or Filters())
        yield from _answered(assistant, wish, conversation)
    except IndexingError as error:
        yield Screen(conversation.html(notice_html(str(error)), spoken=str(error)), conversation, question)


def ask_again(assistant: Assistant, conversation: Conversation, at: object, without: object) -> Iterator[Screen]:
    """Ask the question of a turn again, `without` the chips of these ids, and put its answer in the turn's place.

    It is asked in the conversation that came before it, not as a follow-up of itself, and with the filters by hand of
    its turn; the turns after it stay. What to ask comes from a browser: a turn that there is not and ids that were not
    read from its question change nothing.
    """
    if not (isinstance(at, int) and 0 <= at < len(conversation.shown) and isinstance(without, list)):
        yield Screen(conversation.html(), conversation)
        return
    asked = conversation.shown[at]
    left_out = tuple(chip for chip in asked.chips if chip.id in without)
    yield Screen(conversation.html(pending_html(asked.turn.question), at=at), conversation)
    try:
        wish = _Wish(asked.turn.question, at, left_out, asked.filters)
        yield from _answered(assistant, wish, conversation)
    except IndexingError as error:
        yield Screen(conversation.html(notice_html(str(error)), spoken=str(error)), conversation)


def refusal(question: str) -> str | None:
    """Say why a question cannot be asked; None when it can."""
    if not question.strip():
        return "Please write a question first."
    if len(question) > LONGEST_QUESTION:
        return (
            f"This question has {len(question):,} characters; please ask in at most {LONGEST_QUESTION:,}, "
            "one thing at a time."
        )
    return None


@dataclass(frozen=True, slots=True)
class _Wish:
    """A question, the place of its turn, the chips that it is asked without, and the filters set by hand."""

    question: str
    at: int
    left_out: tuple[Chip, ...] = ()
    filters: Filters = field(default_factory=Filters)

    def html(self, answer: Answer) -> str:
        """Show the answer with what it was asked with and without."""
        return answer_html(answer, self.left_out, given(self.filters))


def _answered(assistant: Assistant, wish: _Wish, conversation: Conversation) -> Iterator[Screen]:
    at = wish.at
    answer: Answer | None = None
    for answer in assistant.stream(
        wish.question,
        conversation=conversation.turns[:at],
        filters=wish.filters,
        without=[chip.id for chip in wish.left_out],
    ):
        if answer.text:
            yield Screen(conversation.html(wish.html(answer), at=at), conversation)
    if answer is not None:
        shown = Shown(answer.turn, wish.html(answer), (*answer.chips, *wish.left_out), wish.filters)
        conversation = Conversation((*conversation.shown[:at], shown, *conversation.shown[at + 1 :]))
        yield Screen(conversation.html(spoken=" ".join(filter(None, (answer.text, answer.reason)))), conversation)
