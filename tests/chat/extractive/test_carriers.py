"""Which documents carry a quote: those named under a citation as "also in"."""

from dataclasses import replace

import pytest

from cuttings.chat.extractive.carriers import Carriers
from cuttings.corpus import Document, Passage
from cuttings.index import Hit

SAID = "“We will withdraw,” the envoy of Velmora said."


def hit(name: str, text: str) -> Hit:
    return Hit(Passage(Document(name, text), 0, len(text)), 0.6, 5.0, 1.0, 1)


def carriers(*hits: Hit, quote: str = SAID) -> list[str]:
    document = Document("own", f"A day of talks. {quote} He left.")
    start = document.text.index(quote)
    return [found.id for found in Carriers(hits).of(document, start, start + len(quote))]


def test_hits_and_their_copies_carry_a_quote_and_each_document_is_named_once() -> None:
    copy = hit("b", f"News. {SAID}").passage
    assert carriers(replace(hit("a", f"{SAID} More."), copies=(copy, copy)), hit("a", SAID)) == ["a", "b"]


def test_its_own_document_is_not_named() -> None:
    assert carriers(hit("own", SAID)) == []


def test_quotation_marks_and_white_space_may_differ() -> None:
    assert carriers(hit("a", '"We will\u00a0withdraw,"  the envoy of Velmora said.')) == ["a"]


def test_a_dateline_may_come_before() -> None:
    assert carriers(hit("a", f"VELMORA (Orlu Post) — {SAID}")) == ["a"]


@pytest.mark.parametrize(
    "other",
    [
        SAID.replace("will", "will not"),
        SAID.replace("We will", "we Will"),
        SAID.replace("said.", "said on Monday."),
        f"Nobody in Velmora says that {SAID}",
        f"It is not true: {SAID}",
        "“We will withdraw,” the envoy said.",
    ],
)
def test_a_sentence_that_says_more_or_something_else_carries_it_not(other: str) -> None:
    assert carriers(hit("a", other)) == []


def test_a_number_that_goes_on_is_another_number() -> None:
    assert carriers(hit("a", "It cost 3.5 million."), quote="It cost 3.") == []


def test_all_sentences_of_a_quote_must_follow_each_other() -> None:
    quote = "Talks began. Nobody came."
    assert carriers(hit("a", f"Late. {quote}"), hit("b", "Talks began. Rain fell. Nobody came."), quote=quote) == ["a"]
