"""Cuttings as tools for language models, over the Model Context Protocol: `ask`, `search` and `article`.

The library of the protocol comes with the extra `mcp` and is imported when a function here is first called; without
it they raise `MissingExtra`.
"""

from typing import TYPE_CHECKING, Any

from ..missing import MissingExtra, needs

if TYPE_CHECKING:
    from mcp.server import Server

    from ..assistant import Assistant
    from .over_http import OverHttp

__all__ = ["MissingExtra", "over_http", "serve_stdio", "tools"]

AT_ONCE = 4
"""How many calls are at work at a time; further ones wait."""


def tools(assistant: "Assistant", *, at_once: int = AT_ONCE) -> "Server[Any]":
    """Build the server with the three tools, for a transport of one's own or a client in the same process."""
    with needs("mcp", extra="mcp"):
        from .server import server

    return server(assistant, at_once)


def serve_stdio(assistant: "Assistant", *, at_once: int = AT_ONCE) -> None:
    """Serve the tools on standard input and output until the input ends.

    Nothing but the protocol is written to standard output: what is printed meanwhile goes to standard error.
    """
    with needs("mcp", extra="mcp"):
        from .stdio import serve

    serve(tools(assistant, at_once=at_once))


def over_http(assistant: "Assistant", *, at_once: int = AT_ONCE) -> "OverHttp":
    """Build an ASGI application that speaks the protocol's streamable HTTP, for a route such as `/mcp`.

    It keeps no sessions and needs no lifespan: `Route("/mcp", endpoint=over_http(assistant))` is all. It checks
    neither who asks nor from which page: that is left to what stands before it.
    """
    with needs("mcp", extra="mcp"):
        from .over_http import OverHttp

    return OverHttp(tools(assistant, at_once=at_once))
