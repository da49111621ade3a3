"""What the guard itself says, and the headers that it adds to every answer."""

from collections.abc import Mapping

from starlette.datastructures import MutableHeaders
from starlette.responses import JSONResponse
from starlette.types import Message, Send

from ..render.as_json import error_json
from .rules import WIDGET

# Gradio's page has scripts and styles in its text and makes functions of its templates; what it loads is its own.
_POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "media-src 'none'",
        "worker-src 'none'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)


def refusal(status: int, code: str, message: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """Say no, in the form of all errors."""
    return JSONResponse(error_json(status, message, code), status, headers)


def protected(send: Send, path: str, *, private: bool) -> Send:
    """Add headers to the answers that are sent: who may show them, load them, keep them."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            _protect(MutableHeaders(scope=message), path, private=private)
        await send(message)

    return sending


def without_cors(send: Send) -> Send:
    """Drop what the application itself says of other origins: the guard alone does (Gradio has a rule of its own)."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            kept = [each for each in message.get("headers", ()) if not each[0].lower().startswith(b"access-control-")]
            message = {**message, "headers": kept}
        await send(message)

    return sending


def _protect(headers: MutableHeaders, path: str, *, private: bool) -> None:
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "same-origin"
    headers.setdefault("Cross-Origin-Resource-Policy", "cross-origin" if path == WIDGET else "same-origin")
    if private:
        headers.setdefault("Cache-Control", "private")
    if "content-security-policy" in headers:
        headers.append("Content-Security-Policy", "frame-ancestors 'self'")  # a browser obeys all of several
    else:
        headers["Content-Security-Policy"] = _POLICY
