"""An application of a few lines behind the guard, on a real server, with people who may use it."""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import anyio
import httpx
import pytest
from argon2 import PasswordHasher
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from cuttings.chat.access import Access, Guard, new_key, new_site

PASSWORD = "a gull over Velmora"
SITE = "https://gull.example"
KEY, KEY_LINE = new_key("newsroom")
TOKEN, SITE_LINE = new_site(SITE)
CHEAP = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)  # the tests sign in often


class Clock:
    """Seconds that pass when the test says so."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@dataclass
class Told:
    """What the application behind the guard came to see."""

    go_on: threading.Event = field(default_factory=threading.Event)
    gone: threading.Event = field(default_factory=threading.Event)
    began: list[str] = field(default_factory=list)


async def call(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.send_text(websocket.scope["state"]["identity"].kind)
    await websocket.close()


def application(told: Told) -> Starlette:
    async def echo(request: Request) -> Response:
        told.began.append(request.url.path)
        body = await request.body()
        identity = request.scope["state"]["identity"]
        seen = {"who": f"{identity.kind} {identity.name}", "path": request.scope["path"], "length": len(body)}
        return JSONResponse(seen, headers={"Access-Control-Allow-Origin": "*"})

    async def pieces(request: Request) -> Response:
        async def stream():
            yield "first "
            while not told.go_on.is_set():
                await anyio.sleep(0.01)
            yield "last"

        return StreamingResponse(stream())

    async def endless(request: Request) -> Response:
        async def stream():
            try:
                while True:
                    yield "more "
                    await anyio.sleep(0.01)
            finally:
                told.gone.set()

        return StreamingResponse(stream())

    async def policy(request: Request) -> Response:
        return PlainTextResponse("mine", headers={"Content-Security-Policy": "default-src 'none'"})

    @contextlib.asynccontextmanager
    async def life(_):
        told.began.append("life")
        yield

    methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"]
    return Starlette(
        lifespan=life,
        routes=[
            Route("/v1/pieces", pieces),
            Route("/v1/endless", endless),
            Route("/policy", policy),
            WebSocketRoute("/call", call),
            Route("/{path:path}", echo, methods=methods),
        ],
    )


@pytest.fixture(scope="session")
def access() -> Access:
    people = [f"user {name} {CHEAP.hash(PASSWORD)}" for name in ("ilse", "ana")]
    return Access.parse("\n".join([*people, KEY_LINE, SITE_LINE]))


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def serve(told: Told, serving: Callable[..., contextlib.AbstractContextManager[str]]) -> Iterator[Callable[..., str]]:
    """Give a function that guards the application, serves it, and gives its address."""
    with contextlib.ExitStack() as stack:

        def serve(access: Access | None = None, *, hosts=None, root_path="", **manner) -> str:
            guard = Guard(application(told), access, hosts=hosts, **manner)
            return stack.enter_context(serving(guard, root_path=root_path))

        yield serve


@pytest.fixture
def guarded(serve, access: Access) -> str:
    """Give the address of the application, guarded by the access file."""
    return serve(access)


@pytest.fixture(scope="session")
def key() -> str:
    return KEY


@pytest.fixture(scope="session")
def token() -> str:
    """Give what a page of gull.example shows the widget with."""
    return TOKEN


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sign_in() -> Iterator[Callable[..., httpx.Client]]:
    """Give a function that makes a client, signed in."""
    with contextlib.ExitStack() as stack:

        def signing(address: str, name: str = "ilse", password: str = PASSWORD) -> httpx.Client:
            client = stack.enter_context(httpx.Client(base_url=address))
            client.post("/login", data={"name": name, "password": password}, headers={"Origin": address})
            return client

        yield signing


@pytest.fixture
def ilse(guarded: str, sign_in) -> httpx.Client:
    """Give a client that is signed in."""
    return sign_in(guarded)


@pytest.fixture(scope="session")
def raw() -> Callable[..., str]:
    """Give a function that sends bytes as they are, and gives all that is answered."""

    def send(address: str, request: str) -> str:
        where = urlsplit(address)
        with socket.create_connection((where.hostname, where.port), timeout=5) as connection:
            connection.sendall(request.replace("\n", "\r\n").encode())
            answer = b""
            with contextlib.suppress(ConnectionResetError):
                # What was asked to become a websocket stays open.
                while not answer.startswith(b"HTTP/1.1 101 ") and (more := connection.recv(65536)):
                    answer += more
        return answer.decode("latin-1")

    return send
