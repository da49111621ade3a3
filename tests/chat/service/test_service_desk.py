"""Where the questions of many callers wait their turn."""

import asyncio
import json
import socket
import threading
from collections.abc import Callable, Iterator

import httpx
import pytest

from cuttings.chat import Answer, Assistant
from cuttings.chat.service.desk import Desk, TooBusy
from cuttings.index import DamagedIndex, IndexingError

QUESTION = "When does the harbour of Velmora close to ferries?"


class Waiting(Assistant):
    """Answers when it is told to, and counts how many questions it works on at once."""

    def __init__(self, assistant: Assistant) -> None:
        super().__init__(assistant.index, reader="none")
        self.may_answer = threading.Event()
        self.began = threading.Semaphore(0)
        self.at_work = self.most = 0
        self.asked: list[str] = []
        self._lock = threading.Lock()

    def ask(self, question, **manner):
        self._wait(question)
        return super().ask(question, **manner)

    def stream(self, question, **manner):
        self._wait(question)
        yield from super().stream(question, **manner)

    def _wait(self, question):
        with self._lock:
            self.at_work += 1
            self.most = max(self.most, self.at_work)
            self.asked.append(question)
        self.began.release()
        self.may_answer.wait(30)
        with self._lock:
            self.at_work -= 1

    def has_begun(self) -> bool:
        return self.began.acquire(timeout=30)


@pytest.fixture
def waiting(assistant: Assistant) -> Iterator[Waiting]:
    stand_in = Waiting(assistant)
    yield stand_in
    stand_in.may_answer.set()


def test_a_few_questions_are_worked_on_at_once_and_all_are_answered(waiting: Waiting) -> None:
    async def ask_all() -> list[Answer]:
        desk = Desk(waiting, at_once=2, waiting=8)
        asking = [asyncio.create_task(desk.ask(f"{QUESTION} {number}")) for number in range(10)]
        assert await asyncio.to_thread(waiting.has_begun)
        assert await asyncio.to_thread(waiting.has_begun)
        assert desk.inside == 10
        waiting.may_answer.set()
        return await asyncio.gather(*asking)

    answers = asyncio.run(ask_all())
    assert [answer.question for answer in answers] == [f"{QUESTION} {number}" for number in range(10)]
    assert waiting.most == 2


def test_a_full_desk_refuses_questions_searches_and_streams_at_once(waiting: Waiting) -> None:
    async def crowd() -> None:
        desk = Desk(waiting, at_once=1, waiting=1)
        inside = [asyncio.create_task(desk.ask(QUESTION)) for _ in range(2)]
        assert await asyncio.to_thread(waiting.has_begun)
        with pytest.raises(TooBusy, match="1 questions are waiting to be answered already"):
            await desk.ask(QUESTION)
        with pytest.raises(TooBusy):
            await desk.search(QUESTION, limit=1)
        with pytest.raises(TooBusy):
            desk.stream(QUESTION)
        waiting.may_answer.set()
        await asyncio.gather(*inside)
        assert (await desk.search(QUESTION, limit=1))[0].rank == 1

    asyncio.run(crowd())


def test_whoever_stops_waiting_is_not_answered_and_leaves_the_queue(waiting: Waiting) -> None:
    async def leave() -> None:
        desk = Desk(waiting, at_once=1, waiting=5)
        first = asyncio.create_task(desk.ask("first"))
        assert await asyncio.to_thread(waiting.has_begun)
        second = asyncio.create_task(desk.ask("second"))
        await asyncio.sleep(0)
        assert desk.inside == 2
        second.cancel()
        await asyncio.wait([second])
        assert desk.inside == 1
        waiting.may_answer.set()
        await first
        await desk.ask("third")

    asyncio.run(leave())
    assert waiting.asked == ["first", "third"]


def test_a_stream_gives_what_the_assistant_yields(assistant: Assistant) -> None:
    async def follow() -> list[Answer]:
        return [answer async for answer in Desk(assistant).stream("Compare the harbour and the bridge")]

    texts = [answer.text for answer in asyncio.run(follow())]
    assert texts == [answer.text for answer in assistant.stream("Compare the harbour and the bridge")]


class Failing(Assistant):
    """Loses its index after the first words."""

    def stream(self, question, **_):
        yield Answer(question, question, True, "The first words")
        raise DamagedIndex("/somewhere", "no vectors")


def test_what_goes_wrong_in_a_stream_comes_after_what_was_made(assistant: Assistant) -> None:
    async def follow() -> None:
        growing = Desk(Failing(assistant.index, reader="none")).stream(QUESTION)
        assert (await anext(growing)).text == "The first words"
        with pytest.raises(IndexingError):
            await anext(growing)

    asyncio.run(follow())


def test_a_stream_that_is_left_is_not_made_to_its_end(assistant: Assistant) -> None:
    made: list[int] = []
    left = threading.Event()

    class Endless(Assistant):
        def stream(self, question, **_):
            for number in range(1000):
                made.append(number)
                yield Answer(question, question, True, str(number))
                if number:
                    left.wait(10)

    async def leave() -> None:
        desk = Desk(Endless(assistant.index, reader="none"))
        growing = desk.stream(QUESTION)
        await anext(growing)
        await growing.aclose()
        left.set()
        async with asyncio.timeout(30):
            while desk.inside:
                await asyncio.sleep(0.01)

    asyncio.run(leave())
    assert len(made) < 1000


def test_a_full_service_says_when_to_ask_again(waiting: Waiting, serving: Callable, composed: Callable) -> None:
    desk = Desk(waiting, at_once=1, waiting=0)
    with serving(composed(waiting, desk)) as address, httpx.Client(base_url=address) as http:
        asking = threading.Thread(
            target=http.post, args=("/v1/ask",), kwargs={"json": {"question": QUESTION}, "timeout": 30}
        )
        asking.start()
        assert waiting.has_begun()
        chat = {"model": "cuttings", "messages": [{"role": "user", "content": QUESTION}], "stream": True}
        for path, body in (("ask", {"question": "a"}), ("search", {"question": "a"}), ("chat/completions", chat)):
            reply = http.post(f"/v1/{path}", json=body)
            assert (reply.status_code, reply.headers["Retry-After"]) == (503, "2")
            assert reply.json()["error"]["code"] == "too_busy"
        assert http.get("/healthz").json()["status"] == "ok"
        waiting.may_answer.set()
        asking.join()


@pytest.mark.parametrize("stream", [False, True])
def test_a_connection_that_is_closed_in_the_middle_of_an_answer_harms_nothing(
    waiting: Waiting, serving: Callable, composed: Callable, stream: bool
) -> None:
    desk = Desk(waiting, at_once=1, waiting=10)
    body = json.dumps({"model": "cuttings", "messages": [{"role": "user", "content": "Who?"}], "stream": stream})
    headers = f"Host: a\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
    request = f"POST /v1/chat/completions HTTP/1.1\r\n{headers}\r\n\r\n{body}"
    with serving(composed(waiting, desk)) as address, httpx.Client(base_url=address) as http:
        for _ in range(3):
            with socket.create_connection(("127.0.0.1", int(address.rsplit(":", 1)[1]))) as connection:
                connection.sendall(request.encode())
                if not waiting.asked:
                    assert waiting.has_begun()
        waiting.may_answer.set()
        assert http.post("/v1/ask", json={"question": QUESTION}).json()["answered"]
        assert desk.inside == 0


def test_an_index_that_is_lost_is_said_without_its_folder(
    assistant: Assistant, serving: Callable, composed: Callable, caplog: pytest.LogCaptureFixture
) -> None:
    class Lost(Assistant):
        def ask(self, question, **_):
            raise DamagedIndex("/somewhere/of/ours", "no vectors")

    lost = Lost(assistant.index, reader="none")
    with serving(composed(lost)) as address:
        reply = httpx.post(f"{address}/v1/ask", json={"question": QUESTION})
    assert reply.status_code == 503
    assert reply.json()["error"] == {
        "message": "The index cannot be read now; the service's log says why.",
        "type": "server_error",
        "code": "damaged_index",
    }
    assert "/somewhere/of/ours" in caplog.text


def test_what_nobody_foresaw_is_said_in_the_same_form(
    assistant: Assistant, serving: Callable, composed: Callable
) -> None:
    class Broken(Assistant):
        def ask(self, question, **_):
            raise ZeroDivisionError

    with serving(composed(Broken(assistant.index, reader="none"))) as address:
        reply = httpx.post(f"{address}/v1/ask", json={"question": QUESTION})
    assert reply.status_code == 500
    assert reply.json()["error"]["code"] == "internal_error"
