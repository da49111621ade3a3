"""The newest state first, and what was written earlier."""

from collections.abc import Callable
from datetime import date

from cuttings.chat import Query
from cuttings.chat.desk import latest
from cuttings.chat.query import Kind
from cuttings.index import Filters, Index

Ask = Callable[..., Query]


def test_the_newest_article_leads_under_its_day(ask: Ask, tunnel: Index) -> None:
    answer = latest(ask("What is the latest on the Orlu tunnel?", Kind.LATEST), tunnel)
    assert answer is not None
    assert answer.answered
    assert answer.kind is Kind.LATEST
    assert answer.citations[0].heading == "20 May 2022"
    assert answer.citations[0].document.id == "delay.md"
    later = [one.heading for one in answer.citations if one.heading.startswith("Earlier")]
    assert later
    assert all(one.quote in one.document.text for one in answer.citations)
    days = [one.document.published for one in answer.citations if one.document.published]
    assert days == sorted(days, reverse=True)


def test_a_period_is_kept(ask: Ask, tunnel: Index) -> None:
    filters = Filters(until=date(2021, 12, 31))
    answer = latest(ask("What is the latest on the Orlu tunnel?", Kind.LATEST, filters=filters), tunnel)
    assert answer is not None
    assert max(one.document.published for one in answer.citations if one.document.published).year == 2021


def test_what_no_article_is_about_is_left_to_the_ordinary_answerer(ask: Ask, tunnel: Index) -> None:
    assert latest(ask("What is the latest on quantum chromodynamics?", Kind.LATEST), tunnel) is None
