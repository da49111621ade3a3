"""The chat's named endpoints, called as another program calls them."""

import json
from datetime import date

import httpx
import pytest
from gradio_client import Client
from gradio_client.exceptions import AppError

from cuttings.chat.render.as_json import answer_json, found_json

QUESTION = "When does the harbour of Velmora close to ferries?"


@pytest.fixture(scope="module")
def client(chat):
    return Client(chat, verbose=False)


def without_times(answer):
    return {name: value for name, value in answer.items() if name != "seconds"}


def test_only_the_two_endpoints_are_offered_and_both_are_described(client):
    offered = client.view_api(return_format="dict")
    assert list(offered["named_endpoints"]) == ["/ask", "/search"]
    assert offered["unnamed_endpoints"] == {}
    descriptions = [endpoint["description"] for endpoint in offered["named_endpoints"].values()]
    assert [words.split(",")[0] for words in descriptions] == [
        "Answer a question with quotes from the articles",
        "Find the passages that fit a question best",
    ]


def test_ask_gives_the_answers_json_with_every_field(client, assistant):
    answer = client.predict(QUESTION, api_name="/ask")
    assert without_times(answer) == without_times(answer_json(assistant.ask(QUESTION)))
    assert answer["answered"]
    assert answer["citations"][0]["path"] == "harbour.md"


def test_ask_takes_the_questions_before(client, assistant):
    first = client.predict(QUESTION, api_name="/ask")
    alone = client.predict("And who is its master?", api_name="/ask")
    for history in ([QUESTION], [first]):
        answer = client.predict("And who is its master?", history, api_name="/ask")
        assert answer["search_question"] != alone["search_question"]
        assert "Velmora" in answer["search_question"]


def test_ask_takes_the_day_of_the_question_and_what_to_leave_out(client, assistant):
    day = {"asked_on": "2021-11-05", "without": ["time"]}
    answer = client.predict("When did the harbour close last month?", **day, api_name="/ask")
    asked = {"asked_on": date(2021, 11, 5), "without": ["time"]}
    assert without_times(answer) == without_times(
        answer_json(assistant.ask("When did the harbour close last month?", **asked))
    )


def test_a_day_that_is_none_is_refused_with_a_sentence(client):
    with pytest.raises(AppError, match="asked_on: '2021-02-30' is not a day of the calendar"):
        client.predict(QUESTION, asked_on="2021-02-30", api_name="/ask")


@pytest.mark.parametrize("data", [[QUESTION], [QUESTION, None], [QUESTION, None, None, None]])
def test_a_call_over_http_may_leave_out_the_last_arguments(chat, data, assistant):
    call = f"{chat}/gradio_api/call/ask"
    id_ = httpx.post(call, json={"data": data}).json()["event_id"]
    events = httpx.get(f"{call}/{id_}", timeout=60).text
    (answer,) = json.loads(events.split("data: ")[-1])
    assert answer["text"] == assistant.ask(QUESTION).text


@pytest.mark.parametrize("question", ["  ", None])
def test_a_question_of_nothing_is_answered_with_a_sentence(client, question):
    answer = client.predict(question, api_name="/ask")
    assert not answer["answered"]
    assert answer["reason"] == "The question is empty."


def test_a_question_of_ten_thousand_characters_is_answered(client):
    answer = client.predict("why velmora " * 834, api_name="/ask")
    assert len(answer["question"]) == 10_007
    assert answer["text"]


def test_search_gives_passages_as_an_answer_does_and_names_their_documents(client, assistant):
    passages = client.predict(QUESTION, limit=2, api_name="/search")
    assert len(passages) == 2
    assert passages == [found_json(hit) for hit in assistant.search(QUESTION, limit=2)]
    first = passages[0]
    assert (first["title"], first["source"], first["published"]) == (
        "The harbour of Velmora closes for winter",
        "The Northern Gull",
        "2021-10-28",
    )
    named = {"title", "source", "published"}
    in_answer = answer_json(assistant.ask(QUESTION))["passages"][:2]
    assert [{name: value for name, value in passage.items() if name not in named} for passage in passages] == in_answer


def test_a_search_never_asks_for_less_than_one_passage_or_more_than_a_hundred(client):
    assert len(client.predict(QUESTION, limit=0, api_name="/search")) == 1
    assert len(client.predict(QUESTION, limit=10**9, api_name="/search")) <= 100
