"""A conversation in the page: what was asked, and what it looks like."""

from collections.abc import Iterator
from dataclasses import dataclass

from ....index import IndexingError
from ...answer import Answer, Turn
from ...assistant import Assistant
from ...query import Chip
from ...render.html_answer import answer_html, notice_html, pending_html
from ...render.html_page import conversation_html

LONGEST_QUESTION = 2_000
"""Characters; no question that a person asks is longer."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A turn as the page shows it."""

    turn: Turn
    html: str
    chips: tuple[Chip, ...] = ()
    """What was read from the question, and what of that was left out."""


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


def converse(assistant: Assistant, question: str, conversation: Conversation) -> Iterator[Screen]:
    """Ask a question and yield the page as the answer grows; a question that cannot be asked stays in the box."""
    asked = " ".join(question.split())
    if problem := refusal(asked):
        yield Screen(conversation.html(notice_html(problem), spoken=problem), conversation, question)
        return
    yield Screen(conversation.html(pending_html(asked)), conversation, box="")
    try:
        yield from _answered(assistant, asked, conversation, len(conversation.shown), ())
    except IndexingError as error:
        yield Screen(conversation.html(notice_html(str(error)), spoken=str(error)), conversation, question)


def ask_again(assistant: Assistant, conversation: Conversation, at: object, without: object) -> Iterator[Screen]:
    """Ask the question of a turn again, `without` the chips of these ids, and put its answer in the turn's place.

    It is asked in the conversation that came before it, not as a follow-up of itself; the turns after it stay. What
    to ask comes from a browser: a turn that there is not and ids that were not read from its question change nothing.
    """
    if not (isinstance(at, int) and 0 <= at < len(conversation.shown) and isinstance(without, list)):
        yield Screen(conversation.html(), conversation)
        return
    asked = conversation.shown[at]
    left_out = tuple(chip for chip in asked.chips if chip.id in without)
    yield Screen(conversation.html(pending_html(asked.turn.question), at=at), conversation)
    try:
        yield from _answered(assistant, asked.turn.question, conversation, at, left_out)
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


def _answered(
    assistant: Assistant, question: str, conversation: Conversation, at: int, left_out: tuple[Chip, ...]
) -> Iterator[Screen]:
    before, after = conversation.shown[:at], conversation.shown[at + 1 :]
    without = [chip.id for chip in left_out]
    answer: Answer | None = None
    for answer in assistant.stream(question, conversation=conversation.turns[:at], without=without):
        if answer.text:
            yield Screen(conversation.html(answer_html(answer, left_out), at=at), conversation)
    if answer is not None:
        shown = Shown(answer.turn, answer_html(answer, left_out), (*answer.chips, *left_out))
        conversation = Conversation((*before, shown, *after))
        yield Screen(conversation.html(spoken=" ".join(filter(None, (answer.text, answer.reason)))), conversation)
