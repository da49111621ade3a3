"""Example questions drawn from an index."""

from pathlib import Path

import pytest

from cuttings.chat.examples import examples
from cuttings.chat.examples.choosing import choose
from cuttings.chat.examples.forms import Question, about, questions
from cuttings.corpus import Document
from cuttings.index import Index, WordEncoder, build

TEXT = (
    "“It will hold,” said Ada Stone, the chief engineer of the bridge, today. Stone said the Lantern bridge is safe. "
    "The Lantern bridge was opened on 4 May by Mayor Adam Hill. People came from Lantern City. "
    "Critics of Lantern City, and of the White Company, stayed away from the White Company."
)
BRIDGE = Document("bridge", TEXT, "The bridge opens", "The Daily Lantern")


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [
        ("Stone said the Lantern bridge is safe.", "What did Ada Stone say about the Lantern bridge?"),
        (
            "“It is a gift for Lantern City about Lantern City,” said Stone.",
            "What did Ada Stone say about Lantern City?",
        ),
        ("The Lantern bridge was opened on 4 May by Mayor Adam Hill.", "When was the Lantern bridge opened?"),
        ("Lantern City joined the White Company in 2020.", "When did Lantern City join the White Company?"),
        ("Lantern City opened in 2020.", "When did Lantern City open?"),
        ("At least nine ships were lost in the Lantern Strait.", "How many ships were lost in the Lantern Strait?"),
        ("Ada Stone, the chief engineer of the bridge, smiled.", "Who is Ada Stone?"),
    ],
)
def test_a_sentence_of_a_clear_form_becomes_the_question_it_answers(sentence: str, asked: str) -> None:
    assert [question.text for question in questions(sentence, BRIDGE, first=False)] == [asked]


@pytest.mark.parametrize(
    "sentence",
    [
        "He said the bridge is safe.",
        "It was opened on 4 May.",
        "Lawmakers passed the bill on Monday.",
        "The bridge was on the map in 2020.",
        "Lantern City announced in 2020.",
        "At least nine ships were lost.",
        "At least nine ships were lost in the Lantern Strait last week.",
        "Lantern City, the oldest town of all, slept.",
        "The Lantern Association said the White Company is late.",
        "Stone said Monday was fine.",
        "Stone said The Daily Lantern is late.",
    ],
)
def test_a_sentence_that_leans_on_others_or_names_nobody_gives_no_question(sentence: str) -> None:
    assert list(questions(sentence, BRIDGE, first=False)) == []


def test_a_definition_asks_about_the_title_of_its_document() -> None:
    prize = Document("a", "", "Lantern Prize")
    stone = Document("b", "", "Ada Stone")
    (first,) = questions("The Lantern Prize (2001) is an award for bridges.", prize, first=True)
    (second,) = questions("Ada Stone was a British engineer.", stone, first=True)
    assert (first.text, second.text) == ("What is the Lantern Prize?", "Who was Ada Stone?")
    assert list(questions("Ada Stone was a British engineer.", stone, first=False)) == []


def test_names_are_asked_about_with_their_article() -> None:
    asked = [question.text for question in about(TEXT, BRIDGE)]
    assert asked == [
        "What is said about Lantern City?",
        "What is said about the White Company?",
        "What is said about Ada Stone?",
        "What is said about Adam Hill?",
    ]


def test_forms_alternate_and_nobody_is_asked_about_twice() -> None:
    found = [
        Question("said", "What did Ada Stone say about France?", "Ada Stone"),
        Question("said", "What did Ada Stone say about the Lantern bridge?", "Ada Stone"),
        Question("said", "What did Adam Hill say about France?", "Adam Hill"),
        Question("who", "Who is Ada Stone?", "Ada Stone"),
        Question("when", "When did the ferry end?", "the ferry"),
        Question("when", f"When did {'x' * 90} end?", "too long"),
        Question("when", "When was the “ferry ended?", "a torn quote"),
    ]
    assert [question.text for question in choose(found, 4)] == [
        "What did Ada Stone say about the Lantern bridge?",
        "When did the ferry end?",
        "What did Adam Hill say about France?",
    ]
    assert len(choose(found, 2)) == 2


@pytest.fixture
def index(tmp_path: Path) -> Index:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"The bridge opens\n\n{TEXT}\n", encoding="utf-8")
    build([tmp_path], tmp_path / ".cuttings", encoder=WordEncoder())
    return Index.open(tmp_path / ".cuttings")


def test_an_index_gives_the_same_few_questions_each_time(index: Index) -> None:
    with index:
        asked = examples(index, 3)
        assert asked == examples(index, 3)
        assert asked == (
            "What did Ada Stone say about the Lantern bridge?",
            "When was the Lantern bridge opened?",
            "What is said about Lantern City?",
        )


def test_press_pages_give_questions_about_who_is_quoted_in_them(tmp_path: Path) -> None:
    press = Path(__file__).parents[3] / "shared/press"
    if not press.is_dir():
        pytest.skip("../shared/press is not here")
    build([press], tmp_path, encoder=WordEncoder())
    with Index.open(tmp_path) as index:
        asked = examples(index, 4)
    assert len(asked) == 4
    assert "What did Maria Zakharova say about the Zangezur transport corridor?" in asked
    assert all(len(question) <= 90 and question.endswith("?") for question in asked)
