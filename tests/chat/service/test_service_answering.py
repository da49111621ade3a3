"""Questions and searches over HTTP."""

from datetime import date

import httpx
import pytest

from cuttings.chat import Assistant
from cuttings.chat.render.as_json import answer_json, found_json
from cuttings.chat.render.html_answer import answer_html
from cuttings.chat.service.forms.answers import PassagesForm, ReplyForm
from cuttings.index import Filters

QUESTION = "When does the harbour of Velmora close to ferries?"
JSON = {"Content-Type": "application/json"}
FOLLOW_UP = "And who is its master?"


def without_times(answer):
    return {name: value for name, value in answer.items() if name != "seconds"}


def asked(http, **body):
    reply = http.post("/v1/ask", json=body)
    assert reply.status_code == 200, reply.text
    return without_times(reply.json())


def test_an_answer_is_the_json_that_it_is_everywhere(http: httpx.Client, assistant: Assistant) -> None:
    reply = http.post("/v1/ask", json={"question": QUESTION})
    assert without_times(reply.json()) == without_times(answer_json(assistant.ask(QUESTION)))
    assert reply.json()["citations"][0]["document"] == "harbour.md"
    ReplyForm.model_validate_json(reply.content)


def test_no_answer_is_an_answer_with_its_reason(http: httpx.Client, assistant: Assistant) -> None:
    answer = asked(http, question="Who invented the telescope of Zurich?")
    assert not answer["answered"]
    assert answer["reason"] == assistant.ask("Who invented the telescope of Zurich?").reason


@pytest.mark.parametrize("question", ["", "  \n"])
def test_a_question_of_nothing_is_answered_with_a_sentence(http: httpx.Client, question: str) -> None:
    assert asked(http, question=question)["reason"] == "The question is empty."


def test_a_conversation_is_questions_or_whole_answers(http: httpx.Client, assistant: Assistant) -> None:
    first = assistant.ask(QUESTION)
    expected = without_times(answer_json(assistant.ask(FOLLOW_UP, conversation=[first.turn])))
    assert "Velmora" in expected["search_question"]
    assert asked(http, question=FOLLOW_UP, conversation=[QUESTION]) == expected
    assert asked(http, question=FOLLOW_UP, conversation=[answer_json(first)]) == expected


def test_filters_the_day_and_what_to_leave_out_reach_the_assistant(http: httpx.Client, assistant: Assistant) -> None:
    question = "What happened at the harbour last month?"
    answer = asked(
        http,
        question=question,
        filters={"since": "2021-09-01", "outlets": ["the northern gull"]},
        asked_on="2021-11-05",
        without=["time"],
    )
    filters = Filters(since=date(2021, 9, 1), outlets=frozenset({"the northern gull"}))
    expected = assistant.ask(question, filters=filters, asked_on=date(2021, 11, 5), without=["time"])
    assert answer == without_times(answer_json(expected))
    assert {passage["document"] for passage in answer["passages"]} == {"harbour.md"}


def test_an_answer_comes_as_html_too_when_that_is_asked_for(http: httpx.Client, assistant: Assistant) -> None:
    answer = asked(http, question=QUESTION, html=True)
    assert answer["html"] == answer_html(assistant.ask(QUESTION))
    assert "html" not in asked(http, question=QUESTION)


def test_a_search_gives_passages_with_what_their_articles_are(http: httpx.Client, assistant: Assistant) -> None:
    reply = http.post("/v1/search", json={"question": QUESTION, "limit": 2})
    assert reply.json() == {"passages": [found_json(hit) for hit in assistant.search(QUESTION, limit=2)]}
    assert len(reply.json()["passages"]) == 2
    PassagesForm.model_validate_json(reply.content)


def test_a_whole_number_may_be_written_with_a_point(http: httpx.Client) -> None:
    reply = http.post("/v1/search", content=b'{"question": "a", "limit": 1.0}', headers=JSON)
    assert len(reply.json()["passages"]) == 1


def test_a_search_is_filtered(http: httpx.Client) -> None:
    body = {"question": QUESTION, "filters": {"until": "2021-09-30"}}
    found = http.post("/v1/search", json=body).json()["passages"]
    assert [passage["document"] for passage in found] == ["bridge.md"]


def test_text_that_is_no_unicode_does_no_harm(http: httpx.Client) -> None:
    for question in ("\x00", "😀 ‮ \u2028", "<script>", "a" * 10_000, "why velmora " * 833):
        assert asked(http, question=question)["question"] == question.strip()


REFUSED = [
    ("/v1/ask", b"{", "The body is not JSON: Expecting property name enclosed in double quotes at character 1."),
    ("/v1/ask", b"", "A JSON object is needed as the body, with the header Content-Type: application/json."),
    ("/v1/ask", b"[1]", "A JSON object is needed as the body, with the header Content-Type: application/json."),
    ("/v1/ask", b'"\xff"', "The body cannot be read as JSON: it is not UTF-8, or nested too deeply."),
    ("/v1/ask", b"[" * 100_000, "The body cannot be read as JSON: it is not UTF-8, or nested too deeply."),
    ("/v1/ask", b'{"question": 7}', "question: Input should be a valid string."),
    ("/v1/ask", b"{}", "question: Field required."),
    ("/v1/ask", b'{"question": "a", "filter": {}}', "filter: Extra inputs are not permitted."),
    ("/v1/ask", b'{"question": "a", "html": "yes"}', "html: Input should be a valid boolean."),
    ("/v1/ask", b'{"question": "\\ud800"}', "question: Input should be a valid string, unable to parse raw data as a "),
    ("/v1/ask", b'{"question": "%s"}' % (b"a" * 10_001), "question: String should have at most 10000 characters."),
    ("/v1/ask", b'{"question": "a", "conversation": [%s"b"]}' % (b'"b",' * 50), "conversation: List should have at mo"),
    (
        "/v1/ask",
        b'{"question": "a", "conversation": [7]}',
        "conversation[0]: Input should be a question or an earlier ",
    ),
    ("/v1/ask", b'{"question": "a", "conversation": [{}]}', "conversation[0].question: Field required."),
    ("/v1/ask", b'{"question": "a", "asked_on": "2021-02-30"}', "asked_on: '2021-02-30' is not a day of the calendar."),
    ("/v1/ask", b'{"question": "a", "asked_on": 20210230}', "asked_on: a date like 2024-04-20 is needed."),
    ("/v1/ask", b'{"question": "a", "filters": {"since": "May"}}', "filters.since: 'May' is not a date like 2024-04-"),
    ("/v1/search", b'{"question": "a", "limit": 0}', "limit: Input should be greater than or equal to 1."),
    ("/v1/search", b'{"question": "a", "limit": 101}', "limit: Input should be less than or equal to 100."),
    ("/v1/search", b'{"question": "a", "limit": 1.5}', "limit: Input should be a valid integer."),
    ("/v1/search", b'{"question": "a", "limit": true}', "limit: Input should be a valid integer."),
    ("/v1/search", b'{"question": "a", "limit": NaN}', "limit: Input should be a valid integer."),
]


@pytest.mark.parametrize(("path", "body", "why"), REFUSED)
def test_what_is_wrong_with_a_request_is_said_in_a_sentence(
    http: httpx.Client, path: str, body: bytes, why: str
) -> None:
    reply = http.post(path, content=body, headers=JSON)
    assert reply.status_code == 400
    error = reply.json()["error"]
    assert error["message"].startswith(why)
    assert (error["type"], error["code"]) == ("invalid_request_error", "invalid_request")


def test_a_body_of_another_kind_is_refused(http: httpx.Client) -> None:
    reply = http.post("/v1/ask", content=b'{"question": "a"}', headers={"Content-Type": "text/plain"})
    assert reply.status_code == 400
    assert reply.json()["error"]["message"].startswith("A JSON object is needed as the body")


def test_another_method_and_another_path_are_refused_in_the_same_form(http: httpx.Client) -> None:
    reply = http.get("/v1/ask")
    assert (reply.status_code, reply.headers["Allow"]) == (405, "POST")
    assert reply.json()["error"] == {
        "message": "GET does not go with /v1/ask: use POST.",
        "type": "invalid_request_error",
        "code": "method_not_allowed",
    }
    reply = http.get("/v1/nothing")
    assert reply.status_code == 404
    assert reply.json()["error"]["code"] == "not_found"


def test_the_state_of_the_service_says_what_it_answers_from(http: httpx.Client, assistant: Assistant) -> None:
    assert http.get("/healthz").json() == {
        "status": "ok",
        "generation": assistant.index.generation,
        "articles": 3,
        "passages": assistant.index.passages,
    }
