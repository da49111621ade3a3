"""The filters' place on the page: a quiet line above the question box."""

import gradio

from ....index import Filters
from ...assistant import Assistant


def filtering_place(assistant: Assistant) -> gradio.State:
    """Lay out the filters that are set by hand; give the state that holds them, kept while the page is open."""
    del assistant
    return gradio.State(Filters())
