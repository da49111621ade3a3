"""Signing in and out: the page, its form, the cookie."""

import asyncio
import base64
import hashlib
import ipaddress
import re
from urllib.parse import parse_qs, quote

from starlette.requests import HTTPConnection, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from ..render.html_login import login_html
from ..render.style import login_style
from .addresses import from_here
from .bounds import Rate
from .entries import Access, digest_of, normalised
from .replies import refusal
from .rules import LOGIN, LOGOUT
from .sessions import LONGEST, Sessions

FORM = 8192
"""The most bytes of a form."""
_WRONG = "The name or the password is not right."
_AT_ONCE = 2  # passwords that are checked at a time: each takes 64 MiB
_OWN_PATH = re.compile(r"/(?![/\\])[^\\\x00-\x20\x7f]*")


class Signing:
    """Signs users in and out; two limits hold back who tries passwords."""

    def __init__(self, access: Access, sessions: Sessions, *, tries: str, tries_from: str) -> None:
        """Take two rates: of tries with one name from one address, and of all tries from one address."""
        self._access = access
        self._sessions = sessions
        self._tries = Rate(tries)
        self._tries_from = Rate(tries_from)
        self._checking = asyncio.Semaphore(_AT_ONCE)

    def user(self, request: HTTPConnection) -> str | None:
        """Give the user whose session's cookie a request has."""
        return self._sessions.user(request.cookies.get(_cookie(request), ""))

    async def answer(self, request: Request, path: str) -> Response:
        """Answer a request for one of the two paths."""
        if request.method == "POST":
            if from_here(request.headers, request.url.scheme) is not True:
                return refusal(403, "cross_origin", "Signing in and out is done from this server's own pages.")
            return self._leave(request) if path == LOGOUT else await self._enter(request)
        if path == LOGIN and request.method in ("GET", "HEAD"):
            onward = own_path(request.query_params.get("next", ""))
            return _onward(request, onward) if self.user(request) else _page(request, onward)
        allowed = {"Allow": "POST" if path == LOGOUT else "GET, HEAD, POST"}
        return refusal(405, "method_not_allowed", f"{path} does not take {request.method}.", allowed)

    async def _enter(self, request: Request) -> Response:
        fields = parse_qs((await request.body()).decode("utf-8", "replace"))
        name, password, after = (fields.get(field, [""])[-1] for field in ("name", "password", "next"))
        name, onward = normalised(name), own_path(after)
        wait = self._wait(name, request)
        if wait:
            problem = f"These were too many tries. Wait {wait} seconds, then try again."
            return _page(request, onward, name=name, problem=problem, status=429, headers={"Retry-After": str(wait)})
        async with self._checking:
            identity = await asyncio.to_thread(self._access.user, name, password)
        if identity is None:
            return _page(request, onward, name=name, problem=_WRONG, status=401)
        self._sessions.end(request.cookies.get(_cookie(request), ""))
        response = _onward(request, onward)
        response.set_cookie(
            _cookie(request),
            self._sessions.begin(identity.name),
            max_age=int(LONGEST),
            path=_root(request) or "/",
            secure=request.url.scheme == "https",
            httponly=True,
            samesite="lax",
        )
        return response

    def _leave(self, request: Request) -> Response:
        self._sessions.end(request.cookies.get(_cookie(request), ""))
        response = RedirectResponse(f"{_root(request)}{LOGIN}", 303)
        response.delete_cookie(_cookie(request), path=_root(request) or "/")
        return response

    def _wait(self, name: str, request: Request) -> int:
        address = network(request.client.host if request.client else "")
        # The name is hashed, for it may be anything of any length that somebody sends.
        return self._tries_from.wait(address) or self._tries.wait(address, digest_of(name).hex())


def own_path(path: str) -> str:
    """Give where to go after signing in: a path of this server, "/" for anything else.

    Browsers read a backslash as a slash and leave out tabs and line ends, and what begins with two slashes is a host.
    """
    return path if _OWN_PATH.fullmatch(path) and not path.startswith((LOGIN, LOGOUT)) else "/"


def to_login(request: HTTPConnection, path: str) -> Response:
    """Send a browser to the login page, and from there back to where it was going."""
    query = request.scope["query_string"].decode("latin-1")
    wanted = quote(path, safe="/:@!$&'()*+,;=") + (f"?{query}" if query else "")
    return RedirectResponse(f"{_root(request)}{LOGIN}?next={quote(wanted, safe='/')}", 303)


def network(address: str) -> str:
    """Give the network of an address that one person may have whole: /64 of IPv6."""
    try:
        version_6 = ipaddress.IPv6Address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network((version_6.packed[:8] + bytes(8), 64)))


def _page(
    request: Request,
    onward: str,
    *,
    name: str = "",
    problem: str | None = None,
    status: int = 200,
    headers: dict[str, str] | None = None,
) -> Response:
    html = login_html(f"{_root(request)}{LOGIN}", onward=onward, name=name, problem=problem)
    kept = {"Cache-Control": "no-store", "Content-Security-Policy": _policy()}
    return HTMLResponse(html, status, {**kept, **(headers or {})})


def _policy() -> str:
    """Let the page have its style and its form, and nothing else."""
    style = base64.b64encode(hashlib.sha256(login_style().encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; img-src data:; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    )


def _onward(request: Request, path: str) -> Response:
    return RedirectResponse(_root(request) + path, 303)


def _root(request: HTTPConnection) -> str:
    return str(request.scope.get("root_path", "")).rstrip("/")


def _cookie(request: HTTPConnection) -> str:
    # Browsers do not tell the ports of a host apart: two chats on it would sign each other's users out.
    server = request.scope.get("server")
    return f"cuttings_{server[1] if server else 0}"
