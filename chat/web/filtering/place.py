"""The filters' place on the page: a quiet line above the question box."""

from typing import Any

import gradio

from ...assistant import Assistant
from ...incoming import filters_of
from ...render.parts.chips import chosen_html
from ...render.parts.filters import filters_html, panel_html
from ...understanding import given
from ..parts import beside, place


def filtering_place(assistant: Assistant) -> gradio.HTML:
    """Lay out the filters that are set by hand; they are its value, kept while the page is open: see `filters_of`."""

    def panel(_: object) -> str:
        index = assistant.index
        return panel_html(index.first_published, index.last_published, index.outlets, index.undated)

    def chips(chosen: dict[str, Any]) -> str:
        return chosen_html(given(filters_of(chosen)))

    return place(
        "", "filters", html_template=filters_html(), js_on_load=beside(__package__, "filters.js"),
        server_functions=[panel, chips],
    )  # fmt: skip
