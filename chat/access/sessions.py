"""Who is signed in: sessions in memory, which end by themselves."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from .entries import digest_of

IDLE = 12 * 3600.0
LONGEST = 7 * 24 * 3600.0
_MOST = 20


@dataclass(frozen=True, slots=True)
class _Session:
    user: str
    began: float
    seen: float


class Sessions:
    """The sessions of one server; not for several threads at once."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic, most: int = _MOST) -> None:
        """Take a clock in seconds, and how many sessions a user may have: the one longest unused gives way."""
        self._clock = clock
        self._most = most
        self._kept: dict[bytes, _Session] = {}  # by a hash of the id: looking one up tells nothing of the others

    def begin(self, user: str) -> str:
        """Sign a user in; gives the new session's id."""
        now = self._clock()
        self._kept = {key: session for key, session in self._kept.items() if self._lives(session, now)}
        own = sorted((session.seen, key) for key, session in self._kept.items() if session.user == user)
        for _, key in own[: max(0, len(own) - self._most + 1)]:
            del self._kept[key]
        session_id = secrets.token_urlsafe(32)
        self._kept[digest_of(session_id)] = _Session(user, now, now)
        return session_id

    def user(self, session_id: str) -> str | None:
        """Give the user of a session, which is thereby used; None where it has ended or never was."""
        key, now = digest_of(session_id), self._clock()
        session = self._kept.get(key)
        if session is None:
            return None
        if not self._lives(session, now):
            del self._kept[key]
            return None
        self._kept[key] = replace(session, seen=now)
        return session.user

    def end(self, session_id: str) -> None:
        """Sign out."""
        self._kept.pop(digest_of(session_id), None)

    @staticmethod
    def _lives(session: _Session, now: float) -> bool:
        return now - session.seen < IDLE and now - session.began < LONGEST
