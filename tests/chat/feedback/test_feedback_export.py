"""Judged questions as a file that can be asked and scored."""

import json
from datetime import UTC, datetime

import pytest

from cuttings.chat import Turn
from cuttings.chat.cli.questions import Question, read_questions
from cuttings.chat.feedback import Feedback, Opinion, export
from cuttings.chat.render.as_json import question_id


@pytest.fixture
def feedback(tmp_path):
    return Feedback(tmp_path / "feedback.db")


def say(feedback, question, verdict, *, short=None, quotes=(), note="", before=(), answered=True):
    number = len(list(feedback.opinions()))
    citations = [{"number": place, "quote": quote} for place, quote in enumerate(quotes, 1)]
    answer = {"question": question, "text": "…", "answered": answered, "short": short, "citations": citations}
    turns = tuple(Turn(asked, asked, "") for asked in before)
    feedback.keep(Opinion(str(number), turns, answer, verdict, note, datetime(2026, 1, 1 + number, tzinfo=UTC)))


def test_answers_with_a_thumb_up_are_those_that_count(feedback):
    say(feedback, "When?", "up", short="3 November 2021", quotes=["… from 3 November 2021."])
    say(feedback, "When?", "down", short="1 September 2021", note="the bridge's day")
    say(feedback, "When?", "up", short="3 November 2021")
    say(feedback, "What was said?", "up", quotes=["“One.”", "“Two.”"])
    assert list(export(feedback)) == [
        {"id": question_id("When?"), "question": "When?", "answers": ["3 November 2021"], "in_corpus": True, "up": 2,
         "down": 1, "notes": ["the bridge's day"]},
        {"id": question_id("What was said?"), "question": "What was said?", "answers": ["“One.”", "“Two.”"],
         "in_corpus": True, "up": 1, "down": 0, "notes": []},
    ]  # fmt: skip


def test_that_there_is_no_answer_can_be_right_or_wrong(feedback):
    say(feedback, "Who won?", "up", answered=False)
    say(feedback, "Who lost?", "down", answered=False)
    assert [(line["answers"], line["in_corpus"]) for line in export(feedback)] == [([], False), ([], True)]


def test_the_lines_are_what_ask_reads(feedback, tmp_path):
    say(feedback, "When?", "up", short="today")
    say(feedback, "And why?", "up", short="ice", before=["When does it close?", "Who says so?"])
    path = tmp_path / "questions.jsonl"
    path.write_text("".join(f"{json.dumps(line)}\n" for line in export(feedback)), encoding="utf-8")
    assert read_questions(path) == [
        Question(("When?",), question_id("When?")),
        Question(
            ("When does it close?", "Who says so?", "And why?"),
            question_id("When does it close?\nWho says so?\nAnd why?"),
        ),
    ]


def test_an_answer_of_another_shape_does_no_harm(feedback):
    odd = {"question": "When?", "text": "", "answered": True, "short": 5, "citations": [None, {"quote": 7}, {}]}
    feedback.keep(Opinion("1", (), odd, "up", "", datetime.now(UTC)))
    assert [line["answers"] for line in export(feedback)] == [[]]
