"""Cuttings as tools for language models, over the Model Context Protocol: `ask`, `search` and `article`.

The library of the protocol comes with the extra `mcp` and is imported when it is first used; without it the functions
here raise `MissingExtra`. Questions wait at a desk; give the one of a service that answers others beside these.
"""

from typing import TYPE_CHECKING, Any

from ..missing import MissingExtra, check, needs

if TYPE_CHECKING:
    from mcp.server import Server

    from ..assistant import Assistant
    from ..service.desk import Desk
    from .stateless import OverHttp

__all__ = ["MissingExtra", "http_tools", "serve_stdio", "tools"]


def tools(assistant: "Assistant", *, desk: "Desk | None" = None) -> "Server[Any]":
    """Build the server with the three tools, for a transport of one's own or a client in the same process."""
    with needs("mcp", extra="mcp"):
        from .server import server
    from ..service.desk import Desk

    return server(assistant, desk or Desk(assistant))


def serve_stdio(assistant: "Assistant") -> None:
    """Serve the tools on standard input and output until the input ends.

    Nothing but the protocol is written to standard output: what is printed meanwhile goes to standard error.
    """
    with needs("mcp", extra="mcp"):
        from .stdio import serve

    serve(tools(assistant))


def http_tools(assistant: "Assistant", *, desk: "Desk | None" = None) -> "OverHttp":
    """Build an ASGI application that speaks the protocol's streamable HTTP, for a route such as `/mcp`.

    It keeps no sessions and needs no lifespan: `Route("/mcp", endpoint=http_tools(assistant))` is all. It checks
    neither who asks nor from which page: that is left to what stands before it.
    """
    check("mcp.server.streamable_http_manager", extra="mcp")
    from .stateless import OverHttp

    return OverHttp(lambda: tools(assistant, desk=desk))
