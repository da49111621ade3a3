"""The access file: a line for each user, key and site, with a hash of its secret."""

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from .addresses import AccessError, BadOrigin, origin_of
from .rules import Identity

_NAME = re.compile(r"(?!#)\S{1,64}")
_PASSWORD = re.compile(r"\$argon2id\$v=19\$m=\d{1,7},t=\d{1,3},p=\d{1,3}\$[A-Za-z0-9+/]{11,}\$[A-Za-z0-9+/]{16,}")
_SECRET = re.compile(r"sha256:([0-9a-f]{64})")


class BadAccess(AccessError):
    """The access file cannot be used."""

    def __init__(self, where: str, line: int | None, problem: str) -> None:
        super().__init__(f"{where}, line {line}: {problem}" if line else f"{where}: {problem}")
        self.where = where
        self.line = line


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who signs in with a password."""

    name: str
    hash: str = field(repr=False)
    """argon2id, as argon2-cffi writes it."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A key, or the token of a site."""

    identity: Identity
    digest: bytes = field(repr=False)
    """Of 256 random bits, which no table of hashes holds: sha256 is enough, and fast."""


_Entry: TypeAlias = User | Secret


@dataclass(frozen=True, slots=True)
class Access:
    """Who may use the chat."""

    users: tuple[User, ...]
    secrets: tuple[Secret, ...]

    @classmethod
    def read(cls, path: str | Path) -> "Access":
        """Read an access file; raises `BadAccess`, which names the file and the line."""
        return cls.parse(text_of(path), where=str(path))

    @classmethod
    def parse(cls, text: str, *, where: str = "access") -> "Access":
        """Read the lines of an access file; raises `BadAccess`, which names `where` and the line."""
        entries: dict[tuple[str, str, bytes], _Entry] = {}
        for number, line in enumerate(text.splitlines(), 1):
            if not (words := line.split()) or words[0].startswith("#"):
                continue
            try:
                entry = _entry(words)
            except (ValueError, BadOrigin) as error:
                raise BadAccess(where, number, str(error)) from error
            if entries.setdefault(_mark(entry), entry) is not entry:
                raise BadAccess(where, number, f"{words[0]} {words[1]} is there already: remove one of the two lines")
        if not entries:
            raise BadAccess(
                where, None, "no user, key or site is named: add one with `cuttings access user NAME --file FILE`"
            )
        listed = entries.values()
        return cls(
            tuple(entry for entry in listed if isinstance(entry, User)),
            tuple(entry for entry in listed if isinstance(entry, Secret)),
        )

    @property
    def origins(self) -> frozenset[str]:
        """The origins of the sites that show the widget."""
        return frozenset(secret.identity.name for secret in self.secrets if secret.identity.kind == "site")

    def user(self, name: str, password: str) -> Identity | None:
        """Check a password; takes about as long for a name that is not there."""
        name, password = normalised(name), normalised(password)
        found = next((user for user in self.users if user.name == name), None)
        # Somebody's hash is checked in any case, with the result thrown away: the time must not tell who is there.
        against = found or next(iter(self.users), None)
        fits = against is not None and _fits(against.hash, password)
        return Identity("user", found.name) if found and fits else None

    def bearer(self, secret: str) -> Identity | None:
        """Find the key or site that a secret belongs to."""
        digest = digest_of(secret)
        matching = [entry.identity for entry in self.secrets if hmac.compare_digest(entry.digest, digest)]
        return matching[0] if matching else None


def text_of(path: str | Path) -> str:
    """Read the text of an access file; raises `BadAccess`."""
    try:
        content = Path(path).read_bytes()
    except FileNotFoundError as error:
        raise BadAccess(str(path), None, "no such file: `cuttings access user NAME --file FILE` makes one") from error
    except OSError as error:
        raise BadAccess(str(path), None, f"the access file cannot be read ({error.strerror})") from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise BadAccess(str(path), line, "the access file is not UTF-8") from error


def name_of(text: str) -> str:
    """Read the name of a user or key; raises ValueError."""
    name = normalised(text)
    if not (_NAME.fullmatch(name) and name.isprintable()):
        raise ValueError("a name has 1 to 64 letters, digits or signs, no spaces, and does not begin with #")
    return name


def normalised(text: str) -> str:
    """Compose letters and their accents, which keyboards send in one way or the other."""
    return unicodedata.normalize("NFC", text)


def digest_of(secret: str) -> bytes:
    """Hash a key or token."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()


def _entry(words: Sequence[str]) -> _Entry:
    """Read a line; no message repeats what may be a secret that was written in plain."""
    match words:
        case ["user", name, hashed]:
            if not _PASSWORD.fullmatch(hashed):
                raise ValueError("not an argon2id hash: make the line with `cuttings access user NAME`")
            return User(name_of(name), hashed)
        case ["key", name, hashed]:
            return Secret(Identity("key", name_of(name)), _digest(hashed, "`cuttings access key NAME`"))
        case ["site", origin, hashed]:
            return Secret(Identity("site", origin_of(origin)), _digest(hashed, "`cuttings access site ORIGIN`"))
    raise ValueError("not a line like `user NAME HASH`, `key NAME sha256:HEX` or `site ORIGIN sha256:HEX`")


def _digest(text: str, maker: str) -> bytes:
    if not (found := _SECRET.fullmatch(text)):
        raise ValueError(f"not sha256: and 64 hexadecimal digits: make the line with {maker}")
    return bytes.fromhex(found[1])


def _mark(entry: _Entry) -> tuple[str, str, bytes]:
    """Give what must not be there twice: a name; a site may have several tokens while one replaces the other."""
    if isinstance(entry, User):
        return ("user", entry.name, b"")
    return (entry.identity.kind, entry.identity.name, entry.digest if entry.identity.kind == "site" else b"")


def _fits(hashed: str, password: str) -> bool:
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return PasswordHasher().verify(hashed, password.encode("utf-8", "surrogatepass"))
    except (VerificationError, InvalidHashError):
        return False
