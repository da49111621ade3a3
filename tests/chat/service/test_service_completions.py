"""Chat completions, asked for with OpenAI's own client."""

import json
from collections.abc import Callable, Iterator

import httpx
import openai
import pytest

from cuttings.chat import Answer, Assistant
from cuttings.chat.render.as_json import answer_json
from cuttings.chat.render.parts.opening import permalink
from cuttings.index import DamagedIndex

QUESTION = "When does the harbour of Velmora close to ferries?"
FOLLOW_UP = "And who is its master?"
COMPARED = "Compare the harbour of Velmora and the granite bridge"


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{address}/v1", api_key="none is needed", max_retries=0) as client:
        yield client


def user(text):
    return {"role": "user", "content": text}


def without_times(answer):
    return {name: value for name, value in answer.items() if name != "seconds"}


def assert_cites_as(reply, answer: Answer, address: str) -> None:
    """Compare what a completion says and cites with an answer."""
    message = reply.choices[0].message
    assert message.content == answer.text
    assert len(message.annotations) == len(answer.citations)
    for annotation, citation in zip(message.annotations, answer.citations, strict=True):
        cited = annotation.url_citation
        assert message.content[cited.start_index : cited.end_index] == citation.quote
        assert cited.title == (citation.document.title or citation.document.id)
        assert cited.url == address + permalink(citation.document.id, citation.start, citation.end, citation.quote)
    assert without_times(reply.cuttings) == without_times(answer_json(answer))


@pytest.mark.parametrize("question", [QUESTION, COMPARED, "Timeline of the harbour", "What did Ilse Fictive say?"])
def test_a_completion_says_and_cites_what_the_assistant_does(client, address, assistant, question) -> None:
    reply = client.chat.completions.create(model="cuttings", messages=[user(question)])
    assert_cites_as(reply, assistant.ask(question), address)
    assert (reply.model, reply.choices[0].finish_reason) == ("cuttings", "stop")


def test_a_conversation_is_understood_as_the_assistant_understands_it(client, address, assistant) -> None:
    first = assistant.ask(QUESTION)
    second = assistant.ask(FOLLOW_UP, conversation=[first.turn])
    messages = [
        {"role": "system", "content": "You are a pirate."},
        user(QUESTION),
        {"role": "assistant", "content": first.text},
        user([{"type": "text", "text": FOLLOW_UP}]),
        {"role": "assistant", "content": second.text},
        user("And when?"),
    ]
    reply = client.chat.completions.create(model="cuttings", messages=messages, temperature=0.7, seed=4)
    expected = assistant.ask("And when?", conversation=[first.turn, second.turn])
    assert expected.search_question != "And when?"
    assert_cites_as(reply, expected, address)


def test_a_stream_brings_the_same_text_and_citations(client, address, assistant) -> None:
    chunks = list(client.chat.completions.create(model="cuttings", messages=[user(COMPARED)], stream=True))
    answer = assistant.ask(COMPARED)
    assert chunks[0].choices[0].delta.role == "assistant"
    assert len({chunk.id for chunk in chunks}) == 1
    text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
    assert text == answer.text
    last = chunks[-1]
    assert last.choices[0].finish_reason == "stop"
    whole = client.chat.completions.create(model="cuttings", messages=[user(COMPARED)])
    annotations = [annotation.model_dump() for annotation in whole.choices[0].message.annotations]
    assert last.choices[0].delta.annotations == annotations
    assert without_times(last.cuttings) == without_times(whole.cuttings)


def test_the_clients_own_stream_helper_understands_the_events(client, assistant) -> None:
    with client.chat.completions.stream(model="cuttings", messages=[user(QUESTION)]) as stream:
        for _ in stream:
            pass
        final = stream.get_final_completion()
    assert final.choices[0].message.content == assistant.ask(QUESTION).text


def test_usage_comes_after_the_last_chunk_for_those_who_ask(client) -> None:
    chunks = list(
        client.chat.completions.create(
            model="cuttings", messages=[user(QUESTION)], stream=True, stream_options={"include_usage": True}
        )
    )
    assert (chunks[-1].choices, chunks[-1].usage.total_tokens) == ([], 0)
    assert chunks[-2].choices[0].finish_reason == "stop"


def test_filters_are_taken_along(client, assistant) -> None:
    body = {"filters": {"until": "2021-09-30"}, "asked_on": "2021-11-05", "without": ["time"]}
    reply = client.chat.completions.create(model="cuttings", messages=[user(QUESTION)], extra_body=body)
    assert {passage["document"] for passage in reply.cuttings["passages"]} == {"bridge.md"}


def test_there_is_one_model(client) -> None:
    assert [model.id for model in client.models.list()] == ["cuttings"]
    assert client.models.retrieve("cuttings").owned_by == "cuttings"
    for ask in (
        lambda: client.models.retrieve("gpt-4"),
        lambda: client.chat.completions.create(model="gpt-4", messages=[user(QUESTION)]),
    ):
        with pytest.raises(openai.NotFoundError, match="There is no model 'gpt-4': the one here is called 'cuttings'"):
            ask()


@pytest.mark.parametrize(
    ("messages", "why"),
    [
        ([], 'messages: a message with the role "user" is needed: its content is the question.'),
        ([{"role": "system", "content": "a"}], 'messages: a message with the role "user" is needed'),
        ([user("a")] * 52, "messages: at most 50 questions may stand before the last one."),
        ([user("a" * 10_001)], "messages[0].user.content: String should have at most 10000 characters."),
        ([user([{"type": "text", "text": "a" * 6_000}] * 2)], "messages[0].user.content: the parts together should "),
        ([user([{"type": "image_url", "image_url": {"url": "a"}}])], "messages[0].user.content[0].type: Input should"),
    ],
)
def test_what_is_wrong_with_messages_is_said(client, messages, why) -> None:
    with pytest.raises(openai.BadRequestError) as refused:
        client.chat.completions.create(model="cuttings", messages=messages)
    assert refused.value.body["message"].startswith(why)
    assert (refused.value.type, refused.value.code) == ("invalid_request_error", "invalid_request")


class Begun(Assistant):
    """Begins an answer anew, as when a language model fails in the middle of it."""

    def stream(self, question, **manner):
        answer = self.ask(question, **manner)
        yield Answer(question, question, True, "A model’s first words", model="some model")
        yield answer


def test_an_answer_that_is_begun_anew_follows_what_was_sent(assistant, serving: Callable, composed: Callable) -> None:
    with serving(composed(Begun(assistant.index, reader="none"))) as address:
        client = openai.OpenAI(base_url=f"{address}/v1", api_key="none")
        chunks = list(client.chat.completions.create(model="cuttings", messages=[user(QUESTION)], stream=True))
    text = "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
    last = chunks[-1]
    assert text == f"A model’s first words\n\n{last.cuttings['text']}"
    (annotation,) = last.choices[0].delta.annotations
    cited = annotation["url_citation"]
    assert text[cited["start_index"] : cited["end_index"]] == last.cuttings["citations"][0]["quote"]


class Lost(Assistant):
    """Loses its index after the first words."""

    def stream(self, question, **_):
        yield Answer(question, question, True, "The first words")
        raise DamagedIndex("/somewhere", "no vectors")


def test_an_index_that_is_lost_on_the_way_ends_the_stream_with_an_error(assistant, serving, composed) -> None:
    with serving(composed(Lost(assistant.index, reader="none"))) as address:
        client = openai.OpenAI(base_url=f"{address}/v1", api_key="none", max_retries=0)
        with pytest.raises(openai.APIError, match="The index could not be read any further"):
            list(client.chat.completions.create(model="cuttings", messages=[user(QUESTION)], stream=True))


def test_events_are_lines_of_json_that_end_with_done(http: httpx.Client) -> None:
    body = {"model": "cuttings", "messages": [user(QUESTION)], "stream": True}
    reply = http.post("/v1/chat/completions", json=body)
    assert reply.headers["content-type"] == "text/event-stream; charset=utf-8"
    *events, done, nothing = reply.text.split("\n\n")
    assert (done, nothing) == ("data: [DONE]", "")
    assert {json.loads(event.removeprefix("data: "))["object"] for event in events} == {"chat.completion.chunk"}
