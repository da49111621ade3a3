"""The tools over HTTP, as an ASGI application."""

import asyncio
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from ..render.as_json import dumps, error_json

if TYPE_CHECKING:
    from mcp.server import Server
    from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

_MOST = 1 << 20
"""Bytes of a request's body."""


class OverHttp:
    """Answers each request by itself: no sessions, no streams that stay open, nothing to start or stop.

    So it can stand behind any route, in several processes, and be started again in the middle of a conversation.
    """

    def __init__(self, make: Callable[[], "Server[Any]"], *, most: int = _MOST) -> None:
        """Take what makes the server, for the first request: its library takes half a second to import."""
        self._make, self._most = make, most
        self._server: Server[Any] | None = None
        self._lock = threading.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request of the protocol, which is a POST."""
        if scope["type"] != "http":
            return
        if scope["method"] != "POST":
            await _only_post()(scope, receive, send)
            return
        # A manager can be run once and lives as long as its task group. One for each request costs a fraction of a
        # millisecond, and the host need not run our lifespan, which applications that mount others do not do.
        manager = await asyncio.to_thread(self._manager)
        async with manager.run():
            await manager.handle_request(scope, receive, send)

    def _manager(self) -> "StreamableHTTPSessionManager":
        from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

        with self._lock:
            server = self._server = self._server or self._make()
        return StreamableHTTPSessionManager(
            server, stateless=True, json_response=True, max_request_body_size=self._most
        )


def _only_post() -> Response:
    # A client that would listen for messages of the server's own is told that there are none.
    message = "This address speaks the Model Context Protocol, by POST alone."
    body = dumps(error_json(405, message, "method_not_allowed"))
    return Response(body, 405, {"Allow": "POST"}, "application/json")
