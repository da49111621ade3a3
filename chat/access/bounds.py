"""Limits: how often somebody may ask, and how much they may send."""

import math
import time
from collections.abc import Awaitable, Callable
from typing import TypeAlias

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.types import Message, Receive, Scope, Send

from .addresses import AccessError
from .replies import refusal

_App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]


class BadRate(AccessError):
    """A rate cannot be read."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is not a rate: write it like 120/minute, 10/second or 5000/day")
        self.text = text


class Rate:
    """At most so many requests in any stretch of time, for each name by itself."""

    def __init__(self, rate: str) -> None:
        """Take a rate like "120/minute"; raises `BadRate`."""
        self._item = _item(rate)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def wait(self, *name: str) -> int:
        """Count a request; gives 0, or the seconds until the next may come, and then it has not been counted."""
        if self._limiter.hit(self._item, *name):
            return 0
        return max(1, math.ceil(self._limiter.get_window_stats(self._item, *name).reset_time - time.time()))


def _item(rate: str) -> RateLimitItem:
    try:
        item = parse(rate)
    except ValueError as error:
        raise BadRate(rate) from error
    if item.amount < 1:
        raise BadRate(rate)
    return item


class Bounded:
    """A request whose body may have so many bytes: refused by what it announces, and by what comes."""

    def __init__(self, receive: Receive, send: Send, most: int) -> None:
        self._receive = receive
        self._send = send
        self._most = most
        self._came = 0
        self._started = False
        self._exceeded = False

    async def answer(self, app: _App, scope: Scope) -> None:
        """Let an application answer, as long as the body is within its bound."""
        announced = dict(scope["headers"]).get(b"content-length", b"0")
        # A number of more digits than these is too long to be read, and too large in any case.
        if not announced.isdigit() or len(announced) > 18 or int(announced) > self._most:
            await self._refuse(scope)
            return
        try:
            await app(scope, self.receive, self.send)
        except Exception:
            if not self._exceeded:  # else the application has only said that its request broke off
                raise
        if self._exceeded and not self._started:
            await self._refuse(scope)

    async def receive(self) -> Message:
        """Pass on what comes; once it is too much, the client seems to be gone."""
        if self._exceeded:
            return {"type": "http.disconnect"}
        message = await self._receive()
        self._came += len(message.get("body", b""))
        self._exceeded = self._came > self._most
        return {"type": "http.disconnect"} if self._exceeded else message

    async def send(self, message: Message) -> None:
        """Pass on the answer, but not one that is made of half a body."""
        if self._started or not self._exceeded:
            self._started = True
            await self._send(message)

    async def _refuse(self, scope: Scope) -> None:
        message = f"The request is larger than {self._most:,} bytes, which is the most that is taken here."
        await refusal(413, "request_too_large", message)(scope, self._receive, self._send)
