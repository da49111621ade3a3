"""Citations in OpenAI's form."""

from cuttings.chat import Answer, Citation
from cuttings.chat.render.service.annotations import annotations
from cuttings.corpus import Document

ARTICLE = Document("a/b c.md", "It rained. [1] is a marker. It rained. Nobody came.", "Rain")
OTHER = Document("other.md", "Nobody came.")


def spans(answer: Answer, *, after: int = 0) -> list[tuple[int, int, str, str]]:
    found = [each["url_citation"] for each in annotations(answer, "https://a.example/press", after=after)]
    return [(each["start_index"], each["end_index"], each["title"], each["url"]) for each in found]


def test_quotes_are_found_before_their_markers_even_where_they_look_like_one() -> None:
    first, second = Citation(1, ARTICLE, 0, 14), Citation(2, OTHER, 0, 12)
    text = "It rained. [1] [1] Nobody came. [2]"
    assert (first.quote, second.quote) == ("It rained. [1]", "Nobody came.")
    found = spans(Answer("?", "?", True, text, citations=(first, second)))
    assert [text[start:end] for start, end, _, _ in found] == ["It rained. [1]", "Nobody came."]
    assert [title for _, _, title, _ in found] == ["Rain", "other.md"]
    assert found[0][3].startswith("https://a.example/press/article/a/b%20c.md?print=")
    assert found[0][3].endswith("#0-14")


def test_headings_stand_before_quotes() -> None:
    citation = Citation(1, OTHER, 0, 12, heading="3 May")
    found = spans(Answer("?", "?", True, "3 May: Nobody came. [1]", citations=(citation,)))
    assert [each[:2] for each in found] == [(7, 19)]


def test_what_was_sent_before_the_text_moves_them() -> None:
    found = spans(Answer("?", "?", True, "Nobody came. [1]", citations=(Citation(1, OTHER, 0, 12),)), after=10)
    assert [each[:2] for each in found] == [(10, 22)]


def test_a_text_of_a_models_own_words_has_its_markers_annotated() -> None:
    citations = (Citation(1, ARTICLE, 0, 10), Citation(2, OTHER, 0, 12))
    text = "It was wet [1][2], and as it was wet [1] nobody was there [7]."
    found = spans(Answer("?", "?", True, text, citations=citations, model="some model"))
    assert [(text[start:end], title) for start, end, title, _ in found] == [
        ("[1]", "Rain"),
        ("[2]", "other.md"),
        ("[1]", "Rain"),
    ]


def test_no_answer_has_no_annotations() -> None:
    assert spans(Answer("?", "?", False, "These documents do not answer [1] this question.")) == []
