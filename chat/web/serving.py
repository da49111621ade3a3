"""The page on the network: inside another application, or by itself, with the service beside it."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar, cast

import fastapi
import gradio
from starlette.applications import Starlette
from starlette.routing import Mount

from ..assistant import Assistant
from ..feedback import Feedback
from ..render.reading import script
from ..service import Terms, prepare, run, service
from ..upkeep import Upkeep
from .collecting.uploading import uploading
from .first_paint import FirstPaint
from .page import build, first_screen, page_style

Host = TypeVar("Host", bound=Starlette)
_SERIF = ["Iowan Old Style", "Palatino Linotype", "Palatino", "P052", "Georgia", "Noto Serif", "DejaVu Serif", "serif"]
_MONO = ["ui-monospace", "Menlo", "Consolas", "DejaVu Sans Mono", "monospace"]
_ICON = (
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>"
    "<path fill='%239a1b1e' d='M0 0h16v16H0z'/><path stroke='white' d='M3 4.5h10M3 8h10M3 11.5h6'/></svg>"
)


def mount_page(
    host: Host, assistant: Assistant, path: str, *, feedback: Feedback | None, upkeep: Upkeep | None
) -> Host:
    """Add the page and the service to an application; nothing that it loads comes from elsewhere."""
    prepare(assistant)
    inner = with_page(assistant, feedback=feedback, upkeep=upkeep)
    before = host.router.lifespan_context

    @asynccontextmanager
    async def both(app: Starlette) -> AsyncIterator[Any]:
        # A host does not run the lifespan of what is mounted in it, and Gradio's queue begins with it.
        async with before(app) as state, inner.router.lifespan_context(inner):
            yield state

    host.router.lifespan_context = both
    host.mount(path.rstrip("/"), inner)
    return host


def serve_page(
    assistant: Assistant,
    host: str,
    port: int,
    *,
    terms: Terms | None,
    feedback: Feedback | None,
    upkeep: Upkeep | None,
    ready: Callable[[str], None] | None,
) -> None:
    """Serve the page and the service until interrupted."""

    def make() -> fastapi.FastAPI:
        prepare(assistant)
        signed_in = terms is not None and terms.access is not None
        return with_page(assistant, feedback=feedback, upkeep=upkeep, signed_in=signed_in)

    run(make, host=host, port=port, terms=terms, ready=ready)


def with_page(
    assistant: Assistant, *, feedback: Feedback | None, upkeep: Upkeep | None, signed_in: bool = False
) -> fastapi.FastAPI:
    """Make the service's application, and put the page at its root."""
    app = service(assistant, home="/")
    if upkeep:
        app.include_router(uploading(upkeep))
    gradio.mount_gradio_app(
        app,
        build(assistant, feedback, upkeep, signed_in=signed_in),
        path="/",
        theme=_theme(),
        footer_links=["api"],
        run_history=False,  # it would keep the questions in the browser
        enable_monitoring=False,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
    )
    # Mounted at the root, it would take every request that the service has for another method.
    app.router.default = cast("Mount", app.router.routes.pop()).app
    app.router.redirect_slashes = False
    # Not as Gradio's `css` or `head`, which its scripts put in place when they have run.
    scripts = "".join(f"<script>{script(name)}</script>" for name in ("theme", "copying"))
    head = f'<link rel="icon" href="{_ICON}"><style>{page_style()}</style>{scripts}'
    app.add_middleware(FirstPaint, head, lambda: first_screen(assistant))
    return app


def _theme() -> gradio.themes.Base:
    # Fonts that the computer has: a default theme may fetch others. Until the style sheet is there, its colours.
    theme = gradio.themes.Base(font=_SERIF, font_mono=_MONO)
    return theme.set(body_background_fill="#fbfaf6", body_background_fill_dark="#161513")
