"""The web chat: an assistant goes in, a page and its named endpoints come out; the only part that knows Gradio.

Gradio is imported when a function here is first called.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import gradio

    from ..assistant import Assistant
    from ..feedback import Feedback
    from ..service import Terms
    from ..upkeep import Upkeep
    from .serving import Host

__all__ = ["app", "mount", "serve"]


def app(assistant: "Assistant") -> "gradio.Blocks":
    """Build the chat as Gradio's blocks, to be placed among others; `mount` and `serve` also bring its looks."""
    from .page import build

    return build(assistant)


def mount(
    host: "Host",
    assistant: "Assistant",
    path: str = "/cuttings",
    *,
    feedback: "Feedback | None" = None,
    upkeep: "Upkeep | None" = None,
) -> "Host":
    """Add the chat and its service to a FastAPI or Starlette application, under a path; return the application.

    Who may use it is the host's to decide. `feedback` and `upkeep` are as for `serve`.
    """
    from .serving import mount_page

    return mount_page(host, assistant, path, feedback=feedback, upkeep=upkeep)


def serve(
    assistant: "Assistant",
    *,
    host: str = "127.0.0.1",
    port: int = 7860,
    terms: "Terms | None" = None,
    feedback: "Feedback | None" = None,
    upkeep: "Upkeep | None" = None,
    ready: Callable[[str], None] | None = None,
) -> None:
    """Serve the chat until the process is interrupted; port 0 takes a free one.

    `terms` say who may use it: without them whoever is at this computer. What readers say of answers is kept in
    `feedback`; with `upkeep` they may add articles, and remove what was added. `ready` is called with the page's
    address as soon as it answers. Raises `CannotListen`, an OSError, when the address cannot be had, and `Exposed` when
    it could be reached from other computers without terms for that.
    """
    from .serving import serve_page

    serve_page(assistant, host, port, terms=terms, feedback=feedback, upkeep=upkeep, ready=ready)
