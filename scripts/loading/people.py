"""People who ask a service, alone or all at once."""

import json
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any, Self
from urllib.parse import urlsplit


class Refused(Exception):
    """The service did not answer."""


class Person:
    """Somebody with a connection of their own."""

    def __init__(self, address: str, key: str | None) -> None:
        parts = urlsplit(address)
        kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
        self._connection = kind(parts.netloc, timeout=120)
        self._path = parts.path.rstrip("/")
        self._headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {key}"} if key else {})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """Send a body and give what comes back; raises Refused with the reason."""
        try:
            self._connection.request("POST", self._path + path, json.dumps(body), self._headers)
            reply = self._connection.getresponse()
            content = json.loads(reply.read())
        except (OSError, HTTPException, ValueError) as error:
            self._connection.close()
            raise Refused(f"{type(error).__name__}: {error}") from error
        if reply.status != 200:
            raise Refused(f"{reply.status}: {content.get('error', {}).get('message', content)}")
        found: dict[str, Any] = content
        return found


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one question."""

    question: str
    seconds: float
    answer: dict[str, Any] | None = None
    error: str | None = None


def ask(person: Person, question: str) -> Outcome:
    """Ask, and take the time."""
    began = time.perf_counter()
    try:
        answer = person.post("/v1/ask", {"question": question})
    except Refused as refused:
        return Outcome(question, time.perf_counter() - began, error=str(refused))
    return Outcome(question, time.perf_counter() - began, answer)


def crowd(address: str, key: str | None, questions: Sequence[str], people: int, each: int) -> list[Outcome]:
    """Have people ask at once, each their own part of the questions."""
    ready = threading.Barrier(people)

    def ask_all(number: int) -> list[Outcome]:
        mine = [questions[(number * each + place) % len(questions)] for place in range(each)]
        with Person(address, key) as person:
            ready.wait()
            return [ask(person, question) for question in mine]

    with ThreadPoolExecutor(people) as pool:
        return [outcome for outcomes in pool.map(ask_all, range(people)) for outcome in outcomes]
