"""What the browser shows before Gradio's scripts have run: the page's looks and first screen, in its HTML."""

import re
from collections.abc import Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HEAD = re.compile(rb"<meta charset=[^>]*>")
_BODY = re.compile(rb"<gradio-app\b")


class FirstPaint:
    """Puts HTML into the page that an application serves at its root; everything else passes as it is."""

    def __init__(self, app: ASGIApp, head: str, first: Callable[[], str]) -> None:
        """Add `head` to the page's head, and what `first` gives for each request before Gradio's element."""
        self._app = app
        self._head = head.encode("utf-8")
        self._first = first

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request of a server."""
        if scope["type"] != "http" or scope["method"] != "GET" or _below_root(scope) not in ("", "/"):
            await self._app(scope, receive, send)
            return
        # Compressed, it could not be added to.
        plain = [each for each in scope["headers"] if each[0] != b"accept-encoding"]
        await self._app({**scope, "headers": plain}, receive, _Rewriting(send, self._with).take)

    async def _with(self, page: bytes) -> bytes:
        first = (await run_in_threadpool(self._first)).encode("utf-8")
        page = _HEAD.sub(lambda found: found[0] + self._head, page, count=1)
        return _BODY.sub(lambda found: first + found[0], page, count=1)


class _Rewriting:
    """Holds an HTML response back until it is whole, and sends it rewritten."""

    def __init__(self, send: Send, rewrite: Callable[[bytes], Awaitable[bytes]]) -> None:
        self._send = send
        self._rewrite = rewrite
        self._start: Message | None = None
        self._body = b""

    async def take(self, message: Message) -> None:
        """Take a message of the application."""
        if message["type"] == "http.response.start" and _is_page(message):
            self._start = message
        elif message["type"] == "http.response.body" and self._start:
            self._body += message.get("body", b"")
            if not message.get("more_body"):
                await self._finish(self._start)
        else:
            await self._send(message)

    async def _finish(self, start: Message) -> None:
        body = await self._rewrite(self._body)
        MutableHeaders(scope=start)["Content-Length"] = str(len(body))
        await self._send(start)
        await self._send({"type": "http.response.body", "body": body})


def _below_root(scope: Scope) -> str:
    return str(scope["path"]).removeprefix(str(scope.get("root_path", "")).rstrip("/"))


def _is_page(start: Message) -> bool:
    return start["status"] == 200 and Headers(raw=start["headers"]).get("content-type", "").startswith("text/html")
