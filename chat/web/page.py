"""The page: Gradio's blocks around pure rendering. Everything it shows of an article comes from `chat.render`."""

from typing import Any

import gradio
from gradio.block_function import BlockFunction
from gradio.components.api_component import Api
from gradio.events import api

from ..assistant import Assistant
from ..feedback import Feedback
from ..render.html_conversations import buttons_html
from ..render.html_login import sign_out_html
from ..render.html_page import first_html, masthead_html
from ..render.reading.frame import theme_html
from ..render.style import style
from ..upkeep import Upkeep
from . import collecting, conversing, filtering, reading
from .collecting.place import collecting_place
from .conversing.place import conversing_place, welcome
from .endpoints import Endpoints
from .parts import beside, place
from .reading.place import reading_place

_SHEETS = (
    (conversing, "conversing.css"), (reading, "reading.css"), (filtering, "filtering.css"),
    (collecting, "collecting.css"),
)  # fmt: skip
_AT_ONCE = 8  # questions answered at the same time; more wait for their turn


def build(
    assistant: Assistant, feedback: Feedback | None = None, upkeep: Upkeep | None = None, *, signed_in: bool = False
) -> gradio.Blocks:
    """Lay out the page and connect it to an assistant; what readers say of answers goes to `feedback`.

    With `upkeep` they may add articles, and `uploading(upkeep)` is the route that takes them. With `signed_in` they
    can sign out.
    """
    blocks = _Page(title="Cuttings", analytics_enabled=False, fill_width=True)
    with blocks:
        with gradio.Column(elem_id="desk"):
            with gradio.Row(elem_id="masthead"):
                head = place(_masthead(assistant), "collection")
                place(buttons_html(), "tools")
                corner = (sign_out_html() if signed_in else "") + theme_html()
                place(corner, "theme", js_on_load='dispatchEvent(new Event("cuttings:theme"))')
            invitation = conversing_place(assistant, feedback)
            collecting_place(assistant, upkeep)
        reading_place(assistant)
        # What the collection holds may have changed since the page was laid out.
        blocks.load(
            lambda: (_masthead(assistant), welcome(assistant)), None, [head, invitation],
            queue=False, show_progress="hidden", api_visibility="private",
        )  # fmt: skip
        endpoints = Endpoints(assistant)
        api(endpoints.ask, api_name="ask")
        api(endpoints.search, api_name="search")
    blocks.queue(default_concurrency_limit=_AT_ONCE)
    return blocks


def first_screen(assistant: Assistant) -> str:
    """Show what the page begins with, before its scripts have run."""
    return first_html(_masthead(assistant), welcome(assistant))


def page_style() -> str:
    """Give the page's style sheet; its rules for answers and articles weigh more than Gradio's own."""
    sheets = [beside(__package__, "page.css"), *(beside(part.__package__, name) for part, name in _SHEETS)]
    return "\n".join([style(inside=".gradio-container.gradio-container"), *sheets])


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


def _masthead(assistant: Assistant) -> str:
    index = assistant.index
    return masthead_html(index.articles, len(index.outlets), index.first_published, index.last_published)
