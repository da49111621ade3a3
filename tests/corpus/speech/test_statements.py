"""Who says what, in sentences that nobody wrote in a newspaper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.corpus import Statement, statements

INTRO = "Port minister Ada Lindqvist met Tomas Bergen, the harbour master, on Monday.\n\n"


def said(text: str) -> list[tuple[str, str]]:
    """The words and the speaker of each statement."""
    return [(text[s.start : s.end], s.speaker) for s in statements(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        '"The quay is shut," Ada Lindqvist said.',
        '"The quay is shut," said Ada Lindqvist.',
        '"The quay is shut," Lindqvist said on Tuesday in a statement.',
        "“The quay is shut,” said port minister Ada Lindqvist, a former sailor.",
        "“The quay is shut,” Ada Lindqvist, the port minister, told a news conference.",
        "“The quay is shut,” the port minister, Ada Lindqvist, told reporters.",
        "“The quay is shut,” Port Minister Lindqvist added.",
        "“The quay is shut,” according to Lindqvist.",
        "Lindqvist said: “The quay is shut.”",
        "Lindqvist told the Harbour Herald on Monday, “The quay is shut.”",
        "«The quay is shut,» Lindqvist said.",
        "‘The quay is shut,’ Lindqvist said.",
        "''The quay is shut,'' Lindqvist said.",
    ],
)
def test_a_quotation_is_its_speakers(sentence: str) -> None:
    words, speaker = said(INTRO + sentence)[-1]
    assert words.rstrip(",.") == "The quay is shut"
    assert speaker == "Ada Lindqvist"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Lindqvist said that the quay was shut.", "the quay was shut."),
        ("Lindqvist said the quay was shut.", "the quay was shut."),
        ("Lindqvist has also confirmed that the quay was shut.", "the quay was shut."),
        ("On Friday, Lindqvist warned on the radio that the quay was shut.", "the quay was shut."),
        ("The quay was shut for good, Lindqvist said.", "The quay was shut for good"),
        ("The quay was shut, according to Ada Lindqvist.", "The quay was shut"),
        ("According to Lindqvist, the quay was shut.", "the quay was shut."),
        ("As Lindqvist stated in May, the quay was shut.", "the quay was shut."),
        ("Lindqvist told the council that the quay was “as good as shut”.", "the quay was “as good as shut”."),
    ],
)
def test_speech_told_in_other_words_is_a_statement(sentence: str, words: str) -> None:
    assert said(INTRO + sentence)[-1] == (words, "Ada Lindqvist")


@pytest.mark.parametrize(
    "sentence",
    [
        "The so-called “floating quay” was shut.",
        "Officials said the quay was shut.",
        "“The quay is shut,” a spokesman said.",
        "“The quay is shut,” a spokeswoman for Lindqvist said.",
        "“The quay is shut,” Lindqvist and Bergen said.",
        "“The quay is shut,” read the sign.",
        "Their song “The Quay Is Shut” was sung.",
        "Lindqvist declined to say that the quay was shut.",
        "Lindqvist has not said that the quay is shut.",
        "Lindqvist was told that the quay was shut.",
        "If Lindqvist said so, the quay was shut.",
        "Nobody asked whether “the quay is shut.”",
        "Lindqvist announced the list of ships that left.",
        "Lindqvist added two more ships.",
        "It is Lindqvist's quay, and it isn't shut; the sailors' inn's closed.",
    ],
)
def test_words_without_a_named_speaker_are_nobodys(sentence: str) -> None:
    assert said(INTRO + sentence) == []


def test_he_and_she_are_the_last_one_who_fits() -> None:
    text = (
        INTRO
        + "Lindqvist said the quay was shut. “It rots,” she added.\n\nBergen said it was not.\n\n“It holds,” he said."
    )
    assert said(text) == [
        ("the quay was shut.", "Ada Lindqvist"),
        ("It rots,", "Ada Lindqvist"),
        ("it was not.", "Tomas Bergen"),
        ("It holds,", "Tomas Bergen"),
    ]


def test_a_pronoun_is_nobody_when_somebody_else_was_named_since() -> None:
    text = "Kim Sorel said it rained. Then the mayor greeted Robin Tal at noon. “It is dry,” she said."
    assert said(text) == [("it rained.", "Kim Sorel")]


def test_a_pronoun_far_from_any_name_is_nobody() -> None:
    text = "Ada Lindqvist said it rained.\n\nShips came.\n\nShips left.\n\nMore came.\n\n“It is dry,” she said."
    assert said(text) == [("it rained.", "Ada Lindqvist")]


def test_a_role_is_the_one_who_was_given_it() -> None:
    text = INTRO + "Bergen said it rained.\n\n“It pours,” the harbour master said. “It is wet,” the admiral said."
    assert [speaker for _, speaker in said(text)] == ["Tomas Bergen"]


def test_a_quotation_goes_on_over_paragraphs() -> None:
    text = INTRO + "“The quay is old.\n\n“It was built badly.\n\n“It will be shut,” Bergen said. “Soon.”"
    assert [words for words, speaker in said(text) if speaker == "Tomas Bergen"] == [
        "The quay is old.",
        "It was built badly.",
        "It will be shut,",
        "Soon.",
    ]


def test_the_speaker_may_be_named_in_the_paragraph_before() -> None:
    text = INTRO + "Bergen said the quay was old.\n\n“It was built badly.”\n\nThe port has “two quays.”"
    assert said(text) == [("the quay was old.", "Tomas Bergen"), ("It was built badly.", "Tomas Bergen")]


def test_each_part_of_a_sentence_has_its_own_speaker() -> None:
    text = INTRO + "Bergen said Lindqvist had warned that the quay was shut."
    assert said(text)[-1] == ("the quay was shut.", "Ada Lindqvist")


def test_a_question_to_the_speaker_is_not_the_speakers() -> None:
    text = INTRO + "Asked by sailors, “Is the quay shut?” Bergen said, “It is not.”"
    assert said(text) == [("It is not.", "Tomas Bergen")]


def test_quotations_come_without_their_marks() -> None:
    assert statements('"No," said Ada Lindqvist.') == (Statement(1, 4, "Ada Lindqvist", direct=True),)


def test_another_language_says_nothing() -> None:
    assert said("Bakan Ayşe Yılmaz “Liman kapalı” dedi.\n\n«Порт закрыт», — заявил Иван Петров.") == []


@given(st.text(alphabet=st.sampled_from("\"“”‘’'«» \n.,:Aabsid"), max_size=300))
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for statement in statements(text):
        assert 0 <= statement.start < statement.end <= len(text)
        assert statement.speaker in text
