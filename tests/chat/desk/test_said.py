"""What somebody says, in that person's words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from cuttings.chat import Query
from cuttings.chat.desk import said
from cuttings.chat.query import Kind
from cuttings.index import Filters, Index

Ask = Callable[..., Query]


def test_only_the_words_of_who_is_asked_for_are_quoted(ask: Ask, tunnel: Index) -> None:
    query = replace(ask("What did Ilse Fictive say about the tunnel in Orlu?", Kind.SAID), speakers=("Fictive",))
    answer = said(query, tunnel)
    assert answer is not None
    assert [(one.speaker, one.document.id) for one in answer.citations] == [("Ilse Fictive", "flood.md")]
    assert answer.text == (
        "“The tunnel in Orlu is not safe and costs 40 million crowns,” engineer Ilse Fictive said. [1]"
    )
    assert (answer.kind, answer.short) == (Kind.SAID, None)


def test_who_is_not_quoted_is_said_not_to_be(ask: Ask, tunnel: Index) -> None:
    query = replace(ask("What did Nobody Known say about the tunnel?", Kind.SAID), speakers=("Known",))
    answer = said(query, tunnel)
    assert answer is not None
    assert (answer.answered, answer.citations) == (False, ())
    assert answer.reason == "No sentence near the question is said by Known."


def test_what_nothing_passes_is_left_to_the_assistant(ask: Ask, tunnel: Index) -> None:
    query = ask("What did Ana Example say?", Kind.SAID, filters=Filters(since=date(2030, 1, 1)))
    assert said(replace(query, speakers=("Example",)), tunnel) is None


def test_the_newest_comes_first_under_its_day(ask: Ask, tunnel: Index) -> None:
    query = replace(ask("What is said of the tunnel in Orlu?", Kind.SAID), speakers=("Fictive", "Example"))
    answer = said(query, tunnel)
    assert answer is not None
    assert [(one.heading, one.speaker) for one in answer.citations] == [
        ("20 May 2022", "Ana Example"),
        ("10 September 2021", "Ilse Fictive"),
    ]
