"""The blocks of docs/http.md are run as they stand, but for the port and the start of the service."""

import json
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from importlib.resources import as_file, files
from pathlib import Path

import httpx
import pytest

from cuttings.chat import Assistant
from cuttings.chat.render.as_json import error_json
from cuttings.index import WordEncoder, build

GUIDE = (Path(__file__).parents[3] / "docs/http.md").read_text(encoding="utf-8")
BLOCKS = [(found[1], found[2]) for found in re.finditer(r"```(\w+)\n(.*?)```", GUIDE, re.DOTALL)]
WAR_ENDED = "The second Karabakh war ended at midnight, Moscow time, on 10 November 2020, after six weeks of fighting."


def block(language: str, containing: str) -> str:
    """Give the one block of a language that contains a text."""
    (code,) = [code for name, code in BLOCKS if name == language and containing in code]
    return code


def run(code: str, capsys: pytest.CaptureFixture[str]) -> str:
    exec(compile(code, "docs/http.md", "exec"), {})
    return capsys.readouterr().out


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the index of the sample dossier."""
    folder = tmp_path_factory.mktemp("dossier") / "press-index"
    with as_file(files("cuttings.corpus.sample")) as sample:
        build(sorted(sample.glob("*.md")), folder, encoder=WordEncoder())
    return folder


@pytest.fixture(scope="module")
def port(dossier: Path, serving: Callable, composed: Callable) -> Iterator[str]:
    with serving(composed(Assistant.open(dossier, encoder=WordEncoder()))) as address:
        yield address.rsplit(":", 1)[1]


def test_every_block_has_a_test() -> None:
    assert [name for name, _ in BLOCKS] == ["bash", "bash", "python", "python", "json", "python"]


def test_a_question_is_asked_on_the_command_line(port: str) -> None:
    if not shutil.which("curl"):
        pytest.skip("there is no curl here")
    code = block("bash", "curl").replace("7860", port)
    ran = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=True)
    assert json.loads(ran.stdout)["citations"][0]["quote"] == WAR_ENDED


def test_a_program_asks_searches_and_reads(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = run(block("python", "import httpx").replace("7860", port), capsys)
    assert f"2020-11-10 {WAR_ENDED}" in said


def test_openais_client_asks(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = run(block("python", "import OpenAI").replace("7860", port), capsys)
    assert f"{WAR_ENDED} [1]" in said
    assert f"http://127.0.0.1:{port}/article/" in said


def test_the_error_is_one_that_is_said(port: str) -> None:
    reply = httpx.post(f"http://127.0.0.1:{port}/v1/search", json={"question": "a", "limit": 101})
    assert reply.json() == json.loads(block("json", "error"))
    assert reply.json() == error_json(400, reply.json()["error"]["message"], "invalid_request")


def test_a_host_takes_a_part(dossier: Path, serving: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(dossier.parent)
    code = block("python", "# part.py").replace('open("press-index")', 'open("press-index", encoder=WordEncoder())')
    names: dict = {"WordEncoder": WordEncoder}
    exec(compile(code, "part.py", "exec"), names)
    with serving(names["host"]) as address:
        answer = httpx.post(f"{address}/v1/ask", json={"question": "When did the second Karabakh war end?"}).json()
        assert answer["citations"][0]["quote"] == WAR_ENDED
