"""Two websites that show the widget of a service behind its guard, each on a port of its own."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import fastapi
import pytest
import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from cuttings.chat import Assistant
from cuttings.chat.access import Access, Guard, new_site, passing_hosts
from cuttings.chat.service.desk import Desk
from cuttings.chat.service.errors import handle_errors
from cuttings.chat.service.routes.answering import answering
from cuttings.chat.service.routes.documents import documents
from cuttings.chat.service.widget import widget

POLICY = (
    "default-src 'none'; script-src {service}; connect-src {service}; style-src 'self'; "
    "require-trusted-types-for 'script'; trusted-types cuttings; base-uri 'none'; form-action 'none'"
)
LOUD = """
* { color: rgb(255, 0, 0) !important; font: italic 40px cursive !important; letter-spacing: 9px !important; }
html { font-size: 40px; } :root, * { --ink: lime; --paper: lime; } button, p, h2, ol { display: none !important; }
.card, .turn { transform: rotate(90deg); }
"""
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A website</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/{style}.css">
<script src="{service}/widget.js" {attributes} async></script></head>
<body><main><h1>The website's own story</h1><p>Its own words.</p><div id="here"></div></main></body></html>"""


@dataclass
class Site:
    """A website with one page, which each test writes anew."""

    address: str
    service: str = ""
    token: str = ""
    attributes: str = ""
    style: str = "plain"
    policy: str = POLICY
    seen: list[str] = field(default_factory=list)

    def write(self, attributes: str = "", *, token: str | None = None, style: str = "plain") -> None:
        """Show the widget with these attributes of the script's tag; an empty token leaves it out."""
        token = self.token if token is None else token
        self.attributes = f'data-token="{token}" {attributes}' if token else attributes
        self.style = style

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            style = scope["path"].endswith(".css")
            page = PAGE.format(service=self.service, attributes=self.attributes, style=self.style)
            kind, body = ("text/css", LOUD if "loud" in scope["path"] else "") if style else ("text/html", page)
            headers = {"Content-Security-Policy": self.policy.format(service=self.service)}
            await fastapi.Response(body, media_type=kind, headers=headers)(scope, receive, send)


@contextlib.contextmanager
def served(make: Callable[[str], ASGIApp]) -> Iterator[ASGIApp]:
    """Serve what is made for an address."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        app = make(f"http://127.0.0.1:{listening.getsockname()[1]}")
        config = uvicorn.Config(app, log_level="critical", lifespan="off", timeout_graceful_shutdown=1)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield app
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def sites(assistant: Assistant) -> Iterator[tuple[Site, Site, Site]]:
    """Give two sites that may ask a service, and one that it does not know."""
    with served(Site) as first, served(Site) as second, served(Site) as stranger:
        known, lines = [first, second], []
        for site in known:
            site.token, line = new_site(site.address)
            lines.append(line)
        access = Access.parse("\n".join(lines), where="access")

        def guarded(address: str) -> ASGIApp:
            app = fastapi.FastAPI()
            handle_errors(app)
            for router in (answering(Desk(assistant)), documents(assistant), widget()):
                app.include_router(router)
            for site in (*known, stranger):
                site.service = address
            return Guard(app, access, hosts=passing_hosts("127.0.0.1", access, open_to_all=False), rate="60/minute")

        with served(guarded):
            yield first, second, stranger


@pytest.fixture
def site(sites: tuple[Site, Site, Site]) -> Site:
    sites[0].write()
    return sites[0]
