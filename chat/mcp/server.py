"""The server with its tools, whatever carries its messages.

It stands on the library's lower level: the upper one sets up the logging of the whole process, and answers a slip in
the arguments with the names of Python classes.
"""

from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from typing import Any, NamedTuple

import anyio
import anyio.to_thread
from mcp.server import Server, ServerRequestContext
from mcp.shared.exceptions import MCPError
from mcp_types import (
    INVALID_PARAMS,
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    Tool,
    ToolAnnotations,
)
from pydantic import BaseModel, ValidationError

from ...index import IndexingError
from ..assistant import Assistant
from . import calls, forms
from .arguments import ArticleArguments, AskArguments, SearchArguments, mistake
from .descriptions import ARTICLE, ASK, INSTRUCTIONS, SEARCH, collection
from .extract import MOST, BadExtract


class _Kind(NamedTuple):
    title: str
    description: str
    takes: type[BaseModel]
    gives: dict[str, Any]
    call: Callable[[Assistant, calls.Given], CallToolResult]


_TOOLS = {
    "ask": _Kind("Ask the articles", ASK, AskArguments, forms.ANSWER, calls.ask),
    "search": _Kind("Search the articles", SEARCH, SearchArguments, forms.PASSAGES, calls.search),
    "article": _Kind("Read an article", ARTICLE.format(most=MOST), ArticleArguments, forms.ARTICLE, calls.article),
}
_READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)

_Context = ServerRequestContext[Any]


def server(assistant: Assistant, at_once: int) -> Server[Any]:
    """Build the server; at most `at_once` calls are at work at a time, each in a thread."""
    places = anyio.Semaphore(at_once)

    async def list_tools(_: _Context, __: PaginatedRequestParams | None) -> ListToolsResult:
        holds = await anyio.to_thread.run_sync(lambda: collection(assistant.index))
        return ListToolsResult(tools=[_listed(name, holds) for name in _TOOLS])

    async def call_tool(_: _Context, call: CallToolRequestParams) -> CallToolResult:
        if call.name not in _TOOLS:
            raise MCPError(INVALID_PARAMS, f"There is no tool {call.name!r}; there are {', '.join(_TOOLS)}.")
        async with places:
            return await anyio.to_thread.run_sync(partial(_called, assistant, call))

    return Server(
        "cuttings",
        title="Cuttings",
        version=version("cuttings"),
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def _listed(name: str, holds: str) -> Tool:
    tool = _TOOLS[name]
    return Tool(
        name=name,
        title=tool.title,
        description=f"{tool.description}\n\n{holds}",
        input_schema=tool.takes.model_json_schema(),
        output_schema=tool.gives,
        annotations=_READS,
    )


def _called(assistant: Assistant, call: CallToolRequestParams) -> CallToolResult:
    try:
        return _TOOLS[call.name].call(assistant, call.arguments or {})
    except ValidationError as error:
        return calls.refused(mistake(error))
    except (BadExtract, IndexingError) as error:
        return calls.refused(str(error))
