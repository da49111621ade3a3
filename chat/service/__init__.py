"""The same answers over HTTP: an assistant goes in, an application or a server comes out. It knows nothing of Gradio.

FastAPI and what else it takes are imported when a name here is first used.
"""

from typing import TYPE_CHECKING

from ...corpus import lazy_door

if TYPE_CHECKING:
    from .application import service
    from .desk import Desk, TooBusy
    from .listening import CannotListen
    from .running import Terms, prepare, run
else:
    __getattr__, __dir__ = lazy_door(
        __name__,
        {
            "application": "service",
            "desk": "Desk TooBusy",
            "listening": "CannotListen",
            "running": "Terms prepare run",
        },
    )

__all__ = ["CannotListen", "Desk", "Terms", "TooBusy", "prepare", "run", "service"]
