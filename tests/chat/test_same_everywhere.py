"""One question by every way in: the citations are the same to the byte."""

import http.server
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import anyio
import httpx
import openai
import pytest
from mcp import Client, StdioServerParameters, stdio_client
from playwright.sync_api import expect

from cuttings.chat import Assistant
from cuttings.chat.render.as_json import answer_json, dumps

COMMAND = [sys.executable, "-c", "import sys; from cuttings.chat.cli import main; sys.exit(main(sys.argv[1:]))"]
QUESTIONS = (
    "When were the peacekeepers withdrawn?",
    "Timeline of the peacekeepers",
    "What did Peskov say about a UN mission?",
)


@pytest.fixture(scope="module")
def dossier(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("dossier") / "index"
    subprocess.run([*COMMAND, "build", "--sample", "--index", str(folder)], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def expected(dossier) -> list[str]:
    """Each question's citations from Python, as JSON on one line."""
    assistant = Assistant.open(dossier)
    written = [written_citations(answer_json(assistant.ask(question))) for question in QUESTIONS]
    assert all(len(json.loads(citations)) >= 1 for citations in written)
    return written


@pytest.fixture(scope="module")
def address(dossier) -> Iterator[str]:
    with running("chat", "--index", str(dossier)) as address:
        yield address


@contextmanager
def running(*words: str) -> Iterator[str]:
    """Run a command that serves, on a free port; gives its address."""
    with subprocess.Popen([*COMMAND, *words, "--port", "0"], stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process.stdout.readline().split()[4]
        finally:
            process.send_signal(signal.SIGINT)


def written_citations(answer: dict) -> str:
    return dumps(answer["citations"])


def test_on_the_command_line(dossier, expected):
    for question, citations in zip(QUESTIONS, expected, strict=True):
        command = [*COMMAND, "ask", question, "--index", str(dossier), "--json"]
        told = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
        assert written_citations(json.loads(told)) == citations


def test_over_http(address, expected):
    for question, citations in zip(QUESTIONS, expected, strict=True):
        answer = httpx.post(f"{address}/v1/ask", json={"question": question}, timeout=60).json()
        assert written_citations(answer) == citations


@pytest.mark.parametrize("stream", [False, True])
def test_with_openais_client(address, expected, stream):
    with openai.OpenAI(base_url=f"{address}/v1", api_key="none") as client:
        for question, citations in zip(QUESTIONS, expected, strict=True):
            asked = [{"role": "user", "content": question}]
            reply = client.chat.completions.create(model="cuttings", messages=asked, stream=stream)
            last = list(reply)[-1] if stream else reply
            assert written_citations(last.model_extra["cuttings"]) == citations


def test_as_a_language_models_tool_over_http_and_from_another_process(address, dossier, expected):
    async def asked(server: object) -> list[str]:
        async with Client(server) as client:
            told = [await client.call_tool("ask", {"question": question}) for question in QUESTIONS]
        return [written_citations(result.structured_content) for result in told]

    assert anyio.run(asked, f"{address}/mcp") == expected
    words = [*COMMAND[1:], "mcp", "--index", str(dossier)]
    assert (
        anyio.run(asked, stdio_client(StdioServerParameters(command=COMMAND[0], args=words, env=dict(os.environ))))
        == expected
    )


def test_on_the_page(address, browser, expected):
    page = browser.new_page()
    page.goto(address)
    for count, (question, citations) in enumerate(zip(QUESTIONS, expected, strict=True), 1):
        page.get_by_role("button", name="New conversation").click()
        page.get_by_label("Question").fill(question)
        page.keyboard.press("Enter")
        expect(page.locator(".turn .card").first).to_be_visible(timeout=30_000)
        cited = [citation["quote"] for citation in json.loads(citations)]
        for number, quote in enumerate(cited, 1):
            page.get_by_role("button", name=f"Source {number}:").first.click()
            expect(page.locator("#quote").first).to_have_text(quote)
        assert count <= len(QUESTIONS)
    page.close()


def test_in_the_widget_on_another_website(dossier, browser, expected, tmp_path):
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as website:
        threading.Thread(target=website.serve_forever).start()
        elsewhere = f"http://127.0.0.1:{website.server_port}"
        file = tmp_path.parent / "press.access"
        site = [*COMMAND, "access", "site", elsewhere, "--file", str(file)]
        made = subprocess.run(site, check=True, capture_output=True)
        token = next(word for word in made.stdout.decode().split() if word.startswith("cs_"))
        with running("serve", "--index", str(dossier), "--access", str(file)) as address:
            script = f'<script src="{address}/widget.js" data-token="{token}" async></script>'
            (tmp_path / "index.html").write_text(f"<!doctype html><title>News</title>{script}", encoding="utf-8")
            page = browser.new_page()
            page.add_init_script("addEventListener('cuttings-answer', (event) => (window.told = event.detail))")
            page.goto(elsewhere)
            page.get_by_role("button", name="Ask the articles").click()
            for question, citations in zip(QUESTIONS, expected, strict=True):
                page.evaluate("window.told = null")
                page.get_by_label("Your question").fill(question)
                page.keyboard.press("Enter")
                page.wait_for_function("window.told", timeout=30_000)
                assert written_citations(page.evaluate("window.told")) == citations
            page.close()
        website.shutdown()
