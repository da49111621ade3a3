"""A crowd that asks a service: what is counted as wrong."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import fastapi
import load
import pytest
from fastapi.responses import JSONResponse
from loading.judging import judge
from loading.people import Outcome
from loading.questions import read_questions

from cuttings.chat import Assistant
from cuttings.chat.service.desk import Desk
from cuttings.chat.service.routes.answering import answering
from cuttings.index import WordEncoder, build

Serving = Callable[[fastapi.FastAPI], AbstractContextManager[str]]


@pytest.fixture
def service(tmp_path: Path) -> fastapi.FastAPI:
    """Give a service over a few articles."""
    for number, thing in enumerate(("harbour", "bridge", "theatre")):
        text = f"The {thing} of Velmora was closed on {number + 3} May 2021 by its council.\n"
        (tmp_path / f"{thing}.md").write_text(text, encoding="utf-8")
    build([tmp_path], tmp_path / "index", encoder=WordEncoder())
    app = fastapi.FastAPI()
    app.include_router(answering(Desk(Assistant.open(tmp_path / "index", encoder=WordEncoder(), reader="none"))))
    return app


def outcome(question: str, *, of: str | None = None, quote: str = "q", generation: str = "1") -> Outcome:
    answer = {"question": of or question, "generation": generation, "citations": [{"quote": quote}]}
    return Outcome(question, 0.5, answer)


def test_a_service_that_answers_everybody_is_told_so(
    service: fastapi.FastAPI, serving: Serving, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(service) as address:
        assert load.main([address, "--people", "4", "--each", "3", "--out", str(tmp_path / "load.json")]) == 0
    printed = capsys.readouterr()
    assert "12 questions in " in printed.out
    assert "errors     0\nmixed up   0\n" in printed.out
    assert printed.err == "3 questions, each asked alone first …\n"
    found = json.loads((tmp_path / "load.json").read_text(encoding="utf-8"))
    assert (found["questions"], found["errors"], found["mixed_up"], found["of_another_generation"]) == (12, {}, 0, 0)
    assert 0 < found["seconds"]["median"] <= found["seconds"]["p95"]


def test_a_service_that_mixes_answers_up_is_found_out(
    serving: Serving, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app, asked = fastapi.FastAPI(), []

    @app.post("/v1/ask")
    def ask(body: dict[str, str]) -> dict[str, object]:
        asked.append(body["question"])
        mixed = "a" if len(asked) == 4 else body["question"]
        return {"question": mixed, "generation": "1", "citations": []}

    questions = tmp_path / "questions.txt"
    questions.write_text("a\nb\n", encoding="utf-8")
    with serving(app) as address:
        words = [address, "--questions", str(questions), "--people", "1", "--each", "2"]
        assert load.main(words) == 1
    assert "mixed up   1" in capsys.readouterr().out


def test_what_a_service_refuses_is_counted_by_its_sentence(
    serving: Serving, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    app = fastapi.FastAPI()

    @app.post("/v1/ask")
    def ask() -> JSONResponse:
        return JSONResponse({"error": {"message": "Too many are asking."}}, 503)

    questions = tmp_path / "questions.jsonl"
    questions.write_text('{"question": "a"}\n', encoding="utf-8")
    with serving(app) as address:
        assert load.main([address, "--questions", str(questions), "--people", "2", "--each", "2"]) == 1
    assert "errors     5\n  5 times: 503: Too many are asking." in capsys.readouterr().out


def test_without_a_service_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no questions could be drawn: ConnectionRefusedError"):
        load.main(["http://127.0.0.1:9"])


def test_other_citations_are_a_mix_up_unless_the_index_is_another() -> None:
    alone = [outcome("a"), outcome("b")]
    together = [outcome("a"), outcome("b", quote="other"), outcome("b", quote="new", generation="2")]
    found = judge(alone, together)
    assert (found["mixed_up"], found["of_another_generation"]) == (1, 1)


def test_an_answer_to_another_question_is_a_mix_up_whatever_it_cites() -> None:
    assert judge([outcome("a")], [outcome("a", of="b", generation="2")])["mixed_up"] == 1


def test_times_are_of_the_crowd() -> None:
    together = [Outcome("a", seconds / 100, error="x") for seconds in range(1, 101)]
    seconds = judge([outcome("a")], together)["seconds"]
    assert (seconds["alone_median"], seconds["median"], seconds["p95"]) == (0.5, 0.505, 0.95)


def test_questions_are_lines_of_text_or_of_json(tmp_path: Path) -> None:
    file = tmp_path / "questions"
    lines = ["Who?", "", '{"id": 3, "question": "When?"}', '{"turns": ["Who?", "And where?"]}']
    file.write_text("\n".join(lines), encoding="utf-8")
    assert read_questions(file) == ["Who?", "When?", "And where?"]


def test_a_line_that_is_no_question_is_named(tmp_path: Path) -> None:
    file = tmp_path / "questions"
    file.write_text('Who?\n{"turns": []}\n', encoding="utf-8")
    with pytest.raises(SystemExit, match='line 2 is no JSON with "question" or "turns"'):
        load.main(["http://127.0.0.1:9", "--questions", str(file)])
