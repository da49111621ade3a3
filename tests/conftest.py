"""What all tests share: an application on a free port of this computer."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest
import uvicorn
from starlette.types import ASGIApp

Serving: TypeAlias = Callable[..., contextlib.AbstractContextManager[str]]


@pytest.fixture(scope="session")
def serving() -> Serving:
    """Give what serves an application in a thread, and gives its address."""
    return _served


@contextlib.contextmanager
def _served(app: ASGIApp, *, root_path: str = "") -> Iterator[str]:
    # Named as TCP, so that asyncio turns its delay off: 40 ms for each answer but a connection's first.
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP) as listening:
        listening.bind(("127.0.0.1", 0))
        config = uvicorn.Config(app, log_level="critical", root_path=root_path, timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.005)
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()
