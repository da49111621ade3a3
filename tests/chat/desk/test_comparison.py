"""Outlets and people side by side on a fictional tunnel."""

from collections.abc import Callable

import pytest

from cuttings.chat import Answer, Query
from cuttings.chat.answer import Citation
from cuttings.chat.desk import comparison
from cuttings.chat.desk.differences import differences
from cuttings.chat.desk.sides import Side, side_of
from cuttings.chat.query import Kind
from cuttings.corpus import Document
from cuttings.index import Index

Compare = Callable[..., Answer | None]


@pytest.fixture
def compare(tunnel: Index, ask: Callable[..., Query]) -> Compare:
    def compared(question: str, *sides: str) -> Answer | None:
        return comparison(ask(question, Kind.COMPARISON, sides=sides), tunnel)

    return compared


def marked(citation: Citation) -> list[str]:
    return [citation.document.text[start:end] for start, end in citation.differs]


def cited(text: str) -> Citation:
    return Citation(1, Document(text, f"Title. {text}"), 7, 7 + len(text))


def test_people_are_quoted_under_their_names_with_what_differs(compare: Compare) -> None:
    answer = compare("Compare what Ilse Fictive and Example said about the tunnel", "Ilse Fictive", "Example")
    assert answer
    first, second = answer.citations
    assert (first.heading, first.speaker, marked(first)) == ("Ilse Fictive", "Ilse Fictive", ["not", "40 million"])
    assert (second.heading, second.speaker, marked(second)) == ("Example", "Ana Example", ["30 million"])
    assert answer.text.splitlines()[1].startswith("Example: “The tunnel in Orlu is safe")
    assert answer.reason is None


def test_a_namesake_is_not_quoted_for_the_one_who_speaks_more(compare: Compare) -> None:
    answer = compare("Compare what Fictive and Example said about the mill of Nordhavn", "Fictive", "Example")
    assert answer
    assert [one.speaker for one in answer.citations] == ["Ilse Fictive", "Ana Example"]


def test_outlets_that_are_named_are_quoted_in_the_order_of_the_question(compare: Compare) -> None:
    answer = compare(
        "Compare Harbour Post and the northern gull on the Orlu tunnel", "Harbour Post", "the northern gull"
    )
    assert answer
    assert [(one.heading, one.document.source) for one in answer.citations] == [
        ("Harbour Post", "Harbour Post"),
        ("The Northern Gull", "The Northern Gull"),
    ]


def test_where_no_side_is_named_the_outlets_that_write_of_it_are_compared(compare: Compare) -> None:
    answer = compare("How do the outlets report on the Orlu tunnel?")
    assert answer
    assert sorted(one.heading for one in answer.citations) == ["Harbour Post", "The Northern Gull", "The Southern Gull"]


def test_a_side_without_a_quote_is_said(compare: Compare) -> None:
    answer = compare("Compare what Fictive, Vague and Example said about the tunnel", "Fictive", "Vague", "Example")
    assert answer
    assert [one.heading for one in answer.citations] == ["Fictive", "Example"]
    assert answer.reason == "Nothing that Vague says about it was found."


def test_one_side_alone_is_no_comparison(compare: Compare) -> None:
    answer = compare("Compare what Fictive and Vague said about the tunnel", "Fictive", "Vague")
    assert answer
    assert (answer.answered, answer.citations) == (False, ())
    assert answer.reason == "Nothing that Vague says about it was found."


def test_one_outlet_alone_leaves_the_question_to_the_answerer(compare: Compare) -> None:
    assert compare("How do the outlets report on the bakery of Sundby?") is None


@pytest.mark.parametrize(
    ("quotes", "different"),
    [
        (["Two ships left.", "2 ships left."], [[], []]),
        (["It ended on 3 May 2021.", "It ended on May 3, 2021."], [[], []]),
        (["It ended on 3 May 2021.", "It never ended."], [["on 3 May 2021"], ["never"]]),
        (["10 died.", "10 died.", "12 died."], [["10"], ["10"], ["12"]]),
        (["They didn't leave.", "They did not leave."], [[], []]),
    ],
)
def test_what_another_quote_lacks_is_marked(quotes: list[str], different: list[list[str]]) -> None:
    citations = [cited(quote) for quote in quotes]
    found = differences(citations)
    assert [
        [one.document.text[start:end] for start, end in spans] for one, spans in zip(citations, found, strict=True)
    ] == different


def test_a_side_is_an_outlet_of_the_collection_or_a_person() -> None:
    outlets = ("usatoday.com", "theweek.co.uk", "Caucasus Watch")
    assert side_of("USA Today", outlets) == Side("usatoday.com", "usatoday.com")
    assert side_of("caucasus watch", outlets) == Side("Caucasus Watch", "Caucasus Watch")
    assert side_of("The Week", outlets) == Side("theweek.co.uk", "theweek.co.uk")
    assert side_of("the Caucasus Watch", outlets) == Side("Caucasus Watch", "Caucasus Watch")
    assert side_of("Zakharova", outlets) == Side("Zakharova")
