"""Judging by likeness, and the parts that both ways of judging share, on sentences of our own."""

from datetime import date

import pytest

from cuttings.chat import Answer, Asked, ExtractiveAnswerer, Query
from cuttings.chat.extractive import asked_for
from cuttings.chat.extractive.likeness.judging import choose, score
from cuttings.chat.extractive.likeness.sentence import Sentence, read_sentences
from cuttings.chat.extractive.likeness.short import short_answer
from cuttings.chat.extractive.quoting import cite
from cuttings.chat.extractive.reasons import reason
from cuttings.chat.extractive.spans import spans
from cuttings.chat.extractive.verdict import Quoted
from cuttings.corpus import Document, Passage
from cuttings.index import Hit, WordEncoder, terms


def query(question: str) -> Query:
    return Query(question, question, asked_for(question), dict.fromkeys(terms(question), 1.0))


def hit(text: str, *, name: str = "a", rank: int = 1, title: str = "") -> Hit:
    document = Document(name, text, title=title, published=date(2024, 4, 17))
    return Hit(Passage(document, 0, len(text)), 0.6, 5.0, 1.0 / rank, rank)


def sentence(text: str, part: str, *, cosine: float = 0.9, words: float = 0.9, name: str = "a") -> Sentence:
    found = hit(text, name=name)
    start = text.index(part)
    return Sentence(found.passage.document, start, start + len(part), found, cosine, words, 1.0, 1.0, 0.5)


def quoted(text: str, part: str, *, name: str = "a") -> Quoted:
    start = text.index(part)
    return Quoted(hit(text, name=name), start, start + len(part))


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("When did it end?", Asked.TIME),
        ("The bridge was closed. Since when?", Asked.TIME),
        ("In which year was it built?", Asked.TIME),
        ("What happened when it closed?", Asked.ANY),
        ("Who opened the bridge?", Asked.PERSON),
        ("Who said what?", Asked.ANY),
        ("How many people were hurt?", Asked.NUMBER),
        ("The mayor has a birthday. What is her age?", Asked.NUMBER),
        ("According to the poll, what percentage agrees?", Asked.NUMBER),
        ("How long will they stay?", Asked.DURATION),
        ("Where is the mill?", Asked.PLACE),
        ("Which country closed its border when the talks failed?", Asked.PLACE),
        ("Why was it closed?", Asked.ANY),
        ("Tell me about the bridge", Asked.ANY),
    ],
)
def test_a_question_asks_for_a_form(question: str, asked: Asked) -> None:
    assert asked_for(question) is asked


@pytest.mark.parametrize(
    ("text", "asked", "found"),
    [
        ("It was signed on 10 November 2020 and ended in Sept. 2023.", Asked.TIME, ["10 November 2020", "Sept. 2023"]),
        ("They may come on May 3, or in the early 1990s.", Asked.TIME, ["May 3", "early 1990s"]),
        ("One of the two bridges cost $3.5 million, 12% more.", Asked.NUMBER, ["two", "$3.5 million", "12%"]),
        ("On 3 May 2024 it had 1,100 seats.", Asked.NUMBER, ["1,100"]),
        ("They stay for five years, until November 2025.", Asked.DURATION, ["five years", "until November 2025"]),
        ("A 24-hour strike.", Asked.DURATION, ["24-hour"]),
        ("“Yes,” said Ada Orlu of Tarsk.", Asked.PERSON, ["Ada Orlu of Tarsk"]),
        ("On December 3 Ada Orlu spoke.", Asked.PERSON, ["December", "Ada Orlu"]),
        ("Ada Orlu told THE POST.", Asked.PERSON, ["Ada Orlu"]),
        ("The mill stands near Tarsk in Orlu County.", Asked.PLACE, ["Tarsk", "Orlu County"]),
        ("The mill burned.", Asked.ANY, []),
    ],
)
def test_spans_of_a_form_are_found(text: str, asked: Asked, found: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text, asked)] == found


def test_the_short_answer_is_the_span_nearest_to_the_questions_words() -> None:
    quote = "The talks began on 3 May 2021, and the treaty was signed on 9 June 2023 in Orlu."
    assert short_answer(quote, query("When was the treaty signed?")) == "9 June 2023"
    assert short_answer(quote, query("When did the talks begin?")) == "3 May 2021"


def test_words_of_the_question_are_no_answer_to_it() -> None:
    assert short_answer("Ada Orlu met Ben Tarsk.", query("Who met Ada Orlu?")) == "Ben Tarsk"
    assert short_answer("Ada Orlu spoke.", query("Who is Ada Orlu?")) is None


def test_what_only_repeats_the_story_before_the_question_is_no_short_answer() -> None:
    quote = "The storm hit Tarsk hard, said Ben Velmo."
    assert short_answer(quote, query("A storm hit Tarsk this week. Who designed its harbour?")) is None
    assert short_answer(quote, query("A storm hit Tarsk this week. Who says the storm hit hard?")) == "Ben Velmo"


def test_without_a_clear_form_there_is_no_short_answer() -> None:
    assert short_answer("The bridge was closed on 3 May.", query("Why was the bridge closed?")) is None


def test_a_sentence_that_holds_the_questions_words_weighs_more() -> None:
    text = "The mill in Tarsk burned down on Friday. Nobody was hurt. A bridge was opened in Orlu."
    read = read_sentences(query("When did the mill in Tarsk burn down?"), [hit(text)], WordEncoder())
    assert read[0].text == "The mill in Tarsk burned down on Friday."
    assert max(read, key=score) is read[0]
    assert read[0].words == pytest.approx(1)
    assert read[0].form == 1
    assert read[0].cover == read[1].cover == pytest.approx(1)
    assert read[1].words == pytest.approx(0.4)
    assert read[1].form == 0


def test_no_sentence_is_quoted_twice_and_at_most_four_are() -> None:
    texts = [f"The bridge was opened on day {day}." for day in range(6)]
    many = [sentence(text, text, name=str(number)) for number, text in enumerate([*texts, texts[0]])]
    chosen = choose([many[0], many[6], *many[1:6]])
    assert [s.text for s in chosen] == texts[:4]


def test_a_sentence_much_weaker_than_the_best_is_not_quoted() -> None:
    best = sentence("The mill burned.", "The mill burned.")
    weak = sentence("Buses run.", "Buses run.", cosine=0.2, words=0.1)
    assert choose([best, weak]) == [best]


def test_a_sentence_that_leans_on_the_one_before_is_quoted_with_it() -> None:
    text = "The mayor spoke on Monday. She opened the bridge."
    (citation,) = cite([quoted(text, "She opened the bridge.")], [])
    assert citation.quote == text
    (citation,) = cite([quoted(text, "The mayor spoke on Monday.")], [])
    assert citation.quote == "The mayor spoke on Monday."


def test_a_quote_does_not_reach_over_the_end_of_a_paragraph() -> None:
    text = "The mayor spoke on Monday.\n\nShe opened the bridge."
    (citation,) = cite([quoted(text, "She opened the bridge.")], [])
    assert citation.quote == "She opened the bridge."


def test_quotes_that_overlap_become_one() -> None:
    text = "The mayor spoke on Monday. She opened the bridge."
    parts = [quoted(text, "The mayor spoke on Monday."), quoted(text, "She opened the bridge.")]
    assert [(citation.number, citation.quote) for citation in cite(parts, [])] == [(1, text)]


def test_the_person_is_the_one_first_named_in_full() -> None:
    quote = "Ada Orlu, who speaks for mayor Ben Tarsk, has confirmed that Velmora closes the harbour."
    assert short_answer(quote, query("Who confirmed that the harbour closes?")) == "Ada Orlu"


def test_a_sentence_covered_by_another_quote_is_not_cited_again() -> None:
    text = "The mayor spoke on Monday. She opened the bridge."
    parts = [quoted(text, "She opened the bridge."), quoted(text, "The mayor spoke on Monday.")]
    assert [citation.quote for citation in cite(parts, [])] == [text]


def test_the_same_sentence_in_two_outlets_is_cited_once_and_names_both() -> None:
    text = "The mill in Tarsk burned down."
    hits = [hit(text, name="a"), hit("Fire news. " + text, name="b", rank=2), hit("Other.", name="c", rank=3)]
    (citation,) = cite([quoted(text, text, name="a")], hits)
    assert [document.id for document in citation.also_in] == ["b"]


def test_the_reason_names_what_no_passage_mentions() -> None:
    near = [hit("The mill in Tarsk burned down.")]
    assert reason(query("When did the bridge in Orlu open?"), near) == "No passage near the question mentions “Orlu”."
    assert reason(query("What is Orlu Bridge's age?"), near) == "No passage near the question mentions “Orlu Bridge”."
    assert reason(query("Why did the mill in Tarsk burn down?"), near).startswith("The nearest passages speak of")
    titled = [hit("The mill in Tarsk burned down.", title="Fire in Tarsk")]
    told = "The nearest passages are about “Fire in Tarsk”, and none of them clearly answers."
    assert reason(query("Why did the mill in Tarsk burn down?"), titled) == told
    assert reason(query("Why?"), []) == "No passage was found."


def answer(question: str, *texts: str, threshold: float = 0.5) -> Answer:
    hits = [hit(text, name=str(rank), rank=rank) for rank, text in enumerate(texts, 1)]
    return ExtractiveAnswerer(WordEncoder(), threshold=threshold).answer(query(question), hits)


def test_an_answer_is_quotes_with_their_markers() -> None:
    found = answer("When did the old mill in Tarsk burn?", "The old mill in Tarsk did burn on 3 May 2024.", threshold=0)
    assert found.answered
    assert found.text == "The old mill in Tarsk did burn on 3 May 2024. [1]"
    assert found.short == "3 May 2024"
    assert [citation.quote for citation in found.citations] == ["The old mill in Tarsk did burn on 3 May 2024."]
    assert found.reason is None


def test_no_answer_has_a_reason_and_the_nearest_passages_and_no_citation() -> None:
    found = answer("Who won the cup in Orlu?", "The old mill in Tarsk burned down.", threshold=0.9)
    assert not found.answered
    assert found.text == "These documents do not answer this question."
    assert found.reason == "No passage near the question mentions “Orlu”."
    assert (found.citations, found.short) == ((), None)
    assert len(found.passages) == 1


def test_confidence_grows_with_the_evidence() -> None:
    question = "When did the old mill in Tarsk burn down?"
    sure = answer(question, "The old mill in Tarsk did burn down on 3 May 2024.").confidence
    unsure = answer(question, "The mill burned.").confidence
    none = answer(question, "Buses run late.").confidence
    assert 1 > sure > unsure > none > 0


def test_a_passage_without_sentences_is_no_error() -> None:
    assert not answer("When?", "…").answered
    assert not answer("When?").answered
