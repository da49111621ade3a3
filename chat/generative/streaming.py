"""Take what comes in pieces from elsewhere, for no longer than one is ready to wait."""

import queue
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass


class ModelFailed(Exception):
    """A model's server is not there, is too slow, or sends what is no answer; the message is part of a sentence."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True, slots=True)
class Patience:
    """How many seconds to wait for the first words, and for all."""

    first: float
    all: float


def in_time(start: Callable[[], Generator[str, None, None]], patience: Patience) -> Iterator[str]:
    """Yield the pieces of a stream that a thread of its own reads; raises `ModelFailed` when they take too long.

    A server can keep a connection busy and say nothing, which no timeout of the connection notices.
    """
    came: queue.Queue[str | ModelFailed | None] = queue.Queue()
    given_up = threading.Event()
    threading.Thread(target=_read, args=(start, came, given_up), name="language model", daemon=True).start()
    began, silent = time.monotonic(), True
    try:
        while True:
            limit = min(patience.first, patience.all) if silent else patience.all
            try:
                piece = came.get(timeout=max(0.0, began + limit - time.monotonic()))
            except queue.Empty:
                raise ModelFailed("did not begin in time" if silent else "did not finish in time") from None
            if piece is None:
                return
            if isinstance(piece, ModelFailed):
                raise piece
            silent = silent and not piece.strip()
            yield piece
    finally:
        given_up.set()


def _read(
    start: Callable[[], Generator[str, None, None]],
    came: "queue.Queue[str | ModelFailed | None]",
    given_up: threading.Event,
) -> None:
    pieces = start()
    try:
        for piece in pieces:
            if given_up.is_set():
                break
            came.put(piece)
        came.put(None)
    except ModelFailed as failure:
        came.put(failure)
    finally:
        with suppress(ModelFailed):
            pieces.close()
