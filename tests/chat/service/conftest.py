"""The service over a few fictional articles, on a free port of this computer."""

import contextlib
from collections.abc import Callable, Iterator

import fastapi
import httpx
import pytest

from cuttings.chat import Assistant
from cuttings.chat.service import service

QUESTION = "When does the harbour of Velmora close to ferries?"
FOLLOW_UP = "And who is its master?"
Serving = Callable[[fastapi.FastAPI], contextlib.AbstractContextManager[str]]


@pytest.fixture(scope="session")
def composed() -> Callable[..., fastapi.FastAPI]:
    """Give what puts the service together; the questions wait at a desk of a test's own where it has one."""
    return lambda assistant, desk=None: service(assistant, desk=desk)


@pytest.fixture(scope="session")
def address(assistant: Assistant, serving: Serving) -> Iterator[str]:
    with serving(service(assistant)) as address:
        yield address


@pytest.fixture(scope="session")
def http(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address) as client:
        yield client
