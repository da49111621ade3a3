"""A file of questions."""

from datetime import date
from pathlib import Path

import pytest

from cuttings.chat.cli.errors import QuestionsError
from cuttings.chat.cli.questions import Question, read_questions


def test_a_line_is_a_question_or_a_conversation(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(
        '\ufeff{"id": "q1", "question": "Who?", "date": "2024/04/20", "answers": ["x"]}\n'
        "\n"
        '{"id": 2, "turns": ["Who?", "And when?"], "date": "2024-04-21"}\r\n'
        '{"question": "Où?", "date": null}',
        encoding="utf-8",
    )
    assert read_questions(file) == [
        Question(("Who?",), "q1", date(2024, 4, 20)),
        Question(("Who?", "And when?"), 2, date(2024, 4, 21)),
        Question(("Où?",)),
    ]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"Who?", "not JSON (Expecting value, column 1)"),
        (b'["Who?"]', "not a JSON object"),
        (b'{"id": "q2"}', 'a "question" (text) or "turns"'),
        (b'{"question": 5}', 'a "question" (text) or "turns"'),
        (b'{"turns": []}', 'a "question" (text) or "turns"'),
        (b'{"turns": ["Who?", 5]}', 'a "question" (text) or "turns"'),
        (b'{"question": " "}', "the question is empty"),
        (b'{"question": "Who?", "id": 1.5}', '"id" must be'),
        (b'{"question": "Who?", "date": 2024}', '"date" must be'),
        (b'{"question": "Who?", "date": "20 April"}', "'20 April' is not a date like 2024-04-20"),
        (b'{"question": "Who\xff"}', "not UTF-8"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: bytes, says: str) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_bytes(b'{"question": "Who?"}\n\n' + line + b"\n")
    with pytest.raises(QuestionsError) as error:
        read_questions(file)
    assert str(error.value).startswith(f"{file}, line 3: ")
    assert says in str(error.value)
    assert error.value.line == 3


def test_a_file_that_is_not_there_or_holds_nothing_is_named(tmp_path: Path) -> None:
    with pytest.raises(QuestionsError, match="No such file"):
        read_questions(tmp_path / "none.jsonl")
    (tmp_path / "empty.jsonl").write_text("\n \n")
    with pytest.raises(QuestionsError, match=r"empty\.jsonl: holds no question"):
        read_questions(tmp_path / "empty.jsonl")
