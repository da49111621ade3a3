"""A reading, made of scores that are written down here."""

import numpy as np
import pytest

from cuttings.chat.reader import Reading, Span
from cuttings.chat.reader.reading import reading
from cuttings.corpus import Document, Passage

NONE = -np.inf


def passage(text: str, start: int = 0) -> Passage:
    whole = "x" * start + text
    return Passage(Document("d", whole), start, len(whole))


def texts(read: Reading) -> list[str]:
    return [read.passage.document.text[span.start : span.end] for span in read.spans]


def test_the_best_span_comes_first_and_none_shares_a_character_with_a_better_one() -> None:
    scores = np.array([[1, 5, NONE], [2, 4, NONE], [3, NONE, NONE]], np.float32)
    read = reading(passage("one two six", 7), [(0, 3), (4, 7), (8, 11)], scores)
    assert texts(read) == ["one two", "six"]
    assert read.spans[0] == Span(7, 14, 5.0)
    assert [span.score for span in read.spans] == [5.0, 3.0]


def test_odds_add_up_over_spans() -> None:
    scores = np.log(np.array([[1, 2], [4, 0]], np.float32) + 1e-30).astype(np.float32)
    read = reading(passage("one two"), [(0, 3), (4, 7)], scores)
    assert np.exp(read.score) == pytest.approx(7)
    assert np.exp(read.within(0, 4)) == pytest.approx(3)
    assert np.exp(read.within(4, 7)) == pytest.approx(4)
    assert read.within(9, 20) == NONE


def test_spans_are_widened_to_words_and_lose_what_frames_them() -> None:
    text = "He said (“unbelievable”), twice, in the U.S. today."
    start = text.index("believ")
    read = reading(passage(text), [(start, start + 6)], np.array([[1]], np.float32))
    assert texts(read) == ["unbelievable"]
    at = text.index("U.S.")
    read = reading(passage(text), [(at - 7, at + 4)], np.array([[1]], np.float32))
    assert texts(read) == ["in the U.S."]
    at = text.index("today")
    read = reading(passage(text), [(at, at + 6)], np.array([[1]], np.float32))
    assert texts(read) == ["today"]


def test_no_span_reaches_over_the_end_of_a_paragraph() -> None:
    scores = np.array([[1, 5], [4, NONE]], np.float32)
    read = reading(passage("one\n\ntwo"), [(0, 3), (5, 8)], scores)
    assert texts(read) == ["two", "one"]
    read = reading(passage("one\ntwo"), [(0, 3), (4, 7)], scores)
    assert texts(read) == ["one\ntwo"]


def test_a_passage_without_tokens_has_no_spans() -> None:
    read = reading(passage(" "), [], np.empty((0, 3), np.float32))
    assert (read.spans, read.starts, read.score) == ((), (), NONE)
