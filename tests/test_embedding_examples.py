"""Every block of docs/embedding.md is run as it stands, but for the ports."""

import json
import re
import socket
import subprocess
import sys
import sysconfig
import time
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import httpx
import pytest

GUIDE = (Path(__file__).parents[1] / "docs/embedding.md").read_text(encoding="utf-8")
BLOCKS = [(found[1], found[2]) for found in re.finditer(r"```(\w+)\n(.*?)```", GUIDE, re.DOTALL)]
QUESTION = "When did the second Karabakh war end?"
WAR_ENDED = "The second Karabakh war ended at midnight, Moscow time, on 10 November 2020, after six weeks of fighting."
BIN = sysconfig.get_path("scripts")
LIBRARY = {
    "answer": "print(answer.text)\nfor",
    "follow-up": "conversation=turns",
    "forms": "json.dumps",
    "several": "ThreadPoolExecutor",
    "client": "anyio.run",
    "route": "http_tools",
    "langchain": "frameworks.langchain",
    "llama-index": "frameworks.llama_index",
}
"""The blocks for a library's users, by what each contains."""


def block(language, containing):
    """Give the one block of a language that contains a text."""
    (code,) = [code for name, code in BLOCKS if name == language and containing in code]
    return code


def run(command, folder):
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=180, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def shell(code, folder):
    return run(["bash", "-c", f"PATH={BIN}:$PATH; {code}"], folder)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return str(listening.getsockname()[1])


@contextmanager
def serving(name, port, folder):
    """Serve the host of a name as the guide does, on a free port, while the test lasts."""
    (folder / f"{name}.py").write_text(block("python", f"# {name}.py"), encoding="utf-8")
    code = block("bash", f"uvicorn {name}:{name}")
    free = free_port()
    address = f"http://127.0.0.1:{free}"
    command = [f"{BIN}/{code.split()[0]}", *code.replace(port, free).split()[1:]]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        for _ in range(900):
            try:
                httpx.get(address)
                break
            except httpx.ConnectError:
                time.sleep(0.1)
        yield address
        process.terminate()


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("application")
    (folder / "articles").mkdir()
    for article in files("cuttings.corpus.sample").iterdir():
        if article.name.endswith(".md"):
            (folder / "articles" / article.name).write_bytes(article.read_bytes())
    assert "14 documents" in shell(block("bash", "cuttings build"), folder)
    return folder


def test_every_block_has_a_test():
    hosts = ["host", "newsroom"]  # each a module and the command that serves it
    assert len(BLOCKS) == len(["the build"]) + len(LIBRARY) + 2 * len(hosts)


@pytest.fixture(scope="module")
def printed(folder):
    """Give what each of the blocks for a library's users prints."""
    code = "print('\\0')\n".join(block("python", part) for part in LIBRARY.values())  # the model is loaded once
    return dict(zip(LIBRARY, run([sys.executable, "-c", code], folder).split("\0\n"), strict=True))


def test_an_assistant_answers_with_citations(printed):
    assert WAR_ENDED in printed["answer"]
    assert "2020-11-10: Three leaders stop the war, and Russian peacekeepers go in" in printed["answer"]


def test_a_follow_up_is_made_to_stand_alone(printed):
    first, second = printed["follow-up"].splitlines()
    assert first == "Who commands the Russian contingent?"
    assert second != "And when was he named?"


def test_an_answer_becomes_json_markdown_and_html(printed):
    said = printed["forms"]
    assert json.JSONDecoder().raw_decode(said)[0]["citations"][0]["quote"] == WAR_ENDED
    assert f"   > {WAR_ENDED}" in said
    assert f"<mark>{WAR_ENDED}</mark>" in said


def test_two_indexes_answer_side_by_side(printed):
    press, notes = printed["several"].splitlines()
    assert press.startswith(f"000001 {WAR_ENDED} [1]")
    assert notes == "000001 The ferry to the island of Quill leaves at seven in the morning. [1]"


def test_a_client_in_the_same_process_calls_the_tools(printed):
    assert f"2020-11-10 {WAR_ENDED}" in printed["client"]
    assert printed["route"] == ""


def test_a_chain_is_given_passages_and_their_links(printed):
    first, *_ = printed["langchain"].splitlines()
    assert re.search(r"20\d\d-\d\d-\d\d http://127\.0\.0\.1:7860/article/.+#\d+-\d+$", first)
    assert WAR_ENDED in printed["langchain"]
    assert printed["langchain"].endswith(f"Question: {QUESTION}\n")


def test_nodes_have_scores_and_stable_ids(printed):
    lines = printed["llama-index"].splitlines()
    assert len(lines) == 4
    assert all(re.fullmatch(r"0\.\d+ \S+\.md:\d+-\d+ .+", line) for line in lines)


def test_a_host_keeps_its_pages_and_gains_the_chat(folder):
    with serving("host", "8000", folder) as address:
        assert httpx.get(address).json() == {"chat": "/cuttings"}
        assert "Cuttings" in httpx.get(f"{address}/cuttings/").text
        answer = httpx.post(f"{address}/cuttings/v1/ask", json={"question": QUESTION}, timeout=60).json()
        assert answer["citations"][0]["quote"] == WAR_ENDED


def test_a_starlette_host_takes_the_service_in(folder):
    with serving("newsroom", "8001", folder) as address:
        answer = httpx.post(f"{address}/press/v1/ask", json={"question": QUESTION}, timeout=60).json()
        assert answer["citations"][0]["quote"] == WAR_ENDED
        assert "/v1/ask" in httpx.get(f"{address}/press/api").text
