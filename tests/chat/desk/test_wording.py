"""Which sentences can be quoted alone, which tell an event, and what a question is about."""

import pytest

from cuttings.chat import Asked, Query
from cuttings.chat.desk.choosing.wording import is_quotable, stands_alone, tells_event, thing
from cuttings.chat.desk.subject import subject_of
from cuttings.chat.query import Chip


@pytest.mark.parametrize(
    "text",
    [
        "The council of Velmora voted to close the harbour.",
        "“We would rather lose a season,” said harbour master Ilse Fictive.",
    ],
)
def test_a_whole_sentence_that_names_its_subject_stands_alone(text: str) -> None:
    assert is_quotable(text)
    assert stands_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "He closed the harbour of Velmora in the winter.",
        "But the harbour of Velmora was closed in the winter.",
        "In response, the council of Velmora closed the harbour.",
        "We would rather lose a season than a ship of Velmora.",
        "“The harbour of Velmora was closed in the winter.”",
        "“The harbour of Velmora was closed in the winter,” he said.",
        "Ilse Fictive closed the harbour of Velmora later that week.",
        "Ilse Fictive, the harbour master of Velmora, said so on 3 May.",
    ],
)
def test_a_sentence_that_leans_on_others_does_not(text: str) -> None:
    assert not stands_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        "Harbour closed.",
        "Was the harbour of Velmora closed for the whole winter?",
        "the harbour of Velmora was closed for the whole winter.",
        "The harbour of Velmora was closed for the whole ...",
        "Just watched: how the harbour of Velmora was closed.",
        "Photos: The harbour of Velmora was closed for the winter.",
        "“The harbour of Velmora was closed for the winter.",
    ],
)
def test_parts_questions_and_words_of_the_page_are_not_quoted(text: str) -> None:
    assert not is_quotable(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The council closed the harbour.", True),
        ("The harbour has been closed since May.", True),
        ("The ferry sank off the cape.", True),
        ("Ferries are an important part of the island's life.", False),
        ("There is no approved plan for the harbour.", False),
        ("The council could have closed the harbour.", False),
        ("The storm is expected to hit the harbour.", False),
    ],
)
def test_an_event_is_told_apart_from_what_is_in_general_or_may_be(text: str, event: bool) -> None:
    assert tells_event(text) is event


def test_a_thing_that_is_spoken_of_as_known_is_found() -> None:
    assert thing("The deal promised to reopen the harbour.") == "deal"
    assert thing("The harbour of Velmora was closed.") == ""


@pytest.mark.parametrize(
    ("question", "sides", "subject"),
    [
        ("Give me a timeline of the siege of Orlu.", (), "the siege of Orlu"),
        ("How did the harbour fees change over time?", (), "the harbour fees"),
        ("How did Velmora's position on the ferries change?", (), "Velmora on the ferries"),
        ("What has happened with the ferries since May?", (), "the ferries"),
        ("Compare what Fictive and Example said about the ferries", ("Fictive", "Example"), "the ferries"),
        ("How do Gull and Post report on the storm?", ("Gull", "Post"), "the storm"),
        ("Compare the coverage of the storm in Gull and Post", ("Gull", "Post"), "the storm"),
        ("What is the difference between what Fictive and Example say about Orlu?", ("Fictive", "Example"), "Orlu"),
        ("How was the storm covered by the different newspapers?", (), "the storm"),
        ("Is the ferry late?", (), "Is the ferry late"),
    ],
)
def test_the_subject_is_what_is_left_without_the_words_of_the_form(
    question: str, sides: tuple[str, ...], subject: str
) -> None:
    chips = (Chip("time", "since May 2021", "since May", hides=True),)
    assert subject_of(Query(question, question, Asked.ANY, {}, sides=sides, chips=chips)) == subject
