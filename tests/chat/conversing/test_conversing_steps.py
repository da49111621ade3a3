"""What the page's script is given from question to answer, without a browser."""

import json

import pytest

from cuttings.chat import Answer, Turn
from cuttings.chat.query import Chip
from cuttings.chat.render.as_json import answer_json
from cuttings.chat.render.html_answer import answer_html, notice_html, pending_html
from cuttings.chat.web.conversing.conversation import Asked, read_asked, refusal, steps
from cuttings.index import Filters, NoIndex

QUESTION = "When does the harbour of Velmora close to ferries?"
FOLLOW_UP = "And who is its master?"
TIME = Chip("time", "April 2024", "in April 2024", hides=True)
WIRE = Chip("outlet:Wire", "in <i>Wire</i>", "according to the Wire", hides=True)
TIME_SENT = {"id": "time", "label": "April 2024", "words": "in April 2024", "hides": True}


class Reads:
    """An assistant that reads two filters from every question, and remembers how it was asked."""

    def __init__(self):
        self.asked = []

    def stream(self, question, *, conversation, filters, without):
        self.asked.append((question, conversation, filters, without))
        chips = tuple(chip for chip in (TIME, WIRE) if chip.id not in without)
        yield Answer(question, question, True, f"Said with {len(chips)}.", chips=chips)


class Broken:
    """An assistant whose index has gone."""

    def __init__(self, folder):
        self.folder = folder

    def stream(self, question, **manner):
        raise NoIndex(self.folder)


def test_a_question_is_shown_at_once_and_then_its_whole_answer_with_what_is_kept_of_it(assistant):
    first, *_, last = steps(assistant, Asked(f"  {QUESTION}\n", run=7))
    answer = assistant.ask(QUESTION)
    assert first == {"run": 7, "html": pending_html(QUESTION)}
    assert (last["run"], last["html"], last["spoken"]) == (7, answer_html(answer), answer.text)
    kept = last["turn"]
    assert kept["html"] == answer_html(answer)
    assert {**json.loads(kept["json"]), "seconds": 0} == {**answer_json(answer), "seconds": 0}
    assert kept["markdown"].startswith(f"## {QUESTION}\n\n**3 November 2021**\n\nThe council of Velmora voted")
    assert (kept["out"], kept["filters"]) == ([], {"since": None, "until": None, "outlets": []})


def test_a_follow_up_leans_on_what_the_browser_sends_of_the_turns_before_it(assistant):
    (*_, before) = steps(assistant, Asked(QUESTION))
    asked = read_asked({"question": FOLLOW_UP, "conversation": [json.loads(before["turn"]["json"])]}, Filters())
    assert asked.conversation == (assistant.ask(QUESTION).turn,)
    (*_, last) = steps(assistant, asked)
    assert "Searched for: Who is the harbour of Velmora&#x27;s master?" in last["turn"]["markdown"].replace(
        "'", "&#x27;"
    )
    assert json.loads(last["turn"]["json"])["search_question"] == "Who is the harbour of Velmora's master?"


def test_a_question_is_asked_again_without_what_was_read_from_it_and_with_the_filters_of_its_turn():
    assistant = Reads()
    sent = {
        "question": "Two?", "conversation": [{"question": "One?", "search_question": "One?", "text": "1"}],
        "out": [TIME_SENT], "filters": {"since": "2024-04-01", "until": None, "outlets": ["The Lantern"]}, "run": 2,
    }  # fmt: skip
    (*_, last) = steps(assistant, read_asked(sent, Filters(outlets=frozenset(["Another"]))))
    ((question, conversation, filters, without),) = assistant.asked
    assert (question, conversation, without) == ("Two?", (Turn("One?", "One?", "1"),), ["time"])
    assert (str(filters), last["turn"]["filters"]) == ("from 1 April 2024 in The Lantern", sent["filters"])
    assert last["turn"]["out"] == [TIME_SENT]
    assert "Ask with: April 2024" in last["html"]
    assert "Ask without: in &lt;i&gt;Wire&lt;/i&gt;" in last["html"]


def test_a_question_is_asked_with_the_filters_that_are_set():
    assistant = Reads()
    list(steps(assistant, read_asked({"question": "One?", "filters": None}, Filters(outlets=frozenset(["Another"])))))
    assert assistant.asked[0][2] == Filters(outlets=frozenset(["Another"]))


@pytest.mark.parametrize("question", ["", " \n\t", "x" * 10_001])
def test_a_question_that_cannot_be_asked_is_refused(assistant, question):
    (step,) = steps(assistant, Asked(question, run=1))
    sentence = refusal(question.strip())
    assert step == {"run": 1, "html": notice_html(sentence), "spoken": sentence, "notice": True}


def test_a_question_of_the_greatest_length_is_answered(assistant):
    (*_, last) = steps(assistant, Asked(f"{QUESTION} " + "why " * 2_487))
    assert len(json.loads(last["turn"]["json"])["question"]) == 9_998


def test_an_index_that_has_gone_is_said_to_have_gone(tmp_path):
    *_, last = steps(Broken(tmp_path), Asked(QUESTION))
    assert "there is no index in" in last["html"]
    assert last["notice"]


@pytest.mark.parametrize("sent", [None, 7, "<b>", [], {}, {"question": None}, {"question": ["When?"]}])
def test_what_is_no_question_is_refused(assistant, sent):
    (step,) = steps(assistant, read_asked(sent, Filters()))
    assert step["spoken"] == "Please write a question first."


SENSELESS = [
    {"conversation": "x" * 10_000}, {"conversation": [None, 7, {"question": 5}, [], {"text": "<b>"}]}, {"out": 9},
    {"out": [None, {"id": 1}, {"id": "a", "label": "b", "words": "c", "hides": "yes"}]}, {"filters": "all"},
    {"filters": {"outlets": [1, None], "since": 3, "until": "2024-13-45"}}, {"run": {"a": []}, "typed": 1},
]  # fmt: skip


@pytest.mark.parametrize("more", SENSELESS)
def test_what_comes_with_a_question_and_makes_no_sense_is_left_out(assistant, more):
    asked = read_asked({"question": QUESTION, **more}, Filters())
    assert (asked.conversation, asked.left_out, asked.filters, asked.typed) == ((), (), Filters(), False)
    (*_, last) = steps(assistant, asked)
    assert last["html"] == answer_html(assistant.ask(QUESTION))


def test_of_many_turns_the_last_are_read_and_of_long_names_the_beginning():
    turns = [{"question": f"Question {number}?", "search_question": "?"} for number in range(1_000)]
    chip = {**TIME_SENT, "label": "x" * 1_000_000}
    asked = read_asked({"question": QUESTION, "conversation": turns, "out": [chip] * 1_000}, Filters())
    assert [turn.question for turn in asked.conversation] == [f"Question {number}?" for number in range(992, 1_000)]
    assert (len(asked.left_out), len(asked.left_out[0].label)) == (50, 200)
