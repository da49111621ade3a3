"""What each kind of identity may do: pure rules on a method and a path, closed wherever nothing is said."""

from dataclasses import dataclass
from typing import Literal

LOGIN, LOGOUT = "/login", "/logout"
WIDGET = "/widget.js"
UPLOAD = "/uploads"
_NOBODYS = "/gradio_api/upload"
"""Gradio takes files there, which the page does not use: nothing limits them and nobody looks at them again."""
_OPEN = ("/healthz", WIDGET)
_READING = ("GET", "HEAD")
_HARMLESS = (*_READING, "OPTIONS")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who a request comes from: found in `scope["state"]["identity"]` behind the guard."""

    kind: Literal["visitor", "user", "key", "site"]
    """A visitor of a chat without access control, a signed-in user, a key, a site that shows the widget."""
    name: str
    """The visitor's address, the user's or key's name, the site's origin."""


def is_public(method: str, path: str) -> bool:
    """Tell whether everybody may have a path."""
    return method in _READING and path in _OPEN


def may(identity: Identity, method: str, path: str) -> bool:
    """Tell whether an identity may make a request.

    The application routes by the same decoded path: a spelling that passes here for another path is routed as the
    path it passes for.
    """
    match identity.kind:
        case "visitor" | "user":
            return True
        case "key":
            return (
                path.startswith(("/v1/", "/mcp/")) or path == "/mcp" or (path == "/openapi.json" and method in _READING)
            )
        case "site":
            asks = method == "POST" and path == "/v1/ask"
            return asks or (method in _READING and f"{path}/".startswith("/v1/documents/"))


def changes(method: str) -> bool:
    """Tell whether a request may change or begin something."""
    return method not in _HARMLESS


def is_upload(path: str) -> bool:
    """Tell whether a path takes files."""
    return path.rstrip("/") == UPLOAD


def is_closed(path: str) -> bool:
    """Tell whether a path is there for nobody."""
    return path.rstrip("/") == _NOBODYS


def is_question(method: str, path: str) -> bool:
    """Tell whether a request counts against the rate: all that may begin work, whatever its path, but uploads."""
    return changes(method) and not is_upload(path)


def climbs(path: str) -> bool:
    """Tell whether a path has segments like "..", which no link and no browser sends."""
    return any(segment in (".", "..") for segment in path.replace("\\", "/").split("/"))
