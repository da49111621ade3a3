"""Follow-up questions made to stand alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.chat import Turn, rewrite


def after(question: str, answer: str = "") -> list[Turn]:
    return [Turn(question, question, answer)]


@pytest.mark.parametrize(
    ("before", "question", "alone"),
    [
        (
            "What did Ada Stone say about France?",
            "What did she say about Spain?",
            "What did Ada Stone say about Spain?",
        ),
        ("Who is Ada Stone?", "What did she say about her country?", "What did Ada Stone say about her country?"),
        ("What did Stone say about the bridge?", "What did Hill say about her?", "What did Hill say about Stone?"),
        ("What did Stone say about the Lantern bridge?", "Is it open?", "Is the Lantern bridge open?"),
        ("When was the agreement signed?", "Who signed it?", "Who signed the agreement?"),
        ("When was the agreement signed?", "Why did Spain reject it?", "Why did Spain reject the agreement?"),
        ("Who led the observers?", "When did they arrive?", "When did the observers arrive?"),
        (
            "What is the mandate of the Spanish observers?",
            "When does it end?",
            "When does the mandate of the Spanish observers end?",
        ),
        (
            "What is the mandate of the Spanish observers?",
            "When do they leave?",
            "When do the Spanish observers leave?",
        ),
        ("How many soldiers died in Lanterna?", "How many live there?", "How many live in Lanterna?"),
    ],
)
def test_a_pronoun_becomes_what_was_asked_about(before: str, question: str, alone: str) -> None:
    assert rewrite(question, after(before)) == alone


def test_he_is_who_the_answer_named() -> None:
    conversation = after(
        "Who is the minister's spokesman?", "Adam Hill, who speaks for the minister Ada Stone, agreed. [1]"
    )
    assert rewrite("When did he agree?", conversation) == "When did Adam Hill agree?"


def test_he_is_somebody_else_than_who_was_asked_about_after_who() -> None:
    conversation = after("Who replaced Stone?", "Adam Hill replaced Ada Stone on Monday. [1]")
    assert rewrite("When did he start?", conversation) == "When did Adam Hill start?"


def test_without_a_name_an_office_does() -> None:
    alone = rewrite("What did she say in Lanterna?", after("Who is the Spanish foreign minister?"))
    assert alone == "What did the Spanish foreign minister say in Lanterna?"


@pytest.mark.parametrize(
    ("before", "question", "alone"),
    [
        ("When did Spain withdraw its observers?", "Why?", "Why did Spain withdraw its observers?"),
        ("When did Spain withdraw its observers?", "And how many?", "How many did Spain withdraw its observers?"),
        ("Did Spain withdraw its observers?", "when?", "When did Spain withdraw its observers?"),
        ("Who paid for the bridge?", "Who else?", "Who else paid for the bridge?"),
        ("What did Stone say about the bridge?", "And Hill?", "What did Hill say about the bridge?"),
        ("What did Stone say about the bridge?", "And his deputy?", "What did Stone's deputy say about the bridge?"),
        ("How many soldiers died in Lanterna?", "and in Spain?", "How many soldiers died in Spain?"),
        ("What did Stone say on 4 May 2031?", "And on 6 May?", "What did Stone say on 6 May?"),
        ("What is Spain's position?", "And on the bridge?", "What is Spain's position on the bridge?"),
        ("What is Spain's position?", "And France's?", "What is France's position?"),
        ("Is the road open?", "What about the bridge?", "Is the road open, and the bridge?"),
        ("Where is the Lantern bridge?", "Any examples?", "Any examples (Lantern bridge)?"),
        ("How long is the Lantern bridge?", "Who was the builder?", "Who was the builder (Lantern bridge)?"),
    ],
)
def test_a_fragment_is_asked_of_the_question_before(before: str, question: str, alone: str) -> None:
    assert rewrite(question, after(before)) == alone


def test_a_deputy_is_searched_for_with_the_name_of_the_answer() -> None:
    conversation = after("Who is the Spanish foreign minister?", "Adam Hill met the press. [1]")
    assert "Adam Hill's deputy" in rewrite("and his deputy?", conversation)


@pytest.mark.parametrize(
    "question",
    [
        "Who is the mayor of Lanterna?",
        "What did Adam Hill say before he left?",
        "Did Spain withdraw its observers?",
        "Is there a peace treaty?",
        "What happened this week in Lanterna?",
        "Is it true that the bridge is closed?",
        "Who wrote the song and when was it released?",
        "And when did the war of 2020 start in Lanterna?",
        "What about the discoveries made by the spacecraft Galileo?",
        "What are peacekeepers?",
        "Thanks",
        "",
        "   ",
        "?",
    ],
)
def test_a_question_that_stands_alone_is_unchanged(question: str) -> None:
    assert rewrite(question, after("What did Ada Stone say about the bridge?", "It held. [1]")) == question


def test_the_first_question_is_never_changed() -> None:
    assert rewrite("And when did he say it?", []) == "And when did he say it?"


def test_names_are_carried_through_several_turns() -> None:
    conversation = [
        Turn("Who is Ada Stone?", "Who is Ada Stone?"),
        Turn("When was she elected?", "When was Ada Stone elected?"),
        Turn("How high is the bridge?", "How high is the bridge?"),
    ]
    assert rewrite("Did she open it?", conversation) == "Did Ada Stone open the bridge?"


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=200))
def test_any_conversation_gives_a_question(question: str, before: str, answer: str) -> None:
    alone = rewrite(question, [Turn(before, "", answer)])
    assert bool(alone.strip()) >= bool(question.strip())


def test_the_words_of_a_form_are_not_carried_over() -> None:
    turn = Turn("What is the latest on the peacekeepers?")
    question = "How do the outlets report on the peacekeepers?"
    assert rewrite(question, [turn]) == question
