"""What kind of answer a question asks for."""

from datetime import date

import pytest

from cuttings.chat.query import Kind
from cuttings.chat.understanding import Collection, understand

ON = date(2024, 4, 17)
KINDS = {
    Kind.LATEST: (
        "What is the latest on the peacekeepers?",
        "Latest news about Karabakh",
        "What's new in Karabakh?",
        "Are the peacekeepers still in Karabakh?",
        "What is the current status of the talks?",
        "What is happening with the peacekeepers now?",
    ),
    Kind.TIMELINE: (
        "Timeline of the withdrawal",
        "Give me a chronology of the conflict",
        "How did Moscow's position on the peacekeepers change?",
        "How has the conflict evolved?",
        "What happened with the peacekeepers since September 2023?",
        "History of the Lachin corridor",
    ),
    Kind.SAID: (
        "What did Zakharova say about the peacekeepers?",
        "What has Peskov said?",
        "Zakharova's comments on the corridor",
        "How did Aliyev react to the statement?",
        "What does Caucasus Watch report about the mandate?",
    ),
    Kind.COMPARISON: (
        "How do the outlets report the withdrawal?",
        "What do the different newspapers say about the mandate?",
        "Compare what Peskov and Zakharova said",
    ),
    Kind.FACT: (
        "Who won the latest season of the race?",
        "How many schools still exist?",
        "What did the ferry change its name to?",
        "How did prices in the town change compared to the month before?",
        "Which is older, the bridge or the harbour?",
        "Compare the prices of bread and milk",
        "Do I still need a certificate?",
        "Which film is so close to what's happening right now?",
    ),
}
SIDES = {
    "Compare what Peskov and Zakharova said about the peacekeepers": ("Peskov", "Zakharova"),
    "compare what caucasus watch and azernews report": ("caucasus watch", "azernews"),
    "What is the difference between what Peskov and Galuzin say about the mandate?": ("Peskov", "Galuzin"),
    "Peskov versus Zakharova on the mandate": ("Peskov", "Zakharova"),
    "How did AzerNews, the BBC and the Guardian cover it?": ("AzerNews", "the BBC", "the Guardian"),
    "How do the outlets report the withdrawal?": (),
}


@pytest.mark.parametrize(
    ("kind", "question"), [(kind, question) for kind, asked in KINDS.items() for question in asked]
)
def test_a_question_tells_its_kind(kind: Kind, question: str, collection: Collection) -> None:
    assert understand(question, ON, collection).kind is kind


@pytest.mark.parametrize("question", SIDES)
def test_a_comparison_names_its_sides(question: str, collection: Collection) -> None:
    read = understand(question, ON, collection)
    assert (read.kind, read.sides) == (Kind.COMPARISON, SIDES[question])


def test_outlets_that_are_compared_hide_the_others(collection: Collection) -> None:
    read = understand("Compare Caucasus Watch and AzerNews on the corridor", ON, collection)
    assert read.filters.outlets == {"Caucasus Watch", "AzerNews"}


def test_a_very_long_question_is_read_by_its_beginning(collection: Collection) -> None:
    question = "What did Peskov say in April 2024? " + "late last in 2022 " * 600
    assert understand(question, ON, collection).filters.since == date(2024, 4, 1)
