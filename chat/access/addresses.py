"""Hosts and origins: where the chat may be served, by which names it may be called, and from whose pages."""

import ipaddress
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from .entries import Access

_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?")
_PORTS = {"http": 80, "https": 443}


class AccessError(Exception):
    """Something about who may use the chat is wrong."""


class Exposed(AccessError):
    """The chat would be open to everybody who reaches this computer."""

    def __init__(self, host: str) -> None:
        super().__init__(
            f"{host or 'an empty host'} can be reached from other computers, and anybody there could ask and read: "
            "name an access file (--access FILE, made with `cuttings access user NAME --file FILE`), "
            "or say --open if everybody may; 127.0.0.1 serves this computer alone"
        )
        self.host = host


class BadOrigin(AccessError):
    """What should be a website's origin is none."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is not an origin: write it like https://news.example or http://localhost:8080")
        self.text = text


def check_exposure(host: str, access: "Access | None", *, open_to_all: bool) -> None:
    """Refuse to listen beyond this computer without access control, unless it was said that all may come.

    Raises `Exposed`.
    """
    if access is None and not open_to_all and not is_loopback(host):
        raise Exposed(host)


def passing_hosts(host: str, access: "Access | None", *, open_to_all: bool) -> frozenset[str] | None:
    """Give the names by which the chat may be called (the Host header); None for any.

    Where nobody signs in, being on this computer is what admits a request. A page elsewhere could have its own name
    point here and ask as if it were this one (DNS rebinding), so a name that can be made to point here must not pass.
    """
    if access is not None or open_to_all or not is_loopback(host):
        return None
    return frozenset({"localhost", "127.0.0.1", "::1", host.strip("[]").lower()})


def is_loopback(host: str) -> bool:
    """Tell whether what listens on a host is reached from this computer alone; a name other than localhost is not."""
    if host.lower() == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return False
    return (getattr(address, "ipv4_mapped", None) or address).is_loopback


def host_of(header: str) -> str | None:
    """Read the host from a Host header, without its port; None where it is none."""
    found = _HOST.fullmatch(header.lower())
    return found[1].strip("[]") if found else None


def origin_of(text: str) -> str:
    """Write an origin as browsers send it; raises `BadOrigin`."""
    try:
        address = urlsplit(text)
        port = address.port
        host = (address.hostname or "").encode("idna").decode("ascii")
    except ValueError as error:  # a port that is no number, a name that is none (UnicodeError)
        raise BadOrigin(text) from error
    host = f"[{host}]" if ":" in host else host
    default = _PORTS.get(address.scheme)
    written = f"{address.scheme}://{host}" + (f":{port}" if port is not None and port != default else "")
    bare = f"{address.scheme}://{address.netloc}"
    if default is None or not _HOST.fullmatch(host) or "@" in address.netloc or text.lower() != bare.lower():
        raise BadOrigin(text)
    return written


def from_here(headers: Mapping[str, str], scheme: str) -> bool | None:
    """Tell whether a page of this server made a request; None where the headers do not say.

    Browsers send Sec-Fetch-Site to https and this computer, and Origin with whatever changes something; neither can
    be set by a page.
    """
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None:
        return None if site == "none" and origin is None else site == "same-origin"
    if origin is None:
        return None
    return origin.lower() == f"{scheme.replace('ws', 'http')}://{headers.get('host', '').lower()}"
