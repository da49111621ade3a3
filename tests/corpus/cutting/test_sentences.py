import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.corpus import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. President met Maj. Gen. Ilse Brandt on Sept. 19 at No. 10.",
        "Mr. Lund, Sen. Marta Klein (R-Wyo.) and J. K. Holt left at 5 p.m. Monday.",
        "About 3.5 million people live in St. Halden, Calif. on the lake.",
        "MADISON, Wis. — If the bridge opens, he goes.",
        '"Will it open?" Holt asked.',
        '"It is over!" he said.',
        "Wait... what is it?",
        "He works for Lake Corp. Inc. and owns iPhones.",
        "In the case of Roe v. Wade, i.e. the first, vol. 3 counts.",
        "Он родился в 1952 г. в Москве, как и В. В. Путин.",
        "Am 3. Oktober fuhr Dr. Holt z. B. nach Berlin.",
        "Mme. Lantier et M. Macron sont venus.",
        "Doç. Dr. Ali Kaya geldi.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(sentence):
    assert split(f"{sentence} Nobody came.") == [sentence, "Nobody came."]


@pytest.mark.parametrize(
    "parts",
    [
        ("He left the U.S. in May.", "The bridge was closed."),
        ("He lives in the U.S.", "The bridge was closed."),
        ("The train leaves at 5 p.m.", "Passengers wait."),
        ('"A is true.', 'B is not," he said.'),
        ('He said: "It is over."', "Nobody came."),
        ("He left (at last).", "“Good,” she said."),
        ("It closed in 2019.[12]", "It will open in June."),
        ("Is it open?", "No.", "Why?"),
        ("The lake froze …", "Then it thawed."),
        ("The bridge was closed.", "2024 was worse."),
    ],
)
def test_sentences_end_where_the_next_begins(parts):
    assert split(" ".join(parts)) == list(parts)


def test_sentences_whose_space_was_lost_are_told_apart():
    assert split("He asked for calm.The mayor left.“Good,” she said. See example.com.") == [
        "He asked for calm.",
        "The mayor left.",
        "“Good,” she said.",
        "See example.com.",
    ]


def test_scripts_without_capitals_or_spaces_have_sentences_too():
    assert split("桥关了。“好。”他说。") == ["桥关了。", "“好。”", "他说。"]
    assert split("पुल बंद है। वह गया।") == ["पुल बंद है।", "वह गया।"]
    assert split("Կամուրջը փակ է։ Նա գնաց։") == ["Կամուրջը փակ է։", "Նա գնաց։"]


def test_a_paragraphs_end_is_a_sentences_end():
    assert split("Observers leave the lake\n\nThey left in June") == ["Observers leave the lake", "They left in June"]


def test_offsets_count_from_the_start_of_the_whole_text():
    text = "İ came. Nobody left. It froze."
    assert sentences(text, 8) == [(8, 20), (21, 30)]
    assert sentences(text, 8, 18) == [(8, 18)]


@settings(deadline=None)
@given(st.text(st.sampled_from(" .!?…\"'“”)abcABCéİ字。\n1")))
def test_every_character_that_is_not_white_space_is_in_exactly_one_sentence(text):
    end = 0
    for start, stop in sentences(text):
        assert text[end:start].strip() == ""
        assert text[start:stop].strip() == text[start:stop] != ""
        end = stop
    assert text[end:].strip() == ""
