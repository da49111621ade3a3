"""A model's server that is slow, dead or broken: the articles' own words, and why."""

import socket
import sys
import time

import pytest

from cuttings.chat import Model
from cuttings.chat.missing import MissingExtra

QUESTION = "When does the council of Velmora close the harbour to ferries?"
VOTED = "The council of Velmora voted to close the harbour to ferries from 3 November 2021."
OWN = "These are the articles' own words."


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return listening.getsockname()[1]


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ({"status": 500}, "scripted refused with HTTP status 500."),
        ({"status": 401}, "scripted refused with HTTP status 401."),
        ({"status": 307}, "scripted refused with HTTP status 307."),
        ({"raw": "data: {this is no JSON}\n\n"}, "scripted sent what is no answer."),
        ({"raw": 'data: ["no", "chunk"]\n\n'}, "scripted sent what is no answer."),
        ({"raw": 'data: {"choices": [{"delta": {"content": {"a": 1}}}]}\n\n'}, "scripted sent what is no answer."),
        ({"raw": 'data: {"error": {"message": "out of memory"}}\n\n'}, "scripted sent what is no answer."),
        ({"raw": "\x00\xff<html>busy</html>"}, "scripted sent what is no answer."),
        ({"raw": 'data: {"choices": [{"delta": null}]}\n\n'}, "scripted sent what is no answer."),
        ({"raw": 'data: {"choices": []}\n\ndata: [DONE]\n\n'}, "scripted sent what is no answer."),
        ({"says": []}, "scripted wrote nothing."),
        ({"says": [" \n\n "]}, "scripted wrote nothing."),
        ({"says": ["The vote was"], "breaks": True}, "scripted broke off before its answer's end."),
    ],
)
def test_a_broken_server_leaves_the_answer_to_the_articles(press, scripted, over, script, why):
    scripted.plays(**script)
    answer = over(press, scripted.model()).ask(QUESTION)
    assert answer.answered
    assert answer.model is None
    assert VOTED in answer.text
    assert answer.reason == f"{why} {OWN}"


def test_a_server_that_is_not_there(press, over):
    answer = over(press, Model(f"http://127.0.0.1:{free_port()}/v1", "absent")).ask(QUESTION)
    assert answer.reason == f"absent could not be reached, or broke off. {OWN}"
    assert VOTED in answer.text


def test_a_server_that_breaks_off_leaves_what_came_before(press, scripted, over):
    scripted.says("The vote was nine to two [1]. The council of Velmora voted and then", breaks=True)
    answer = over(press, scripted.model()).ask(QUESTION)
    assert answer.text == "The vote was nine to two. [1]"
    assert answer.reason == "scripted broke off before its answer's end: this is as far as it came."


@pytest.mark.parametrize(
    ("script", "patience", "why"),
    [
        ({"says": ["The vote was nine to two [1]."], "pause": 10.0}, 0.3, "scripted did not begin in time."),
        ({"says": ["The vote was nine to two [1]."], "silent": 200}, 0.3, "scripted did not begin in time."),
        ({"says": ["Once "] * 200, "pause": 0.05}, 9.0, "scripted did not finish in time."),
    ],
)
def test_a_slow_server_is_not_waited_for(press, scripted, over, script, patience, why):
    scripted.plays(**script)
    assistant = over(press, scripted.model(patience=patience, timeout=1.5))
    began = time.monotonic()
    answer = assistant.ask(QUESTION)
    assert time.monotonic() - began < 8.0
    assert answer.reason == f"{why} {OWN}"


def test_a_model_that_never_stops_is_not_listened_to_forever(press, scripted, over):
    scripted.says(*["The harbour is a harbour. "] * 2_000)
    answer = over(press, scripted.model()).ask(QUESTION)
    assert 100 < len(answer.dropped) < 1_000


def test_without_the_extra_the_error_names_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "openai", None)
    with pytest.raises(MissingExtra, match=r"pip install 'cuttings\[llm\]'"):
        Model("http://127.0.0.1:1/v1", "any")


def test_a_context_without_room_for_passages_is_refused():
    with pytest.raises(ValueError, match="2048 are the least"):
        Model("http://127.0.0.1:1/v1", "any", context=1_000)


def test_a_key_is_not_shown():
    assert "secret" not in repr(Model("http://127.0.0.1:1/v1", "any", key="secret"))
