"""An answer as text for a terminal."""

import unicodedata
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cuttings.chat import Answer, Citation
from cuttings.chat.query import Chip
from cuttings.chat.render.terminal import Look, attribution, harmless, terminal_text
from cuttings.corpus import Document, Passage
from cuttings.index import Hit

TEXT = "The bridge opened on Sunday. “It held,” said Ada Stone."
PAPER = Document(
    "a.md", TEXT, "The bridge", "The Daily Lantern", date(2031, 5, 4), url="https://lantern.example/1", path="a.md"
)
ANSWER = Answer(
    question="And who said so?",
    search_question="Who said the bridge held?",
    answered=True,
    text="“It held,” said Ada Stone. [1]",
    short="Ada Stone",
    citations=(Citation(1, PAPER, 29, 55, speaker="Ada Stone", also_in=(Document("b.txt", TEXT, source="Wire"),)),),
)


def test_an_answer_is_its_quotes_then_who_printed_them() -> None:
    assert terminal_text(ANSWER) == (
        "Searched for: Who said the bridge held?\n\n"
        "Ada Stone\n\n"
        "“It held,” said Ada Stone. [1]\n\n"
        "[1] Ada Stone, in The Daily Lantern, 4 May 2031: The bridge\n"
        "    also in Wire\n"
        "    https://lantern.example/1\n"
    )


def test_a_question_that_was_not_rewritten_is_not_repeated() -> None:
    assert "Searched for" not in terminal_text(replace(ANSWER, search_question=ANSWER.question))


def test_what_was_read_from_the_question_is_said_in_dim_text() -> None:
    chips = (Chip("time", "April 2024", "in April", hides=True), Chip("latest", "newest first", "latest", hides=False))
    line = "Read from the question: April 2024 (only these articles), newest first"
    for answered in (True, False):
        text = terminal_text(replace(ANSWER, chips=chips, answered=answered), Look(colour=True))
        assert f"\x1b[2m{line}\x1b[0m\n\n" in text


def test_quotes_under_headings_are_a_line_each_with_the_heading_in_bold() -> None:
    lead, day = Citation(1, PAPER, 0, 28), Citation(2, PAPER, 29, 55, heading="Earlier, 3 May 2022")
    other = Citation(3, PAPER, 29, 55, heading="\x1b[2J")
    answer = Answer("Q?", "Q?", answered=True, text="", citations=(lead, day, other))
    assert terminal_text(answer, Look(colour=True)).split("\n\n")[:3] == [
        "The bridge opened on Sunday. \x1b[36m[1]\x1b[0m",
        "\x1b[1mEarlier, 3 May 2022\x1b[0m: “It held,” said Ada Stone. \x1b[36m[2]\x1b[0m",
        "\x1b[1m␛[2J\x1b[0m: “It held,” said Ada Stone. \x1b[36m[3]\x1b[0m",
    ]


def test_words_in_which_quotes_differ_are_listed() -> None:
    citation = Citation(1, PAPER, 0, 28, heading="The Lantern", differs=((21, 27),))
    answer = Answer("Q?", "Q?", answered=True, text="", citations=(citation,))
    assert "\n\n\x1b[2mWords that differ: [1] “Sunday”\x1b[0m\n\n" in terminal_text(answer, Look(colour=True))


def test_no_answer_gives_the_sentence_the_reason_and_the_three_closest_passages_shortened() -> None:
    long = Document("b.txt", "word " * 100)
    hits = [
        Hit(Passage(d, 0, len(d.text)), 0.1, 0.0, 0.1, n) for n, d in enumerate([PAPER, long, PAPER, PAPER], start=1)
    ]
    answer = Answer(
        "Why?",
        "Why?",
        answered=False,
        text="The articles do not say.",
        reason="Nothing is close.",
        passages=tuple(hits),
    )
    parts = terminal_text(answer).split("\n\n")
    assert parts[:3] == ["The articles do not say.", "Nothing is close.", "Closest passages:"]
    assert parts[3] == f"- The Daily Lantern, 4 May 2031: The bridge\n  {TEXT}"
    assert parts[4] == "- b.txt\n  " + "word " * 47 + "…"
    assert len(parts) == 6


def test_an_attribution_leaves_out_what_is_not_known() -> None:
    assert attribution(Document("id", "", title="Title", source="Outlet")) == "Outlet: Title"
    assert attribution(Document("id", "", title="Title")) == "Title"
    assert attribution(Document("id", "", published=date(2024, 4, 17))) == "17 April 2024: id"


def test_escape_sequences_and_direction_marks_are_shown_and_not_sent() -> None:
    assert harmless("a\x1b[31mred\x1b]0;title\x07") == "a␛[31mred␛]0;title␇"
    assert harmless("one\r\n two\tthree") == "one two three"
    assert harmless("\x9b2J \x7f \u202eevil") == "\\u009b2J ␡ \\u202eevil"


def test_an_article_cannot_reach_the_terminal_by_any_of_its_fields() -> None:
    bad = "\x1b[2J\u202e\x9b"
    evil = Document(bad, bad, bad, bad, url=bad, path=bad)
    hit = Hit(Passage(evil, 0, 5), 0.1, 0.0, 0.1, 1)
    citation = Citation(1, evil, 0, 5, speaker=bad, also_in=(evil,))
    answers = [
        Answer(bad, f"{bad}?", answered=True, text=bad, short=bad, citations=(citation,)),
        Answer(bad, f"{bad}?", answered=False, text=bad, reason=bad, passages=(hit,)),
    ]
    for answer in answers:
        assert not set(terminal_text(answer)) & set(bad) - set("[2J")


@given(st.text())
def test_a_harmless_text_has_no_control_characters(text: str) -> None:
    assert not any(unicodedata.category(character) == "Cc" for character in harmless(text))


def test_colours_are_used_only_where_they_can_be_shown() -> None:
    assert "\x1b" not in terminal_text(ANSWER, Look(width=80))
    coloured = terminal_text(ANSWER, Look(width=80, colour=True))
    assert "\x1b[1mAda Stone\x1b[0m" in coloured
    assert "Stone. \x1b[36m[1]\x1b[0m" in coloured
    assert "\x1b[36m[1]\x1b[0m Ada Stone, in The Daily Lantern" in coloured


def test_lines_are_wrapped_at_the_terminals_width() -> None:
    answer = replace(ANSWER, text=" ".join(["word"] * 40), search_question="")
    assert max(map(len, terminal_text(answer, Look(width=30)).splitlines())) <= 30
