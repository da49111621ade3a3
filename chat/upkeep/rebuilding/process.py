"""The process of a build: `python -m cuttings.chat.upkeep.rebuilding.process`, with an order on its standard input."""

import os
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from ....corpus import CorpusError
from ....index import BuildReport, BuildRunning, IndexingError, build, encoder_named, status
from ..errors import UpkeepError
from .inputs import inputs_of
from .messages import Failed, Message, Order, Waiting, message_line

_AGAIN = 1.0  # seconds between two looks whether another build has ended
_CALM = 10  # steps of niceness: questions come first


def main() -> None:
    """Build what is ordered, and say how it goes."""
    order = Order.read(sys.stdin.readline())
    threading.Thread(target=_end_with_server, daemon=True).start()
    if hasattr(os, "nice"):
        os.nice(_CALM)
    try:
        _say(_built(order))
    except (CorpusError, IndexingError, UpkeepError) as error:
        _say(Failed(str(error)))
    except OSError as error:
        _say(Failed(f"{error.filename}: {error.strerror}" if error.filename else str(error)))


def _built(order: Order) -> BuildReport:
    uploads = Path(order.uploads) if order.uploads else None
    told = False
    while True:
        found = status(order.address)  # again each time: the other build may have been of other folders
        try:
            encoder = encoder_named(found.encoder)
            return build(inputs_of(found.sources, uploads), order.address, encoder=encoder, report=_say)
        except BuildRunning as error:
            if not told:
                _say(Waiting(str(error)))
            told = True
            time.sleep(_AGAIN)


def _say(message: Message) -> None:
    sys.stdout.write(message_line(message))
    sys.stdout.flush()


def _end_with_server() -> None:
    """End the process when the pipe from the server breaks, however that died; nothing else comes through it."""
    with suppress(OSError):
        # Not through sys.stdin, whose lock the process could not get when it ends.
        while os.read(0, 1):
            pass
    os._exit(1)


if __name__ == "__main__":
    main()
