"""The guard around the whole application: who asks, from where, how often, how much."""

import time
from collections.abc import Callable, Collection
from contextlib import suppress
from functools import partial

from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect, HTTPConnection, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from .addresses import from_here, host_of, origin_of
from .bounds import Bounded, Rate
from .entries import Access
from .replies import protected, refusal, without_cors
from .rules import LOGIN, LOGOUT, Identity, changes, climbs, is_closed, is_public, is_question, is_upload, may
from .sessions import Sessions
from .signing import FORM, Signing, to_login

_ONCE = ("host", "origin", "authorization")
_RATE = "120/minute"
_TRIES, _TRIES_FROM = "10/minute", "30/minute"


class Guard:
    """Lets through what may pass, with who it is in `scope["state"]["identity"]`; says no to the rest.

    Answers stream through it. Whatever it does not know needs a signed-in user.
    """

    def __init__(
        self,
        app: ASGIApp,
        access: Access | None,
        *,
        hosts: Collection[str] | None,
        origins: Collection[str] = (),
        rate: str | None = None,
        body: int = 1 << 20,
        upload: int = 0,
        tries: str = _TRIES,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Guard an application; without `access` everybody may come, as far as `hosts` and `origins` go.

        hosts: the names by which it may be called; None for any (`passing_hosts`)
        origins: of pages elsewhere whose scripts may call it; the origins of sites are added
        rate: how often each identity may ask; where None, 120 a minute with access control, without it no limit
        body, upload: the most bytes of a request, and of one that brings files: 0 for no files
        tries: how often a password may be tried for a name from an address
        clock: seconds, by which sessions end
        """
        self._app = app
        self._access = access
        self._hosts = None if hosts is None else frozenset(hosts)
        self._origins = frozenset(map(origin_of, origins)) | (access.origins if access else frozenset())
        self._rate = Rate(rate or _RATE) if rate or access else None
        self._body = body
        self._upload = upload
        sessions = Sessions(clock=clock)
        self._signing = Signing(access, sessions, tries=tries, tries_from=_TRIES_FROM) if access else None
        self._from_elsewhere = CORSMiddleware(
            self._within,
            allow_origins=self._origins,
            allow_methods=("GET", "POST"),
            allow_headers=("*",),  # clients have headers of their own, and whose scripts may call is listed
            expose_headers=("Retry-After", "Mcp-Session-Id"),
            allow_private_network=True,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request of a server."""
        if scope["type"] == "http":
            send = protected(send, _path(scope), private=self._access is not None)
            if problem := self._miscalled(scope):
                await problem(scope, receive, send)
            else:
                await self._from_elsewhere(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._connect(scope, receive, send)
        else:
            await self._app(scope, receive, send)  # the application's own beginning and end

    async def _within(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = _path(scope)
        if self._signing and path in (LOGIN, LOGOUT):
            answer = partial(_respond, self._signing, path)
            await Bounded(receive, send, FORM).answer(answer, scope)
            return
        decided = self._decide(HTTPConnection(scope), scope["method"], path)
        if isinstance(decided, Response):
            await decided(scope, receive, send)
            return
        scope = _with(scope, decided)
        most = self._upload if is_upload(path) else self._body
        await Bounded(receive, without_cors(send), most).answer(self._app, scope)

    async def _connect(self, scope: Scope, receive: Receive, send: Send) -> None:
        decided = self._miscalled(scope) or self._decide(HTTPConnection(scope), "WEBSOCKET", _path(scope))
        if isinstance(decided, Identity):
            await self._app(_with(scope, decided), receive, send)
        else:
            await receive()
            await send({"type": "websocket.close", "code": 1008})

    def _miscalled(self, scope: Scope) -> Response | None:
        """Refuse a request whose host may not be, or in which two headers say who is called or who calls."""
        names = [name.decode("latin-1") for name, _ in scope["headers"]]
        headers = HTTPConnection(scope).headers
        host = host_of(headers.get("host", ""))
        if host is None or any(names.count(name) > 1 for name in _ONCE):
            return refusal(400, "bad_headers", "The request needs one Host header, and at most one of each other.")
        if self._hosts is not None and host not in self._hosts:
            allowed = " or ".join(sorted(self._hosts))
            return refusal(403, "unknown_host", f"This server answers as {allowed}, not as {host}.")
        return None

    def _decide(self, request: HTTPConnection, method: str, path: str) -> Identity | Response:
        """Find out who asks, or refuse."""
        if climbs(path):
            return refusal(400, "bad_path", "The path has segments that lead upwards.")
        if is_public(method, path):
            return _visitor(request)
        here = from_here(request.headers, request.url.scheme)
        origin = request.headers.get("origin")
        if here is False and origin not in self._origins and (origin is not None or changes(method)):
            return refusal(403, "cross_origin", "Pages of other websites may not do this.")
        identity = self._identity(request, method, path)
        if isinstance(identity, Response):
            return identity
        if identity.kind == "site" and identity.name != origin:
            return refusal(403, "wrong_origin", f"This token is for pages of {identity.name} alone.")
        if not may(identity, method, path):
            return refusal(403, "not_allowed", f"This {identity.kind} may not use {path}.")
        if identity.kind == "user" and changes(method) and not here:
            return refusal(403, "cross_origin", "A signed-in user does this from this server's own pages.")
        if is_closed(path) or (is_upload(path) and not self._upload):
            return refusal(403, "uploads_off", "Uploads are off here: --allow-upload turns them on.")
        if self._rate and is_question(method, path) and (wait := self._rate.wait(identity.kind, identity.name)):
            after = {"Retry-After": str(wait)}
            return refusal(429, "rate_limit_exceeded", f"Too many questions: ask again in {wait} seconds.", after)
        return identity

    def _identity(self, request: HTTPConnection, method: str, path: str) -> Identity | Response:
        if self._access is None or self._signing is None:
            return _visitor(request)
        scheme, _, secret = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            known = self._access.bearer(secret.strip())
            return known or _unknown("invalid_api_key", "This key is not known here.")
        if user := self._signing.user(request):
            return Identity("user", user)
        if method in ("GET", "HEAD") and "text/html" in request.headers.get("accept", ""):
            return to_login(request, path)
        return _unknown("not_signed_in", "Sign in at /login, or send a key: Authorization: Bearer KEY.")


async def _respond(signing: Signing, path: str, scope: Scope, receive: Receive, send: Send) -> None:
    with suppress(ClientDisconnect):
        response = await signing.answer(Request(scope, receive), path)
        await response(scope, receive, send)


def _unknown(code: str, message: str) -> Response:
    return refusal(401, code, message, {"WWW-Authenticate": "Bearer"})


def _visitor(request: HTTPConnection) -> Identity:
    return Identity("visitor", request.client.host if request.client else "")


def _with(scope: Scope, identity: Identity) -> Scope:
    return {**scope, "state": {**scope.get("state", {}), "identity": identity}}


def _path(scope: Scope) -> str:
    """Give the path as the application routes it: decoded, without the part under which it is mounted."""
    path, root = str(scope["path"]), str(scope.get("root_path", ""))
    return path.removeprefix(root) or "/" if path == root or path.startswith(f"{root}/") else path
