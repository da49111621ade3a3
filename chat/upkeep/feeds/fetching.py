"""Fetch one feed over HTTP, unless the server says that nothing is new."""

import time
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO
from urllib.error import HTTPError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

_MOST = 32 * 1024 * 1024
"""Bytes, as the reader of feeds takes."""
_SILENCE, _LONGEST = 20.0, 120.0
"""Seconds that a server may be silent, and that the whole may take."""
_PIECE = 64 * 1024
_SAFE = "%/:=&?~#+!$,;'@()*[]"
"""What an address's path and query may hold as it is; other characters are written with percent signs."""


class NotFetched(Exception):
    """A feed could not be fetched."""

    def __init__(self, url: str, reason: str) -> None:
        super().__init__(f"{url}: the feed could not be fetched: {reason}")
        self.url, self.reason = url, reason


@dataclass(frozen=True, slots=True)
class Mark:
    """What a server gives out so that it can be asked later whether anything is new."""

    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A feed's bytes as its server sent them."""

    data: bytes
    url: str
    """Where it was in the end, behind all redirections."""
    mark: Mark


def fetch(url: str, mark: Mark, *, proxies: Mapping[str, str]) -> Fetched | None:
    """Fetch a feed; None where it is as it was when the server gave `mark`. Raises NotFetched.

    Only http and https are spoken, also where the server sends on to another address. `proxies` are addresses by
    scheme, as of `urllib.request.getproxies()`.
    """
    wanted = {"If-None-Match": mark.etag, "If-Modified-Since": mark.modified}
    headers = {"User-Agent": "cuttings (feed reader)", "Accept-Encoding": "gzip, identity;q=0.5"}
    plain = plain_address(url)
    try:
        request = Request(plain, headers=headers | {name: value for name, value in wanted.items() if value})  # noqa: S310
        with _opener(proxies).open(request, timeout=_SILENCE) as reply:
            new = Mark(reply.headers.get("ETag", ""), reply.headers.get("Last-Modified", ""))
            return Fetched(_unpacked(url, _body(url, reply), reply.headers), reply.url, new)
    except HTTPError as error:
        with error:
            if error.code == 304:
                return None
            raise NotFetched(url, f"the server answered {error.code} ({error.reason})") from error
    except (OSError, HTTPException, ValueError) as error:
        raise NotFetched(url, str(getattr(error, "reason", "") or error or "no answer")) from error


def plain_address(url: str) -> str:
    """Write an address in ASCII. Raises NotFetched for what is none, or has a password in it."""
    try:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise NotFetched(url, "an address begins with http:// or https:// and a host")
        if parts.username is not None:
            raise NotFetched(parts.hostname, "an address with a name and a password in it is not used")
        host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname.encode("idna").decode()
        netloc = f"{host}:{parts.port}" if parts.port else host
    except ValueError as error:
        raise NotFetched(url, str(error)) from error
    return urlunsplit((parts.scheme, netloc, quote(parts.path or "/", _SAFE), quote(parts.query, _SAFE), ""))


def _opener(proxies: Mapping[str, str]) -> OpenerDirector:
    """Make what opens an address; unlike `urlopen`, it has no hand for files and FTP."""
    opener = OpenerDirector()
    speaking = (ProxyHandler(dict(proxies)), HTTPHandler(), HTTPSHandler())
    for handler in (*speaking, HTTPDefaultErrorHandler(), HTTPErrorProcessor(), _Redirects()):
        opener.add_handler(handler)
    return opener


class _Redirects(HTTPRedirectHandler):
    max_redirections = 5

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """Go on to another address of the web, and never from a secured one to one that is not."""
        scheme = urlsplit(newurl).scheme
        if scheme not in ("http", "https") or (req.type == "https" and scheme == "http"):
            raise HTTPError(req.full_url, code, f"it sends on to {newurl}, where it is not followed", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _body(url: str, reply: HTTPResponse) -> bytes:
    began, pieces, size = time.monotonic(), [], 0
    while piece := reply.read1(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > _MOST:
            raise NotFetched(url, f"it is larger than {_MOST >> 20} MB")
        if time.monotonic() - began > _LONGEST:
            raise NotFetched(url, f"it was not whole after {_LONGEST:.0f} seconds")
    return b"".join(pieces)


def _unpacked(url: str, data: bytes, headers: Message) -> bytes:
    if headers.get("Content-Encoding", "identity").lower() == "identity":
        return data
    inflated = zlib.decompressobj(wbits=31)
    try:
        whole = inflated.decompress(data, _MOST)
    except zlib.error as error:
        raise NotFetched(url, "it is packed in a way that is not understood") from error
    if inflated.unconsumed_tail:
        raise NotFetched(url, f"it is larger than {_MOST >> 20} MB")
    return whole
