"""A conversation in the page: what was asked, and what it looks like."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...index import IndexingError
from ..answer import Answer, Turn
from ..assistant import Assistant
from ..render.html_answer import answer_html, notice_html, pending_html
from ..render.html_page import conversation_html

LONGEST_QUESTION = 2_000
"""Characters; no question that a person asks is longer."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """The turns so far, oldest first, and the HTML of each."""

    turns: tuple[Turn, ...] = ()
    shown: tuple[str, ...] = ()

    def with_answer(self, answer: Answer) -> "Conversation":
        """Add a turn."""
        return Conversation((*self.turns, answer.turn), (*self.shown, answer_html(answer)))

    def html(self, last: str = "", spoken: str = "") -> str:
        """Show the turns and then what is not part of the conversation (yet)."""
        return conversation_html((*self.shown, last), spoken)


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
        yield Screen(conversation.html(notice_html(problem), problem), conversation, question)
        return
    yield Screen(conversation.html(pending_html(asked)), conversation, box="")
    answer = None
    try:
        for answer in assistant.stream(asked, conversation=conversation.turns):
            if answer.text:
                yield Screen(conversation.html(answer_html(answer)), conversation)
    except IndexingError as error:
        yield Screen(conversation.html(notice_html(str(error)), str(error)), conversation, question)
        return
    if answer is not None:
        conversation = conversation.with_answer(answer)
        yield Screen(conversation.html(spoken=" ".join(filter(None, (answer.text, answer.reason)))), conversation)


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
