"""What the command line takes."""

from datetime import date
from pathlib import Path

import pytest

from cuttings.chat.cli.arguments import parse


def test_the_index_lies_in_the_working_folder_unless_named() -> None:
    assert parse(["status"], {}).index == Path(".cuttings")
    assert parse(["status"], {"CUTTINGS_INDEX": "/press"}).index == Path("/press")
    assert parse(["status", "--index", "here"], {"CUTTINGS_INDEX": "/press"}).index == Path("here")


def test_build_takes_folders_files_and_an_encoder() -> None:
    arguments = parse(["build", "a", "b.txt", "--encoder", "words"], {})
    assert (arguments.inputs, arguments.encoder, arguments.sample) == ([Path("a"), Path("b.txt")], "words", False)


def test_the_day_of_a_question_is_a_date() -> None:
    assert parse(["ask", "Who?", "--asked-on", "2024-04-20"], {}).asked_on == date(2024, 4, 20)


def test_what_was_read_from_a_question_is_left_out_by_its_id() -> None:
    assert parse(["ask", "Who?"], {}).without == []
    assert parse(["ask", "Who?", "--without", "time", "--without", "outlet:A B"], {}).without == ["time", "outlet:A B"]


def test_the_chat_listens_on_this_computer_alone_unless_told() -> None:
    arguments = parse(["chat"], {})
    assert (arguments.host, arguments.port) == ("127.0.0.1", 7860)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([], "usage: cuttings"),
        (["search"], "invalid choice: 'search'"),
        (["ask"], "give one question"),
        (["ask", "Who?", "--questions", "q.jsonl", "--out", "-"], "give one question"),
        (["ask", "--questions", "q.jsonl"], "--questions and --out go together"),
        (["ask", "Who?", "--out", "a.jsonl"], "--questions and --out go together"),
        (["ask", "--questions", "q.jsonl", "--out", "-", "--json"], "JSON anyway"),
        (["ask", "--questions", "q.jsonl", "--out", "-", "--without", "time"], "--without is for one question"),
        (["ask", "Who?", "--asked-on", "20 April"], "'20 April' is not a date like 2024-04-20"),
        (["ask", "Who?", "--asked-on", "2024-02-30"], "'2024-02-30' is not a day of the calendar"),
        (["build", "folder", "--sample"], "--sample indexes the dossier"),
        (["chat", "--port", "http"], "'http' is not a port"),
        (["chat", "--port", "65536"], "'65536' is not a port"),
    ],
)
def test_a_mistake_is_explained_and_exits_with_2(
    words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse(words, {})
    assert stopped.value.code == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize("command", ["build", "ask", "chat", "status"])
def test_the_help_of_a_command_teaches_by_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse([command, "--help"], {})
    assert stopped.value.code == 0
    assert f"examples:\n  cuttings {command}" in capsys.readouterr().out
