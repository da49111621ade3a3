"""Timelines of a fictional tunnel: their entries, their days, and when there is none."""

from collections.abc import Callable
from datetime import date

import pytest

from cuttings.chat import Answer, Query
from cuttings.chat.desk import timeline
from cuttings.chat.query import Kind
from cuttings.index import Filters, Index


@pytest.fixture
def answer(tunnel: Index, ask: Callable[..., Query]) -> Answer:
    given = timeline(ask("timeline of the Orlu tunnel", Kind.TIMELINE), tunnel)
    assert given
    return given


def test_entries_stand_in_the_order_of_their_days_under_them(answer: Answer) -> None:
    assert [(citation.heading, citation.day, citation.quote.split()[:3]) for citation in answer.citations] == [
        ("1 March 2021", date(2021, 3, 1), ["Work", "on", "the"]),
        ("2 March 2021", date(2021, 3, 2), ["The", "Orlu", "tunnel"]),  # announced that day, to come later
        ("8 September 2021", date(2021, 9, 8), ["Water", "flooded", "the"]),  # a Wednesday
        ("10 September 2021", date(2021, 9, 10), ["“The", "tunnel", "in"]),  # the article's day
        ("April 2022", date(2022, 4, 1), ["Minister", "Ana", "Example"]),  # "last month"
        ("20 May 2022", date(2022, 5, 20), ["“The", "tunnel", "in"]),
    ]


def test_quotes_are_the_articles_own_characters_and_whole_sentences(answer: Answer) -> None:
    for citation in answer.citations:
        assert citation.quote == citation.document.text[citation.start : citation.end]
        assert citation.quote.endswith(".")


def test_a_line_an_entry_is_the_text(answer: Answer) -> None:
    lines = answer.text.splitlines()
    assert len(lines) == len(answer.citations)
    assert lines[0] == "1 March 2021: Work on the Orlu tunnel began on 1 March 2021. [1]"
    assert answer.kind is Kind.TIMELINE
    assert answer.short is None


def test_copies_are_one_entry_that_names_the_others(answer: Answer) -> None:
    flood = answer.citations[2]
    assert flood.document.id == "flood.md"
    assert [document.source for document in flood.also_in] == ["The Southern Gull"]


def test_who_speaks_is_named(answer: Answer) -> None:
    assert [citation.speaker for citation in answer.citations if citation.speaker] == ["Ilse Fictive", "Ana Example"]


def test_what_leans_on_other_sentences_or_has_no_day_is_left_out(answer: Answer) -> None:
    assert "But nobody" not in answer.text
    assert "He was not" not in answer.text
    assert "Trains passed" not in answer.text


def test_days_outside_the_filters_are_left_out(tunnel: Index, ask: Callable[..., Query]) -> None:
    since = Filters(since=date(2021, 9, 9))
    answer = timeline(ask("timeline of the Orlu tunnel", Kind.TIMELINE, filters=since), tunnel)
    assert answer
    assert [citation.heading for citation in answer.citations] == ["10 September 2021", "April 2022", "20 May 2022"]


def test_a_subject_that_is_not_there_is_refused(tunnel: Index, ask: Callable[..., Query]) -> None:
    answer = timeline(ask("timeline of the Velmora lighthouse", Kind.TIMELINE), tunnel)
    assert answer
    assert not answer.answered
    assert answer.kind is Kind.TIMELINE
    assert answer.reason == "No passage near the question mentions “Velmora”."


@pytest.mark.parametrize(
    ("question", "filters"),
    [
        ("timeline of the bakery of Sundby", Filters()),
        ("timeline of the Orlu tunnel", Filters(since=date(2031, 1, 1))),
    ],
    ids=["one day alone", "nothing passes the filters"],
)
def test_too_few_days_leave_the_question_to_the_answerer(
    tunnel: Index, ask: Callable[..., Query], question: str, filters: Filters
) -> None:
    assert timeline(ask(question, Kind.TIMELINE, filters=filters), tunnel) is None
