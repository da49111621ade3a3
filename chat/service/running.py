"""A server of one's own around an application: where it listens, who may come in, when it answers."""

import contextlib
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass

import uvicorn
from starlette.types import ASGIApp

from ...index import IndexingError
from ..access import Access, Guard, check_exposure, passing_hosts
from ..assistant import Assistant
from .listening import address_at, listen


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a server lets others in."""

    access: Access | None = None
    """Who may use it; None for everybody who can reach it."""
    open_to_all: bool = False
    """Whether it may listen beyond this computer without `access`."""
    origins: tuple[str, ...] = ()
    """Sites whose pages may call it with a key."""
    rate: str | None = None
    """How often one may ask, such as "60/minute"; 120 a minute with `access`, without it no limit."""
    upload: int = 0
    """The most bytes of a request that brings files; 0 for no files."""


def run(
    make: Callable[[], ASGIApp],
    *,
    host: str,
    port: int,
    terms: Terms | None = None,
    ready: Callable[[str], None] | None = None,
) -> None:
    """Make an application and serve it behind the guard until interrupted.

    It is made only when the address is had; `ready` is called with the address when it answers. Raises `Exposed` when
    it would be open beyond this computer, `CannotListen` when the address cannot be had.
    """
    terms = terms or Terms()
    check_exposure(host, terms.access, open_to_all=terms.open_to_all)
    with listen(host, port) as listening:
        guarded = Guard(
            make(),
            terms.access,
            hosts=passing_hosts(host, terms.access, open_to_all=terms.open_to_all),
            origins=terms.origins,
            rate=terms.rate,
            upload=terms.upload,
        )
        # A page that is still open keeps a connection: without a limit, stopping would wait for it.
        config = uvicorn.Config(guarded, log_level="warning", timeout_graceful_shutdown=1)
        with contextlib.suppress(KeyboardInterrupt):
            _Server(config, ready).run(sockets=[listening])


def prepare(assistant: Assistant) -> None:
    """Load the models in the background, for which the first question would else wait."""
    # Not a daemon: a library that is loading would abort the process; so stopping waits for the seconds that are left.
    threading.Thread(target=_ask, args=(assistant,)).start()


def _ask(assistant: Assistant) -> None:
    with contextlib.suppress(IndexingError):  # the first question will say what is wrong
        assistant.ask("Who?")


class _Server(uvicorn.Server):
    """Tells when it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[str], None] | None) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self._ready and sockets and self.started:
            self._ready(address_at(sockets[0]))
