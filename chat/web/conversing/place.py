"""The conversation's place on the page, and what its question box, examples and chips do."""

from collections.abc import Iterator
from typing import Any

import gradio

from ....index import Filters
from ...assistant import Assistant
from ...render.html_page import empty_html, welcome_html
from ..filtering.place import filtering_place
from ..parts import beside, place
from .conversation import Conversation, Screen, ask_again, converse

_Outputs = tuple[str, Conversation, Any]
"""For the conversation as HTML, its state, and the question box."""


def conversing_place(assistant: Assistant, fresh: gradio.Button) -> gradio.HTML:
    """Lay out the conversation with its question box; `fresh` begins a new one."""
    state = gradio.State(Conversation())
    log = place(welcome(assistant), "conversation", js_on_load=beside(__package__, "conversation.js"))
    with gradio.Column(elem_id="asking"):
        filters = filtering_place(assistant)
        box = gradio.Textbox(
            label="Question", elem_id="question", lines=1, max_lines=4, autofocus=True, submit_btn="Ask",
            placeholder="Ask these articles…", show_label=False, container=False,
        )  # fmt: skip

    def typed(question: str, conversation: Conversation, filters: Filters) -> Iterator[_Outputs]:
        yield from map(_outputs, converse(assistant, question, conversation, filters))

    def example(event: gradio.EventData, conversation: Conversation, filters: Filters) -> Iterator[_Outputs]:
        yield from map(_outputs, converse(assistant, str(event.question), conversation, filters))

    def chip(event: gradio.EventData, conversation: Conversation) -> Iterator[_Outputs]:
        yield from map(_outputs, ask_again(assistant, conversation, event.turn, event.without))

    shown = [log, state, box]
    quietly: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
    box.submit(typed, [box, state, filters], shown, **quietly)
    log.ask(example, [state, filters], shown, **quietly)
    log.again(chip, [state], shown, **quietly)
    fresh.click(lambda: (welcome(assistant), Conversation(), ""), None, shown, **quietly)
    return log


def welcome(assistant: Assistant) -> str:
    """Invite a first question, with examples drawn from the collection."""
    return welcome_html(assistant.examples()) if assistant.index.passages else empty_html()


def _outputs(screen: Screen) -> _Outputs:
    return screen.html, screen.conversation, gradio.skip() if screen.box is None else screen.box
