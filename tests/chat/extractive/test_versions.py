"""Articles of different days that answer differently: the newest leads, the earlier ones follow."""

from collections.abc import Mapping
from datetime import date

from cuttings.chat import Answer, ExtractiveAnswerer, Query, Reading, Span
from cuttings.chat.extractive import asked_for
from cuttings.chat.query import Kind
from cuttings.corpus import Document, Passage
from cuttings.index import Hit, WordEncoder, terms

FIRST = "Two ferries sank in the storm off Velmora."
LATER = "Four ferries sank in the storm off Velmora, the harbour master said."
LAST = "Five ferries sank in the storm off Velmora, it is now known."
QUESTION = "How many ferries sank in the storm off Velmora?"


class Told:
    """A reader that was told the log odds of spans, by their words."""

    name = "told"

    def __init__(self, odds: Mapping[str, float]) -> None:
        self._odds = odds

    def read(self, question: str, passages: list[Passage]) -> list[Reading]:
        return [self._read(passage) for passage in passages]

    def _read(self, passage: Passage) -> Reading:
        spans = tuple(
            Span(passage.text.index(text), passage.text.index(text) + len(text), odds)
            for text, odds in self._odds.items()
            if text in passage.text
        )
        return Reading(passage, spans[0].score if spans else -9.0, spans, tuple((s.start, s.score) for s in spans))


def ask(
    articles: Mapping[str, date | None],
    odds: Mapping[str, float],
    question: str = QUESTION,
    kind: Kind = Kind.FACT,
    asked_on: date | None = None,
) -> Answer:
    hits = []
    for rank, (text, day) in enumerate(articles.items(), 1):
        document = Document(f"d{rank}", text, source=f"Outlet {rank}", published=day)
        hits.append(Hit(Passage(document, 0, len(text)), 0.6, 5.0, 1.0 - rank / 100, rank))
    query = Query(question, question, asked_for(question), dict.fromkeys(terms(question), 1.0), asked_on, kind=kind)
    return ExtractiveAnswerer(WordEncoder(), Told(odds), threshold=0.0).answer(query, hits)


EVEN = {"Two": 4.0, "Four": 4.0, "Five": 4.0}


def test_the_newest_leads_and_the_earlier_ones_follow_under_their_days() -> None:
    days = {FIRST: date(2021, 11, 3), LAST: date(2021, 12, 1), LATER: date(2021, 11, 9)}
    answer = ask(days, EVEN)
    assert answer.short == "Five"
    assert [one.quote for one in answer.citations] == [LAST, LATER, FIRST]
    assert [one.heading for one in answer.citations] == ["", "Earlier, 9 November 2021", "Earlier, 3 November 2021"]
    assert answer.text == (f"{LAST} [1]\nEarlier, 9 November 2021: {LATER} [2]\nEarlier, 3 November 2021: {FIRST} [3]")


def test_an_unlikely_answer_does_not_lead_because_it_is_new() -> None:
    answer = ask({FIRST: date(2021, 11, 3), LAST: date(2021, 12, 1)}, {"Two": 6.0, "Five": 1.0})
    assert answer.short == "Two"
    assert [one.heading for one in answer.citations] == [""]


def test_articles_of_one_day_are_not_earlier_and_later() -> None:
    answer = ask({FIRST: date(2021, 11, 3), LATER: date(2021, 11, 4)}, EVEN)
    assert [one.heading for one in answer.citations] == ["", ""]


def test_an_article_without_a_day_is_neither() -> None:
    answer = ask({FIRST: date(2021, 11, 3), LATER: None}, EVEN)
    assert answer.short == "Two"
    assert {one.heading for one in answer.citations} == {""}


def test_where_the_answers_agree_nothing_is_earlier() -> None:
    again = "It is still two: Two ferries sank in the storm off Velmora."
    answer = ask({FIRST: date(2021, 11, 3), again: date(2021, 12, 1)}, {"Two": 4.0})
    assert {one.heading for one in answer.citations} == {""}


def test_the_latest_says_its_day_and_wins_by_less() -> None:
    days = {FIRST: date(2021, 11, 3), LAST: date(2021, 12, 1)}
    answer = ask(days, {"Two": 5.0, "Five": 4.2}, "What is the latest on the ferries off Velmora?", Kind.LATEST)
    assert [one.heading for one in answer.citations] == ["1 December 2021", "Earlier, 3 November 2021"]
    assert answer.short is None


def test_an_article_of_after_the_question_does_not_lead() -> None:
    days = {FIRST: date(2021, 11, 3), LAST: date(2021, 12, 1)}
    assert ask(days, EVEN, asked_on=date(2021, 11, 20)).short == "Two"
    assert ask(days, EVEN, asked_on=date(2021, 12, 1)).short == "Five"


def test_a_newer_article_that_tells_of_something_else_does_not_lead() -> None:
    other = "Seven lorries were stuck on the granite bridge to Sundby for a night."
    answer = ask({FIRST: date(2021, 11, 3), other: date(2021, 12, 1)}, {"Two": 4.0, "Seven": 4.0})
    assert answer.short == "Two"
    assert {one.heading for one in answer.citations} == {""}
