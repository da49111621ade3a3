"""Every block of docs/embedding.md is run as it stands, but for the ports."""

import json
import re
import shutil
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
from gradio_client import Client

GUIDE = (Path(__file__).parents[1] / "docs/embedding.md").read_text(encoding="utf-8")
BLOCKS = [(found[1], found[2]) for found in re.finditer(r"```(\w+)\n(.*?)```", GUIDE, re.DOTALL)]
WAR_ENDED = "The second Karabakh war ended at midnight, Moscow time, on 10 November 2020, after six weeks of fighting."
BIN = sysconfig.get_path("scripts")


def block(language, containing):
    """Give the one block of a language that contains a text."""
    (code,) = [code for name, code in BLOCKS if name == language and containing in code]
    return code


def run(command, folder):
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def shell(code, folder):
    return run(["bash", "-c", f"PATH={BIN}:$PATH; {code}"], folder)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return str(listening.getsockname()[1])


@contextmanager
def serving(code, folder, address):
    """Run a server's command while the test lasts."""
    command = [f"{BIN}/{code.split()[0]}", *code.split()[1:]]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        for _ in range(600):
            try:
                httpx.get(address)
                break
            except httpx.ConnectError:
                time.sleep(0.1)
        yield
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
    assert len(BLOCKS) == 9


@pytest.fixture(scope="module")
def printed(folder):
    """Give what each of the blocks for a library's users prints, by what the block contains."""
    parts = ["print(answer.text)", "conversation=turns", "json.dumps"]
    code = "print('\\0')\n".join(block("python", part) for part in parts)  # one process: the model is loaded once
    return dict(zip(parts, run([sys.executable, "-c", code], folder).split("\0\n"), strict=True))


def test_an_assistant_answers_with_citations(printed):
    assert WAR_ENDED in printed["print(answer.text)"]
    assert "2020-11-10: Three leaders stop the war, and Russian peacekeepers go in" in printed["print(answer.text)"]


def test_a_follow_up_is_made_to_stand_alone(printed):
    first, second = printed["conversation=turns"].splitlines()
    assert first == "Who commands the Russian contingent?"
    assert second != "And when was he named?"


def test_an_answer_becomes_json_markdown_and_html(printed):
    said = printed["json.dumps"]
    assert json.JSONDecoder().raw_decode(said)[0]["citations"][0]["quote"] == WAR_ENDED
    assert f"   > {WAR_ENDED}" in said
    assert f"<mark>{WAR_ENDED}</mark>" in said


def test_a_host_keeps_its_pages_and_gains_the_chat(folder):
    port = free_port()
    (folder / "host.py").write_text(block("python", "# host.py"), encoding="utf-8")
    address = f"http://127.0.0.1:{port}"
    with serving(block("bash", "uvicorn").replace("8000", port), folder, address):
        assert httpx.get(address).json() == {"chat": "/cuttings"}
        assert "Cuttings" in httpx.get(f"{address}/cuttings/").text
        answer = Client(f"{address}/cuttings/", verbose=False).predict("When did the war end?", api_name="/ask")
        assert answer["passages"]


def test_a_service_is_called_by_gradios_client_and_over_http(folder):
    port = free_port()
    with serving(block("bash", "cuttings chat").replace("7860", port), folder, f"http://127.0.0.1:{port}"):
        called = run([sys.executable, "-c", block("python", "gradio_client").replace("7860", port)], folder)
        assert f"2020-11-10 {WAR_ENDED}" in called
        if shutil.which("curl"):
            assert WAR_ENDED in shell(block("bash", "curl").replace("7860", port), folder)
