"""The service over a few fictional articles, on a free port of this computer."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator

import fastapi
import httpx
import pytest
import uvicorn

from cuttings.chat import Assistant
from cuttings.chat.service import service

QUESTION = "When does the harbour of Velmora close to ferries?"
FOLLOW_UP = "And who is its master?"
Serving = Callable[[fastapi.FastAPI], contextlib.AbstractContextManager[str]]


@contextlib.contextmanager
def served(app: fastapi.FastAPI) -> Iterator[str]:
    """Serve an application, and give its address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        # Without it every reply, written as a head and a body, waits 40 ms for the client's acknowledgement.
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        server = uvicorn.Server(uvicorn.Config(app, log_level="critical", timeout_graceful_shutdown=1))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def serving() -> Serving:
    """Give what serves an application of a test's own."""
    return served


@pytest.fixture(scope="session")
def composed() -> Callable[..., fastapi.FastAPI]:
    """Give what puts the service together; the questions wait at a desk of a test's own where it has one."""
    return lambda assistant, desk=None: service(assistant, desk=desk)


@pytest.fixture(scope="session")
def address(assistant: Assistant) -> Iterator[str]:
    with served(service(assistant)) as address:
        yield address


@pytest.fixture(scope="session")
def http(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address) as client:
        yield client
