"""`cuttings ask`, as its own process."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cuttings.chat.cli.commands.build import sample_files
from cuttings.index import Index, build

Run = Callable[..., subprocess.CompletedProcess[str]]

QUESTION = "How many peacekeepers is Russia sending?"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Index the sample dossier with the default encoder."""
    folder = tmp_path_factory.mktemp("sample")
    build(sample_files(), folder)
    return folder


def test_an_answer_is_its_quote_and_then_its_source(run: Run, sample: Path) -> None:
    done = run("ask", QUESTION, "--index", str(sample))
    assert done.returncode == 0
    assert "Russia is sending 1,960 peacekeepers" in done.stdout
    assert "\n[1] Cuttings sample dossier, 10 November 2020: " in done.stdout
    assert "\n    2020-11-10-ceasefire-and-peacekeepers.md\n" in done.stdout
    assert "\x1b" not in done.stdout
    assert done.stderr == ""


def test_as_json_every_quote_is_its_documents_text(run: Run, sample: Path) -> None:
    answer = json.loads(run("ask", QUESTION, "--json", "--index", str(sample)).stdout)
    assert answer["answered"] is True
    assert (answer["question"], answer["search_question"], answer["reason"]) == (QUESTION, QUESTION, None)
    with Index.open(sample) as index:
        for part in [*answer["citations"], *answer["passages"]]:
            text = index.document(part["document"]).text[part["start"] : part["end"]]
            assert text == part.get("quote", part.get("text"))
    assert [citation["number"] for citation in answer["citations"]] == list(range(1, len(answer["citations"]) + 1))


def test_a_file_of_questions_is_answered_in_order(run: Run, sample: Path, tmp_path: Path) -> None:
    questions = [
        {"id": "b", "question": QUESTION, "date": "2020/11/11", "answers": ["1,960"]},
        {"id": 7, "turns": ["What did Mikhail Galuzin say about the mandate?", "And Maria Zakharova?"]},
        {"question": "Who won the World Cup?"},
    ]
    (tmp_path / "questions.jsonl").write_text("".join(json.dumps(question) + "\n" for question in questions))
    done = run("ask", "--questions", "questions.jsonl", "--out", "answers.jsonl", "--index", str(sample))
    assert (done.returncode, done.stdout) == (0, "")
    assert "asking: 3/3 questions" in done.stderr
    answers = [json.loads(line) for line in (tmp_path / "answers.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [answer["id"] for answer in answers[:2]] == ["b", 7]
    assert len(answers[2]["id"]) == 12
    assert answers[0]["answered"] is True
    assert answers[1]["search_question"] == "What did Maria Zakharova say about the mandate?"
    assert (answers[2]["answered"], answers[2]["citations"]) == (False, [])


def test_without_an_answer_the_closest_passages_are_shown(run: Run, index: Path) -> None:
    done = run("ask", "Who won the World Cup?")
    assert done.returncode == 0
    assert "\n\nClosest passages:\n\n- " in done.stdout
    assert "- The Daily Lantern, 4 May 2021: The bridge opens\n  The Lantern bridge opened on Sunday" in done.stdout


def test_answers_may_go_to_standard_output(run: Run, index: Path, tmp_path: Path) -> None:
    (tmp_path / "questions.jsonl").write_text('{"id": "a", "question": "Who?"}\n{"id": "b", "question": "Why?"}\n')
    done = run("ask", "--questions", "questions.jsonl", "--out", "-")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a", "b"]


def test_a_bad_line_stops_before_anything_is_asked(run: Run, index: Path, tmp_path: Path) -> None:
    (tmp_path / "questions.jsonl").write_text('{"id": "a", "question": "Who?"}\n{"id": "b"}\n')
    done = run("ask", "--questions", "questions.jsonl", "--out", "answers.jsonl")
    assert done.returncode == 2
    assert done.stderr.startswith('cuttings: questions.jsonl, line 2: a "question" (text)')
    assert not (tmp_path / "answers.jsonl").exists()


def test_the_questions_are_never_overwritten(run: Run, index: Path, tmp_path: Path) -> None:
    (tmp_path / "questions.jsonl").write_text('{"question": "Who?"}\n')
    done = run("ask", "--questions", "questions.jsonl", "--out", "./questions.jsonl")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert (tmp_path / "questions.jsonl").read_text() == '{"question": "Who?"}\n'


def test_without_an_index_it_says_how_to_get_one(run: Run) -> None:
    done = run("ask", "Who?")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "cuttings: there is no index in .cuttings: build one with: cuttings build FOLDER, "
        "or try the sample dossier: cuttings build --sample\n"
    )


@pytest.mark.parametrize("question", ["", "   ", "why " * 2500])
def test_a_question_of_nothing_or_of_10000_characters_is_answered_in_words(
    run: Run, index: Path, question: str
) -> None:
    done = run("ask", question)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()


def test_escape_sequences_of_an_article_do_not_reach_the_terminal(run: Run, articles: Path) -> None:
    (articles / "evil.txt").write_text("Lantern\n\nThe harbour \x1b[2J\x1b]0;gotcha\x07 closed on Friday at noon.\n")
    run("build", "articles", "--encoder", "words")
    done = run("ask", "When did the harbour close?")
    assert "harbour ␛[2J␛]0;gotcha␇ closed" in done.stdout
    assert not {"\x1b", "\x07"} & set(done.stdout)


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_only_a_terminal_gets_colours_and_no_color_is_respected(
    index: Path, tmp_path: Path, no_color: str, coloured: bool
) -> None:
    terminal, end = pty.openpty()
    command = [str(Path(sys.executable).with_name("cuttings")), "ask", "Who won the World Cup?"]
    environment = os.environ | {"NO_COLOR": no_color, "TERM": "xterm", "COLUMNS": "60"}
    process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=end, stderr=subprocess.PIPE)
    os.close(end)
    shown = b""
    while True:
        try:
            part = os.read(terminal, 4096)
        except OSError:  # Linux says so when the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(terminal)
    process.communicate(timeout=60)
    assert (b"\x1b[2mClosest passages:\x1b[0m" in shown) == coloured
    assert b"Closest passages:" in shown
    assert max(len(line) for line in shown.decode().replace("\x1b[2m", "").splitlines()) <= 60
