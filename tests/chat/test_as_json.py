"""An answer as JSON."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.chat import Answer, Citation, Dropped, Seconds
from cuttings.chat.query import Chip, Kind
from cuttings.chat.render.as_json import answer_json, document_json, dumps, found_json, question_id
from cuttings.corpus import Block, Document, Passage
from cuttings.corpus import Kind as BlockKind
from cuttings.index import Hit

TEXT = "The bridge opened. “It held,” said Ada Stone. Nobody fell."
PAPER = Document(
    "a.md", TEXT, "The bridge", "The Daily Lantern", date(2031, 5, 4), url="https://lantern.example/1", path="a.md"
)
COPY = Document("b.txt", TEXT, path="b.txt")
HIT = Hit(Passage(PAPER, 0, 44), cosine=0.7100000381469727, keyword=3.2, fused=0.9, rank=1)
ANSWER = Answer(
    question="And who said so?",
    search_question="Who said the bridge held?",
    answered=True,
    text="“It held,” said Ada Stone. [1]",
    short="Ada Stone",
    confidence=0.91,
    citations=(
        Citation(
            1,
            PAPER,
            19,
            45,
            speaker="Ada Stone",
            also_in=(COPY,),
            heading="4 May",
            day=date(2031, 5, 4),
            differs=((23, 27),),
        ),
    ),
    passages=(HIT,),
    seconds=Seconds(search=0.008, read=0.05, total=0.06),
    kind=Kind.COMPARISON,
    chips=(Chip("time", "4 May 2031", "on 4 May", hides=True),),
    generation="g-1",
    model="a-model",
    dropped=(Dropped("All 40 left.", "the number 40 is not in passage 1"),),
)


def test_every_field_of_an_answer_is_written() -> None:
    assert answer_json(ANSWER, id="q7") == {
        "id": "q7",
        "question": "And who said so?",
        "search_question": "Who said the bridge held?",
        "answered": True,
        "text": "“It held,” said Ada Stone. [1]",
        "short": "Ada Stone",
        "confidence": 0.91,
        "reason": None,
        "citations": [
            {
                "number": 1,
                "document": "a.md",
                "title": "The bridge",
                "source": "The Daily Lantern",
                "published": "2031-05-04",
                "url": "https://lantern.example/1",
                "path": "a.md",
                "start": 19,
                "end": 45,
                "quote": "“It held,” said Ada Stone.",
                "speaker": "Ada Stone",
                "also_in": [
                    {"document": "b.txt", "title": "", "source": "", "published": None, "url": None, "path": "b.txt"}
                ],
                "heading": "4 May",
                "day": "2031-05-04",
                "differs": [[23, 27]],
            }
        ],
        "passages": [
            {
                "document": "a.md",
                "start": 0,
                "end": 44,
                "score": 0.71,
                "text": "The bridge opened. “It held,” said Ada Stone",
            }
        ],
        "seconds": {"search": 0.008, "read": 0.05, "total": 0.06},
        "kind": "comparison",
        "filters": [{"id": "time", "label": "4 May 2031", "words": "on 4 May", "hides": True}],
        "generation": "g-1",
        "model": "a-model",
        "dropped": [{"sentence": "All 40 left.", "reason": "the number 40 is not in passage 1"}],
    }


def test_what_the_press_desk_does_not_know_is_empty() -> None:
    value = answer_json(Answer("Q?", "Q?", True, "x [1]", citations=(Citation(1, PAPER, 0, 3),)))
    assert (value["kind"], value["filters"]) == ("fact", [])
    citation = value["citations"][0]
    assert (citation["heading"], citation["day"], citation["differs"]) == ("", None, [])


def test_no_answer_keeps_its_reason_and_has_no_citations() -> None:
    answer = Answer("Why?", "Why?", answered=False, text="The documents do not say.", reason="nothing is close")
    value = answer_json(answer, id=3)
    assert (value["id"], value["answered"], value["short"], value["citations"]) == (3, False, None, [])
    assert (value["text"], value["reason"]) == ("The documents do not say.", "nothing is close")


def test_an_answer_without_an_id_gets_one_from_its_question() -> None:
    assert answer_json(ANSWER)["id"] == "592cd741bd35" == question_id("And who said so?")
    assert question_id("Who?") != question_id("When?")
    assert len(question_id("a broken \ud800 character")) == 12


def test_letters_of_every_script_stay_readable() -> None:
    assert dumps({"text": "Qarabağ, Հայաստան"}) == '{"text": "Qarabağ, Հայաստան"}'


def test_a_number_that_json_lacks_is_an_error() -> None:
    with pytest.raises(ValueError, match="JSON"):
        dumps({"score": float("nan")})


@given(st.text(st.characters(codec=None)))
def test_any_text_is_one_line_of_utf8_that_reads_back_the_same(text: str) -> None:
    line = dumps([text])
    assert line.splitlines() == [line]
    assert json.loads(line.encode("utf-8")) == [text]


def test_a_found_passage_says_what_its_article_is() -> None:
    assert found_json(HIT) == {
        "title": "The bridge",
        "source": "The Daily Lantern",
        "published": "2031-05-04",
        "document": "a.md",
        "start": 0,
        "end": 44,
        "score": 0.71,
        "text": TEXT[:44],
    }


def test_an_article_is_written_whole_with_how_it_is_marked() -> None:
    assert document_json(PAPER, [Block(0, 18, BlockKind.HEADLINE)]) == {
        "document": "a.md",
        "title": "The bridge",
        "source": "The Daily Lantern",
        "published": "2031-05-04",
        "url": "https://lantern.example/1",
        "path": "a.md",
        "published_from": "none",
        "authors": [],
        "text": TEXT,
        "blocks": [{"start": 0, "end": 18, "kind": "headline"}],
    }
