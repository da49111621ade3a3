"""Many callers at once: each gets the answer to the question that it asked."""

from concurrent.futures import ThreadPoolExecutor

import httpx
import openai
import pytest

from cuttings.chat import Assistant
from cuttings.chat.render.as_json import answer_json, dumps

STEMS = [
    "When does the harbour of Velmora close to ferries?",
    "Who opened the granite bridge?",
    "How long is the granite bridge?",
    "What did Ilse Fictive say?",
    "What would the closure cost the ferry owners?",
    "Compare the harbour of Velmora and the granite bridge",
    "Timeline of the harbour of Velmora",
    "What did the actor shout?",
]
PEOPLE = 20
EACH = 4


def questions_of(person: int) -> list[str]:
    """Give a person's own questions: nobody else asks them in these words."""
    return [f"{STEMS[(person + number) % len(STEMS)]} (asked by {person}, {number})" for number in range(EACH)]


@pytest.fixture(scope="module")
def quick(assistant: Assistant) -> Assistant:
    """Give an assistant without a reader: what is tested is who gets which answer."""
    return Assistant(assistant.index, reader="none")


def test_twenty_people_at_once_get_their_own_answers(quick: Assistant, serving, composed) -> None:
    def ask(person: int) -> list[dict]:
        with httpx.Client(base_url=address, timeout=60) as http:
            replies = [http.post("/v1/ask", json={"question": question}) for question in questions_of(person)]
        return [reply.raise_for_status().json() for reply in replies]

    with serving(composed(quick)) as address, ThreadPoolExecutor(PEOPLE) as people:
        answers = list(people.map(ask, range(PEOPLE)))
    for person in range(PEOPLE):
        for question, answer in zip(questions_of(person), answers[person], strict=True):
            assert answer["question"] == question
            assert dumps(answer["citations"]) == dumps(answer_json(quick.ask(question))["citations"])


def test_streams_are_not_mixed_up_either(quick: Assistant, serving, composed) -> None:
    def ask(person: int) -> list[tuple[str, dict]]:
        with openai.OpenAI(base_url=f"{address}/v1", api_key="none") as client:
            return [streamed(client, question) for question in questions_of(person)[:2]]

    def streamed(client: openai.OpenAI, question: str) -> tuple[str, dict]:
        messages = [{"role": "user", "content": question}]
        chunks = list(client.chat.completions.create(model="cuttings", messages=messages, stream=True))
        return "".join(chunk.choices[0].delta.content or "" for chunk in chunks), chunks[-1].cuttings

    with serving(composed(quick)) as address, ThreadPoolExecutor(8) as people:
        answers = list(people.map(ask, range(8)))
    for person in range(8):
        for question, (text, answer) in zip(questions_of(person), answers[person], strict=False):
            expected = quick.ask(question)
            assert (text, answer["question"]) == (expected.text, question)
            assert dumps(answer["citations"]) == dumps(answer_json(expected)["citations"])
