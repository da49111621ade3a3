"""The address of an article, by which its versions are known."""

import re
from urllib.parse import parse_qsl, urlsplit

_HOST = re.compile(r"^(?:(?:www\d?|m|mobile|amp)\.)+")
_PATH = re.compile(r"(?:/amp|\.amp|/)+$|/index\.html?$")
_TRACKING = re.compile(r"utm_|fbclid$|gclid$|cmpid$|amp$|ref$")


def address(url: str | None) -> str | None:
    """Give what a web address has in common with others of the same article; None for a site's front page.

    Left out: the scheme, "www." and "m.", "/amp", the fragment, and parameters that only say where a reader came from.
    """
    try:
        parts = urlsplit(url or "")
        host = _HOST.sub("", (parts.hostname or "").casefold())
    except ValueError:  # brackets that hold no address
        return None
    path = _PATH.sub("", parts.path)
    asked = sorted(pair for pair in parse_qsl(parts.query) if not _TRACKING.match(pair[0]))
    if not host or not (path or asked):
        return None
    return " ".join((host, path, *(f"{name}={value}" for name, value in asked)))
