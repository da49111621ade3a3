"""Judging by reading, with a reader whose readings are given."""

import math
from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from cuttings.chat import Answer, ExtractiveAnswerer, Query
from cuttings.chat.extractive import asked_for
from cuttings.chat.extractive.answering import ENGLISH_ONLY
from cuttings.chat.extractive.weighing.answers import found, same, words
from cuttings.chat.extractive.weighing.ranking import ranked_answers
from cuttings.chat.reader import Reading, Span
from cuttings.corpus import Document, Passage
from cuttings.index import Hit, WordEncoder, terms

CLOSED = "The council closed the harbour on 3 November 2021. Ferries stay away until spring. It cost four million."
REPORT = "Ferry owners were told on Monday that from 3 November 2021 no ship may enter Velmora."
OTHER = "Nobody in Sundby remembers a colder year. The bridge was opened on 1 September 2021."


class Told:
    """A reader that was told the log odds of spans, by their words; of all others it says nothing."""

    name = "told"

    def __init__(self, odds: Mapping[str, float]) -> None:
        self._odds = odds

    def read(self, question: str, passages: Sequence[Passage]) -> list[Reading]:
        return [self._read(passage) for passage in passages]

    def _read(self, passage: Passage) -> Reading:
        places = {text: passage.text.find(text) for text in self._odds}
        spans = [
            Span(passage.start + place, passage.start + place + len(text), self._odds[text])
            for text, place in places.items()
            if place >= 0
        ]
        spans.sort(key=lambda span: -span.score)
        starts = tuple(sorted((span.start, span.score) for span in spans))
        return Reading(passage, spans[0].score if spans else -9.0, tuple(spans), starts)


def query(question: str) -> Query:
    return Query(question, question, asked_for(question), dict.fromkeys(terms(question), 1.0))


def hits(*texts: str) -> list[Hit]:
    made = []
    for rank, text in enumerate(texts, 1):
        document = Document(f"d{rank}", text, title="", source=f"Outlet {rank}", published=date(2021, 11, rank))
        made.append(Hit(Passage(document, 0, len(text)), 0.6, 5.0, 1.0 - rank / 100, rank))
    return made


def answer(question: str, odds: Mapping[str, float], *texts: str, threshold: float = 0.0) -> Answer:
    return ExtractiveAnswerer(WordEncoder(), Told(odds), threshold=threshold).answer(query(question), hits(*texts))


def test_the_likeliest_span_is_the_short_answer_and_its_sentence_is_quoted_first() -> None:
    said = answer("When was the harbour closed?", {"3 November 2021": 4.0, "1 September 2021": -1.0}, OTHER, CLOSED)
    assert said.short == "3 November 2021"
    assert said.citations[0].quote == "The council closed the harbour on 3 November 2021."
    assert said.citations[0].document.id == "d2"


def test_the_passage_that_answers_comes_first() -> None:
    said = answer("When was the harbour closed?", {"3 November 2021": 4.0, "1 September 2021": -4.0}, OTHER, CLOSED)
    assert [hit.rank for hit in said.passages] == [2, 1]


def test_independent_articles_that_say_the_same_support_each_other() -> None:
    at = hits(CLOSED, REPORT, OTHER)
    reader = Told({"3 November 2021": 0.0, "1 September 2021": 0.0})
    made = found(query("When was the harbour closed?"), at, reader.read("", [hit.passage for hit in at]))
    support = {answer.hit.passage.document.id: answer.support for answer in made}
    assert support == {"d1": pytest.approx(0.5), "d2": pytest.approx(0.5), "d3": 0.0}
    assert ranked_answers(made)[-1].hit.passage.document.id == "d3"


def test_a_copy_supports_nothing() -> None:
    at = hits(CLOSED, "By our correspondent. " + CLOSED)
    reader = Told({"3 November 2021": 0.0})
    made = found(query("When was the harbour closed?"), at, reader.read("", [hit.passage for hit in at]))
    assert [answer.support for answer in made] == [0.0, 0.0]


def test_short_answers_say_the_same_when_one_holds_the_other() -> None:
    assert same(words("the Prime Minister Ada Orlu"), words("Ada Orlu"))
    assert same(words("3 November"), words("on 3 November 2021"))
    assert not same(words("Ada Orlu"), words("Orlu, Ada"))
    assert not same(words("the"), words("an"))


def test_the_more_an_answer_is_read_the_surer_it_is() -> None:
    question = "When was the harbour closed?"
    sure, unsure = (answer(question, {"3 November 2021": odds}, CLOSED).confidence for odds in (5.0, -5.0))
    assert 0 < unsure < sure < 1
    assert math.isfinite(answer(question, {"3 November 2021": 1e4}, CLOSED, REPORT).confidence)


def test_what_is_not_sure_enough_is_not_answered() -> None:
    said = answer("Who won the cup in Orlu?", {"Velmora": -8.0}, REPORT, threshold=0.99)
    assert not said.answered
    assert (said.short, said.citations) == (None, ())
    assert said.reason == "No passage near the question mentions “Orlu”."


def test_a_question_in_another_script_is_answered_by_likeness_and_says_so() -> None:
    text = "Город закрыл гавань в ноябре. Паромы стоят до весны."
    said = answer("Когда город закрыл гавань?", {"в ноябре": 9.0}, text)
    assert said.answered
    assert said.citations[0].quote.startswith("Город закрыл гавань в ноябре.")
    assert said.reason == ENGLISH_ONLY


def test_passages_without_sentences_or_spans_are_no_error() -> None:
    assert not answer("When?", {}, "…", threshold=0.5).answered
    assert not answer("When?", {}, threshold=0.5).answered


def test_articles_that_read_alike_and_differ_are_named() -> None:
    other = "Others say that the harbour was closed on 1 September 2021."
    odds = {"3 November 2021": 3.0, "1 September 2021": 3.0}
    said = answer("When was the harbour closed?", odds, CLOSED, other, threshold=1.0)
    assert said.reason == (
        "The articles disagree: “3 November 2021” in Outlet 1, “1 September 2021” in Outlet 2; "
        "neither is clearly the answer."
    )


def test_what_completes_an_answer_is_quoted_and_other_sentences_are_not() -> None:
    text = "The harbour was closed. Ice had damaged the piers. The market is open on Sundays. Ships might have sunk."
    odds = {"Ice had damaged the piers": 5.0, "Ships might have sunk": 4.0, "Sundays": -6.0}
    said = answer("Why was the harbour closed?", odds, text)
    assert [citation.quote for citation in said.citations] == [
        "Ice had damaged the piers.",
        "Ships might have sunk.",
    ]
    assert said.text == "Ice had damaged the piers. [1] Ships might have sunk. [2]"


def test_another_article_that_says_the_same_is_quoted_too_and_a_worse_one_is_not() -> None:
    odds = {"3 November 2021": 4.0, "1 September 2021": -4.0}
    said = answer("When was the harbour closed?", odds, CLOSED, REPORT, OTHER)
    assert [citation.document.id for citation in said.citations] == ["d1", "d2"]


def test_of_an_age_the_number_is_the_short_answer() -> None:
    text = "A 101-year-old man was convicted in Orlu."
    assert answer("How old is the man?", {"A 101-year-old man": 4.0}, text).short == "101"
    assert answer("Who was convicted?", {"A 101-year-old man": 4.0}, text).short == "A 101-year-old man"


def test_a_quiz_that_asks_the_same_is_no_answer() -> None:
    quiz = "Quiz time. When was the harbour of Velmora closed? A. 1 May B. 2 June"
    said = answer("When was the harbour of Velmora closed?", {"1 May": 6.0, "3 November 2021": 1.0}, quiz, CLOSED)
    assert said.short == "3 November 2021"


def test_an_explanation_has_no_short_answer() -> None:
    odds = {"3 November 2021": 4.0}
    assert answer("Why was the harbour closed?", odds, CLOSED).short is None
    assert answer("The harbour was closed. How?", odds, CLOSED).short is None
    assert answer("What day was the harbour closed, and how many ships left?", odds, CLOSED).short == "3 November 2021"


def test_a_rival_that_was_hardly_read_as_an_answer_is_not_quoted() -> None:
    odds = {"3 November 2021": 1.0, "1 September 2021": -0.5}
    said = answer("When was the harbour closed?", odds, CLOSED, OTHER)
    assert [citation.document.id for citation in said.citations] == ["d1"]
