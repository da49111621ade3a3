"""The page on the network: inside another application, or by itself."""

import contextlib
import socket
import threading
from collections.abc import Callable

import fastapi
import gradio
import uvicorn

from ...index import IndexingError
from ..assistant import Assistant
from .errors import CannotListen
from .page import build, page_style

_SERIF = ["Iowan Old Style", "Palatino Linotype", "Palatino", "P052", "Georgia", "Noto Serif", "DejaVu Serif", "serif"]
_MONO = ["ui-monospace", "Menlo", "Consolas", "DejaVu Sans Mono", "monospace"]
_ICON = (
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>"
    "<path fill='%239a1b1e' d='M0 0h16v16H0z'/><path stroke='white' d='M3 4.5h10M3 8h10M3 11.5h6'/></svg>"
)


def mount_page(host: fastapi.FastAPI, assistant: Assistant, path: str) -> fastapi.FastAPI:
    """Add the page to an application; nothing that it loads comes from elsewhere.

    Meanwhile the models are loaded, for which the first question would else wait.
    """
    # Not a daemon: torch aborts a process that ends while it loads, so stopping waits for the seconds that are left.
    threading.Thread(target=_prepare, args=(assistant,)).start()
    gradio.mount_gradio_app(
        host,
        build(assistant),
        path=path,
        theme=_theme(),
        # Not as `css`, which Gradio rewrites: `:root` and `body` would be lost.
        head=f'<link rel="icon" href="{_ICON}"><style>{page_style()}</style>',
        footer_links=["api"],
        run_history=False,  # it would keep the questions in the browser
        enable_monitoring=False,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
    )
    return host


def serve_page(assistant: Assistant, host: str, port: int, ready: Callable[[str], None] | None) -> None:
    """Serve the page until interrupted."""
    with _listen(host, port) as listening:
        application = mount_page(fastapi.FastAPI(openapi_url=None), assistant, "/")
        # A page that is still open keeps a connection: without a limit, stopping would wait for it.
        config = uvicorn.Config(application, log_level="warning", timeout_graceful_shutdown=1)
        with contextlib.suppress(KeyboardInterrupt):
            _Server(config, ready).run(sockets=[listening])


def _prepare(assistant: Assistant) -> None:
    with contextlib.suppress(IndexingError):  # the first question will say what is wrong
        assistant.ask("Who?")


def _theme() -> gradio.themes.Base:
    # Fonts that the computer has: a default theme may fetch others. The colours are those of style.css before it loads.
    theme = gradio.themes.Base(font=_SERIF, font_mono=_MONO)
    return theme.set(body_background_fill="#fbfaf6", body_background_fill_dark="#161513")


class _Server(uvicorn.Server):
    """Tells when it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[str], None] | None) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self._ready and sockets and self.started:
            self._ready(_address(sockets[0]))


def _listen(host: str, port: int) -> socket.socket:
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        raise CannotListen(host, port, error) from error


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 (read, not bound)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
