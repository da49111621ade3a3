"""The server with its tools, whatever carries its messages.

It stands on the library's lower level: the upper one sets up the logging of the whole process, and answers a slip in
the arguments with the names of Python classes.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from importlib.metadata import version
from typing import Any, NamedTuple

from mcp.server import Server, ServerRequestContext
from mcp.shared.exceptions import MCPError
from mcp.types import (
    INVALID_PARAMS,
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    Tool,
    ToolAnnotations,
)
from pydantic import BaseModel, ValidationError

from ...index import UnknownDocument
from ..assistant import Assistant
from ..service.desk import Desk, TooBusy
from ..service.forms.answers import AnswerForm, PassagesForm
from .arguments import ArticleArguments, AskArguments, SearchArguments, mistake
from .calls import Calls, Given, refused
from .descriptions import ARTICLE, ASK, INSTRUCTIONS, SEARCH, collection
from .extract import MOST, BadExtract
from .forms import ExtractForm


class _Kind(NamedTuple):
    title: str
    description: str
    takes: type[BaseModel]
    gives: type[BaseModel]
    call: Callable[[Calls, Given], Awaitable[CallToolResult]]


_TOOLS = {
    "ask": _Kind("Ask the articles", ASK, AskArguments, AnswerForm, Calls.ask),
    "search": _Kind("Search the articles", SEARCH, SearchArguments, PassagesForm, Calls.search),
    "article": _Kind("Read an article", ARTICLE.format(most=MOST), ArticleArguments, ExtractForm, Calls.article),
}
_READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)

_LOG = logging.getLogger(__name__)

_Context = ServerRequestContext[Any]


def server(assistant: Assistant, desk: Desk) -> Server[Any]:
    """Build the server; questions wait at the desk."""
    calls = Calls(assistant, desk)

    async def list_tools(_: _Context, __: PaginatedRequestParams | None) -> ListToolsResult:
        holds = await asyncio.to_thread(lambda: collection(assistant.index))
        return ListToolsResult(tools=[_listed(name, tool, holds) for name, tool in _TOOLS.items()])

    async def call_tool(_: _Context, called: CallToolRequestParams) -> CallToolResult:
        if called.name not in _TOOLS:
            raise MCPError(INVALID_PARAMS, f"There is no tool {called.name!r}; there are {', '.join(_TOOLS)}.")
        try:
            return await _TOOLS[called.name].call(calls, called.arguments or {})
        except ValidationError as error:
            return refused(mistake(error))
        except (BadExtract, TooBusy, UnknownDocument) as error:
            return refused(str(error))
        except Exception:  # noqa: BLE001 (the last door: the library would send on what it says)
            # What it says, with a folder's name perhaps, is for the keeper of this computer.
            _LOG.exception("the tool %s failed", called.name)
            return refused("Something went wrong here; the log says what.")

    return Server(
        "cuttings",
        title="Cuttings",
        version=version("cuttings"),
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )


def _listed(name: str, tool: _Kind, holds: str) -> Tool:
    return Tool(
        name=name,
        title=tool.title,
        description=f"{tool.description}\n\n{holds}",
        input_schema=_form(tool.takes),
        output_schema=_form(tool.gives),
        annotations=_READS,
    )


def _form(form: type[BaseModel]) -> dict[str, Any]:
    """Write a form as JSON Schema, without the name and the words that it has for programmers."""
    return {key: value for key, value in form.model_json_schema().items() if key not in ("title", "description")}
