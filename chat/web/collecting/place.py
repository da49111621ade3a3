"""The collection's place on the page."""

from collections.abc import Callable
from typing import Any

from ...assistant import Assistant
from ...upkeep import Upkeep
from ..parts import beside, place
from .tending import Tending
from .viewing import Viewing
from .wishes import Wish

_SCRIPTS = ("viewing.js",)
_ADDING = ("sending.js", "tending.js")


def collecting_place(assistant: Assistant, upkeep: Upkeep | None) -> None:
    """Lay out where the collection is seen, at the address #collection; nothing is counted before it is opened.

    Only with `upkeep` can files be added and removed.
    """
    methods = Viewing(assistant, upkeep).functions + (Tending(upkeep).functions if upkeep else [])
    scripts = _SCRIPTS + (_ADDING if upkeep else ())
    place(
        "", "holdings",
        html_template='<div class="view"></div>',
        js_on_load="\n".join(beside(__package__, name) for name in scripts),
        server_functions=[_function(method) for method in methods],
    )  # fmt: skip


def _function(method: Callable[[Wish], Any]) -> Callable[[Wish], Any]:
    """Make a function of a method: Gradio writes an attribute on what it lets the script call."""

    def call(wish: Wish) -> Any:  # noqa: ANN401 (whatever the method gives)
        return method(wish)

    call.__name__ = method.__name__
    return call
