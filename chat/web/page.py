"""The page: Gradio's blocks around pure rendering. Everything it shows of an article comes from `chat.render`."""

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import gradio
from gradio.block_function import BlockFunction
from gradio.components.api_component import Api
from gradio.events import api

from ..assistant import Assistant
from ..render.html_page import empty_html, masthead_html, welcome_html
from .articles import open_article
from .conversation import Conversation, Screen, ask_again, converse
from .endpoints import Endpoints

_AT_ONCE = 8  # questions answered at the same time; more wait for their turn

_Outputs = tuple[str, Conversation, Any]
"""For the conversation as HTML, its state, and the question box."""


def build(assistant: Assistant) -> gradio.Blocks:
    """Lay out the page and connect it to an assistant."""
    blocks = _Page(title="Cuttings", analytics_enabled=False, fill_width=True)
    with blocks:
        state = gradio.State(Conversation())
        with gradio.Column(elem_id="desk"):
            with gradio.Row(elem_id="masthead"):
                head = _html(_masthead(assistant), "collection")
                fresh = gradio.Button("New conversation", elem_id="fresh", size="sm")
            log = _html(_welcome(assistant), "conversation", js_on_load=script("conversation.js"))
            box = gradio.Textbox(
                label="Question", elem_id="question", lines=1, max_lines=4, autofocus=True, submit_btn="Ask",
                placeholder="Ask these articles…", show_label=False, container=False,
            )  # fmt: skip
        _article_place(assistant)

        def typed(question: str, conversation: Conversation) -> Iterator[_Outputs]:
            yield from map(_outputs, converse(assistant, question, conversation))

        def example(event: gradio.EventData, conversation: Conversation) -> Iterator[_Outputs]:
            yield from map(_outputs, converse(assistant, str(event.question), conversation))

        def chip(event: gradio.EventData, conversation: Conversation) -> Iterator[_Outputs]:
            yield from map(_outputs, ask_again(assistant, conversation, event.turn, event.without))

        shown = [log, state, box]
        quietly: dict[str, Any] = {"show_progress": "hidden", "api_visibility": "private"}
        blocks.load(lambda: (_masthead(assistant), _welcome(assistant)), None, [head, log], queue=False, **quietly)
        box.submit(typed, [box, state], shown, **quietly)
        log.ask(example, [state], shown, **quietly)
        log.again(chip, [state], shown, **quietly)
        fresh.click(lambda: (_welcome(assistant), Conversation(), ""), None, shown, **quietly)
        endpoints = Endpoints(assistant)
        api(endpoints.ask, api_name="ask")
        api(endpoints.search, api_name="search")
    blocks.queue(default_concurrency_limit=_AT_ONCE)
    return blocks


class _Page(gradio.Blocks):
    """Gradio's blocks, but for two manners of its endpoints."""

    def get_config_file(self) -> Any:  # noqa: ANN401 (Gradio's own type)
        """Say that it speaks the protocol under which an answer's JSON arrives as it is.

        Under the newest, gradio_client takes every object with a "path" for a file and tries to fetch it; under this
        one only those marked as Gradio's files. In all else client, browser and server treat the two alike.
        """
        return {**super().get_config_file(), "protocol": "sse_v2.1"}

    def validate_inputs(self, block_fn: BlockFunction, inputs: list[Any]) -> None:
        """Complete a call over HTTP that leaves out the last arguments of an endpoint with their defaults."""
        inputs += [block.value for block in block_fn.inputs[len(inputs) :] if isinstance(block, Api)]
        super().validate_inputs(block_fn, inputs)


def script(name: str) -> str:
    """Read a script or style sheet that lies beside this module."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _article_place(assistant: Assistant) -> None:
    def article(wish: dict[str, Any]) -> str:
        return open_article(assistant, wish)

    _html("", "article", js_on_load=script("article.js"), server_functions=[article])


def _html(value: str, elem_id: str, **more: Any) -> gradio.HTML:  # noqa: ANN401 (Gradio's own arguments)
    # Gradio's default template, "${value}", puts the value on the page as it is; a Handlebars template would not.
    return gradio.HTML(value, elem_id=elem_id, padding=False, apply_default_css=False, **more)


def _masthead(assistant: Assistant) -> str:
    index = assistant.index
    return masthead_html(index.articles, len(index.outlets), index.first_published, index.last_published)


def _welcome(assistant: Assistant) -> str:
    if not assistant.index.passages:
        return empty_html()
    return welcome_html(assistant.examples())


def _outputs(screen: Screen) -> _Outputs:
    return screen.html, screen.conversation, gradio.skip() if screen.box is None else screen.box
