"""The tools on standard input and output, as a program that an application starts."""

import asyncio
from typing import Any

from mcp.server import Server
from mcp.server.stdio import stdio_server


def serve(server: Server[Any]) -> None:
    """Serve one client until the input ends."""
    asyncio.run(_serve(server))


async def _serve(server: Server[Any]) -> None:
    # The library writes the protocol to a duplicate of standard output, and turns the original to standard error.
    async with stdio_server() as (reading, writing):
        await server.run(reading, writing, server.create_initialization_options())
