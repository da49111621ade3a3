"""Parts of the page that hold HTML of our own making, and the files that lie beside a module."""

from importlib.resources import files
from typing import Any

import gradio


def place(value: str, elem_id: str, **more: Any) -> gradio.HTML:  # noqa: ANN401 (Gradio's own arguments)
    """Lay out a place for HTML that `chat.render` made; what it shows of articles is escaped there."""
    # Gradio's default template, "${value}", puts the value on the page as it is; a Handlebars template would not.
    return gradio.HTML(value, elem_id=elem_id, padding=False, apply_default_css=False, **more)


def beside(package: str | None, name: str) -> str:
    """Read a script or style sheet that lies in a package: `beside(__package__, "conversation.js")`."""
    return files(str(package)).joinpath(name).read_text(encoding="utf-8")
