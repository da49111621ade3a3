"""GET /widget.js: the chat's script with its styles in it, one file for a page to load."""

import hashlib
import json
import re
from importlib.resources import files

from fastapi import APIRouter, Request, Response

from ...render.style import style

_PARTS = ("service.js", "parts.js", "chat.js", "start.js")
_HEADERS = {
    "Cache-Control": "public, max-age=300",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "X-Content-Type-Options": "nosniff",
}
_REM = re.compile(r"(?<![\w.-])(\d*\.?\d+)rem\b")
_ROOT = 16  # pixels
_OUTSIDE = ":root, :host"
"""Where the shared styles have their colours: of what a page around the widget can give others."""


def widget() -> APIRouter:
    """Serve the script; it is the same for every site and holds no secret."""
    router = APIRouter(tags=["Widget"])
    content = script().encode()
    tag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'

    @router.get("/widget.js", include_in_schema=False)
    def widget_js(request: Request) -> Response:
        """Give the script that puts the chat into a page of another website."""
        headers = _HEADERS | {"ETag": tag}
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=headers)
        return Response(content, media_type="text/javascript; charset=utf-8", headers=headers)

    return router


def script() -> str:
    """Put the parts together in a function of their own, so that the page around sees none of their names."""
    folder = files(__package__)
    parts = [folder.joinpath(name).read_text(encoding="utf-8") for name in _PARTS]
    styles = style() + folder.joinpath("widget.css").read_text(encoding="utf-8")
    return "\n".join(['(() => {\n"use strict";', f"const STYLE = {json.dumps(_apart(styles))};", *parts, "})();\n"])


def _apart(styles: str) -> str:
    """Write styles so that nothing of the page around changes them: neither its rem nor its custom properties."""
    inside = styles.replace(_OUTSIDE, ".frame")
    return _REM.sub(lambda length: f"{float(length[1]) * _ROOT:g}px", inside)
