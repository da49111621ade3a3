"""Where the questions of many callers wait their turn."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Collection, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from functools import partial
from typing import TypeVar

from ...index import Filters, Hit
from ..answer import Answer, Turn
from ..assistant import Assistant

_Made = TypeVar("_Made")


class TooBusy(Exception):
    """More questions are waiting than the desk has room for."""

    retry_after = 2
    """Seconds after which it is worth asking again."""

    def __init__(self, waiting: int) -> None:
        super().__init__(f"{waiting} questions are waiting to be answered already: ask again in a moment")
        self.waiting = waiting


class Desk:
    """Answers the questions of many callers, a few at a time; the others wait in the order in which they came.

    Its methods are those of `Assistant`, for an event loop. Whoever stops waiting, because a connection was closed,
    leaves the queue; an answer that is being made is finished, for nobody.
    """

    def __init__(self, assistant: Assistant, *, at_once: int = 4, waiting: int = 200) -> None:
        """Work on at most `at_once` questions, and let at most `waiting` others wait."""
        self._assistant = assistant
        self._workers = ThreadPoolExecutor(at_once, thread_name_prefix="desk")
        self._room = at_once + waiting
        self._waiting = waiting
        self._inside = 0
        self._door = threading.Lock()

    @property
    def inside(self) -> int:
        """How many questions are being answered or waiting."""
        return self._inside

    async def ask(
        self,
        question: str,
        *,
        conversation: Sequence[Turn] = (),
        filters: Filters | None = None,
        asked_on: date | None = None,
        without: Collection[str] = (),
    ) -> Answer:
        """Answer a question, see `Assistant.ask`; raises TooBusy."""
        manner = partial(self._assistant.ask, conversation=conversation, filters=filters)
        return await asyncio.wrap_future(
            self._enter(partial(manner, question, asked_on=asked_on, without=without)),
        )

    async def search(self, question: str, *, limit: int, filters: Filters | None = None) -> list[Hit]:
        """Find passages, see `Assistant.search`; raises TooBusy."""
        return await asyncio.wrap_future(
            self._enter(partial(self._assistant.search, question, limit=limit, filters=filters))
        )

    def stream(
        self,
        question: str,
        *,
        conversation: Sequence[Turn] = (),
        filters: Filters | None = None,
        asked_on: date | None = None,
        without: Collection[str] = (),
    ) -> AsyncGenerator[Answer, None]:
        """Yield an answer as it grows, see `Assistant.stream`; raises TooBusy at once."""
        answers = self._assistant.stream(
            question, conversation=conversation, filters=filters, asked_on=asked_on, without=without
        )
        passing = _Passing(asyncio.get_running_loop())
        return passing.answers(self._enter(partial(passing.make, answers)))

    def _enter(self, work: Callable[[], _Made]) -> Future[_Made]:
        """Take a place in the queue, and leave it when the work is done or nobody waits for it any more."""
        with self._door:
            if self._inside >= self._room:
                raise TooBusy(self._waiting)
            self._inside += 1
        made = self._workers.submit(work)
        made.add_done_callback(self._leave)
        return made

    def _leave(self, _: Future[_Made]) -> None:
        with self._door:
            self._inside -= 1


class _Passing:
    """Passes answers from the thread that makes them to the event loop that sends them."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._made: asyncio.Queue[Answer | None] = asyncio.Queue()
        self._unwanted = threading.Event()

    def make(self, answers: Iterator[Answer]) -> None:
        """Run in the thread: make the answers until the last, or until nobody waits for them."""
        try:
            for answer in answers:
                if self._unwanted.is_set():
                    return
                self._put(answer)
        finally:
            self._put(None)

    async def answers(self, making: Future[None]) -> AsyncGenerator[Answer, None]:
        """Run in the loop: yield what was made; raises what went wrong in making it."""
        try:
            while (answer := await self._made.get()) is not None:
                yield answer
            await asyncio.wrap_future(making)
        finally:
            self._unwanted.set()
            making.cancel()

    def _put(self, answer: Answer | None) -> None:
        with suppress(RuntimeError):  # the loop is closed: the server has stopped
            self._loop.call_soon_threadsafe(self._made.put_nowait, answer)
