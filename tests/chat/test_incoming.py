"""What a caller sends: the conversation so far, a day."""

from datetime import date

import pytest

from cuttings.chat import Assistant, Turn
from cuttings.chat.incoming import parse_day, turns_of
from cuttings.chat.render.as_json import answer_json

CLOSES = "When does the harbour of Velmora close to ferries?"
MASTER = "And who is its master?"


def test_a_conversation_is_questions_or_the_answers_to_them() -> None:
    assert turns_of([CLOSES]) == (Turn(CLOSES, CLOSES),)
    assert turns_of([{"question": CLOSES, "search_question": "Ferries?", "text": "On 3 November. [1]"}]) == (
        Turn(CLOSES, "Ferries?", "On 3 November. [1]"),
    )


def test_what_is_no_question_is_left_out_of_a_conversation() -> None:
    assert [turn.question for turn in turns_of(["a", 3, {"text": "b"}, {"question": "c"}, None])] == ["a", "c"]


def test_the_sentence_that_there_is_no_answer_is_nothing_to_lean_on() -> None:
    (turn,) = turns_of([{"question": CLOSES, "answered": False, "text": "These documents do not answer."}])
    assert turn.answer == ""


def test_earlier_answers_are_read_as_the_turns_that_they_were(assistant: Assistant) -> None:
    first = assistant.ask(CLOSES)
    second = assistant.ask(MASTER, conversation=[first.turn])
    assert turns_of([answer_json(first), answer_json(second)]) == (first.turn, second.turn)


def test_a_question_that_comes_alone_is_searched_for_as_it_was_when_it_was_asked(assistant: Assistant) -> None:
    first = assistant.ask(CLOSES)
    second = assistant.ask(MASTER, conversation=[first.turn])
    assert second.search_question != MASTER
    assert turns_of([CLOSES, MASTER])[1].search_question == second.search_question


def test_a_day_is_read_with_hyphens_or_strokes() -> None:
    assert parse_day("2024-04-20") == parse_day("2024/04/20") == date(2024, 4, 20)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("20 April", "'20 April' is not a date like 2024-04-20"),
        ("20240420", "'20240420' is not a date like 2024-04-20"),
        ("2023-02-29", "'2023-02-29' is not a day of the calendar"),
    ],
)
def test_what_is_no_day_is_refused_with_a_sentence(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=f"^{why}$"):
        parse_day(text)


def test_the_last_day_of_the_calendar_can_be_asked_on(assistant: Assistant) -> None:
    assert assistant.ask("Latest news of the harbour?", asked_on=date.max).question == "Latest news of the harbour?"
