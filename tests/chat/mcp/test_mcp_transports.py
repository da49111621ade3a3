"""The tools from another process and over HTTP, asked by the protocol's own client."""

import json
import logging
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import anyio
import httpx
import pytest
from mcp import Client, StdioServerParameters, stdio_client
from starlette.applications import Starlette
from starlette.routing import Mount, Route

from cuttings.chat.mcp import http_tools, tools
from cuttings.chat.render.as_json import answer_json, dumps

PROGRAM = """
import os, sys
from cuttings.chat import Assistant
from cuttings.chat.mcp import serve_stdio
from cuttings.index import WordEncoder

class Chatty(WordEncoder):
    def encode(self, texts):
        print("a library that prints")
        os.write(1, b"and one that writes to the descriptor\\n")
        return super().encode(texts)

serve_stdio(Assistant.open(sys.argv[1], encoder=Chatty()))
"""
QUESTIONS = ("When does the harbour of Velmora close?", "How long is the granite bridge?", "Who won the regatta?")


def citations(assistant):
    return [dumps(answer_json(assistant.ask(question))["citations"]) for question in QUESTIONS]


async def asked(server, mode="auto"):
    """Ask the questions and write each answer's citations as the command line does."""
    async with Client(server, mode=mode) as client:
        answers = [await client.call_tool("ask", {"question": question}) for question in QUESTIONS]
    return [dumps(answer.structured_content["citations"]) for answer in answers]


def test_a_process_gives_the_same_citations_on_its_standard_output(press, assistant):
    command = [sys.executable, "-c", PROGRAM, str(press)]
    program = StdioServerParameters(command=command[0], args=command[1:], env=dict(os.environ))
    assert anyio.run(asked, stdio_client(program)) == citations(assistant)


def test_the_guides_configuration_starts_the_command(press, assistant):
    guide = (Path(__file__).parents[3] / "docs/mcp.md").read_text(encoding="utf-8")
    told = json.loads(re.search(r"```json\n(.*?)```", guide, re.DOTALL)[1])["mcpServers"]["cuttings"]
    command = Path(sysconfig.get_path("scripts"), told["command"])
    arguments = [str(press) if word == "press-index" else word for word in told["args"]]
    program = StdioServerParameters(command=str(command), args=arguments, env=dict(os.environ))
    assert anyio.run(asked, stdio_client(program)) == citations(assistant)


def test_nothing_but_the_protocol_is_on_standard_output(press):
    hello = {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
    call = {"name": "ask", "arguments": {"question": "Who?"}}
    sent = [
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": hello},
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {
            "jsonrpc": "2.0",
            "id": 2,
            "method": "tools/call",
            "params": call,
        },
    ]
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(press)], stdin=-1, stdout=-1, stderr=-1, text=True
    ) as process:
        process.stdin.write("".join(json.dumps(message) + "\n" for message in sent))
        process.stdin.flush()
        lines = [json.loads(process.stdout.readline()) for _ in range(2)]
        rest, errors = process.communicate()
    assert ([line["id"] for line in lines], rest, process.returncode) == ([1, 2], "", 0)
    assert "a library that prints" in errors
    assert "and one that writes to the descriptor" in errors


@pytest.fixture(scope="module")
def address(assistant, serving):
    inner = Starlette(routes=[Route("/mcp", endpoint=http_tools(assistant))])
    with serving(Starlette(routes=[*inner.routes, Mount("/news", app=inner)])) as address:
        yield address


@pytest.mark.parametrize("mode", ["auto", "legacy"])
@pytest.mark.parametrize("path", ["/mcp", "/news/mcp"])
def test_http_gives_the_same_citations_without_lifespan_or_session(address, assistant, path, mode):
    assert anyio.run(asked, address + path, mode) == citations(assistant)


def test_many_clients_are_answered_at_once(address, assistant):
    results = []

    async def client():
        results.append(await asked(f"{address}/mcp"))

    async def all_of_them():
        async with anyio.create_task_group() as group:
            for _ in range(4):
                group.start_soon(client)

    anyio.run(all_of_them)
    assert results == [citations(assistant)] * 4


def test_a_listener_is_told_that_there_is_only_post(address):
    answer = httpx.get(f"{address}/mcp")
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert answer.json()["error"]["code"] == "method_not_allowed"
    assert httpx.delete(f"{address}/mcp").status_code == 405


def test_what_is_not_the_protocol_is_refused(address):
    headers = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}
    with httpx.Client(headers=headers, base_url=address) as client:
        post = client.post
        assert post("/mcp", content="{").status_code == 400
        assert post("/mcp", content="[]").status_code == 400
        assert post("/mcp", content=b" " * (1 << 20) + b"{}").status_code == 413
        assert post("/mcp", content="{}", headers={"Content-Type": "text/plain"}).status_code in (400, 415)


def test_the_hosts_logging_is_left_as_it_is(assistant):
    before = (logging.root.level, list(logging.root.handlers))
    tools(assistant)
    assert (logging.root.level, logging.root.handlers) == before


def test_without_the_library_the_extra_is_named():
    program = (
        "import sys; sys.modules['mcp'] = None\n"
        "from cuttings.chat.mcp import MissingExtra, http_tools, serve_stdio, tools\n"
        "for build in (tools, http_tools, serve_stdio):\n"
        "    try: build(None)\n"
        "    except MissingExtra as error: print(error)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == ["this needs mcp: install it with pip install 'cuttings[mcp]'"] * 3
