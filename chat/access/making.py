"""Lines for the access file: a secret is made or taken, and only its hash is written."""

import os
import secrets
from pathlib import Path

from .addresses import AccessError, origin_of
from .entries import Access, BadAccess, digest_of, name_of, normalised, text_of

_SHORTEST, _LONGEST = 8, 1024


class BadEntry(AccessError):
    """A name or password cannot be used."""


def user_line(name: str, password: str) -> str:
    """Make the line of a user; raises `BadEntry`."""
    from argon2 import PasswordHasher

    name, password = _name(name), normalised(password)
    if not _SHORTEST <= len(password) <= _LONGEST:
        raise BadEntry(f"a password has {_SHORTEST} to {_LONGEST:,} characters: choose another")
    return f"user {name} {PasswordHasher().hash(password)}"


def new_key(name: str) -> tuple[str, str]:
    """Make a key, and its line; raises `BadEntry`."""
    secret = f"ck_{secrets.token_urlsafe(32)}"
    return secret, f"key {_name(name)} {_hashed(secret)}"


def new_site(origin: str) -> tuple[str, str]:
    """Make the token with which the pages of an origin show the widget, and its line; raises `BadOrigin`."""
    token = f"cs_{secrets.token_urlsafe(32)}"
    return token, f"site {origin_of(origin)} {_hashed(token)}"


def add_line(path: str | Path, line: str) -> None:
    """Add a line to an access file, which is made where there is none, readable by its owner alone.

    Raises `BadAccess` where the file would not be one that can be used: it has a mistake, or the name is there.
    """
    present = text_of(path) if Path(path).exists() else ""
    if present and not present.endswith("\n"):
        line = "\n" + line
    Access.parse(present + line, where=str(path))
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
            file.write(line + "\n")
    except OSError as error:
        raise BadAccess(str(path), None, f"the access file cannot be written ({error.strerror})") from error


def _name(text: str) -> str:
    try:
        return name_of(text)
    except ValueError as error:
        raise BadEntry(str(error)) from error


def _hashed(secret: str) -> str:
    return f"sha256:{digest_of(secret).hex()}"
