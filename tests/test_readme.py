"""The README keeps its word: its commands, its snippet, its questions and its links."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cuttings.chat import Assistant

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SAMPLE = ROOT / "corpus" / "sample"
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, flags=re.MULTILINE | re.DOTALL)


def run(*words: str, folder: Path) -> str:
    ran = subprocess.run(words, cwd=folder, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder with articles in `clippings`, after the README's commands on one's own folder."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(SAMPLE, folder / "clippings", ignore=shutil.ignore_patterns("__*"))
    return folder


@pytest.fixture(scope="module")
def outputs(desk: Path) -> dict[str, str]:
    """What each of the README's commands on one's own folder printed, by the command's name."""
    program = Path(sys.executable).with_name("cuttings")
    lines = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("cuttings ")]
    commands = [shlex.split(line)[1:] for line in lines]
    return {command[0]: run(str(program), *command, folder=desk) for command in commands}


def test_the_first_command_opens_the_chat_and_the_second_is_a_script() -> None:
    first, second = blocks("sh")[:2]
    assert first == "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/cuttings chat\n"
    assert os.access(ROOT / second.strip(), os.X_OK)


def test_the_commands_index_ask_and_tell_what_is_there(outputs: dict[str, str]) -> None:
    assert list(outputs) == ["build", "ask", "status"]
    assert "14 documents" in outputs["build"]
    assert re.search("April 2024|June 2024", outputs["ask"])
    assert "14" in outputs["status"]


def test_the_snippet_prints_quotes_word_for_word(desk: Path) -> None:
    (snippet,) = blocks("python")
    lines = run(sys.executable, "-c", snippet, folder=desk).splitlines()
    articles = [brief.read_text(encoding="utf-8") for brief in SAMPLE.glob("*.md")]
    assert lines
    for line in lines:
        _outlet, _date, quote = re.split(r" (\d{4}-\d\d-\d\d) ", line, maxsplit=1)
        assert any(quote in article for article in articles)


def test_the_questions_that_it_suggests_are_answered(desk: Path, outputs: dict[str, str]) -> None:
    listed = README[README.index("Try:") : README.index('To "')]
    questions = re.findall(r"^- (.*)$", listed, flags=re.MULTILINE)
    assistant = Assistant.open(desk / ".cuttings")
    assert len(questions) == 6
    assert [question for question in questions if not assistant.ask(question).citations] == []


def test_the_question_that_it_says_has_no_answer_has_none(desk: Path, outputs: dict[str, str]) -> None:
    (question,) = re.findall(r'To "(.*)" it says', README)
    assert not Assistant.open(desk / ".cuttings").ask(question).answered


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (page.parent / link).exists()] == []
