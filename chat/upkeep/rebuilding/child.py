"""A build's process, as seen from the chat that started it."""

import subprocess
import sys
from collections.abc import Iterator, Sequence

from ..errors import BuildDied, CannotStart
from .messages import Failed, Message, Order, read_message

# -P: a file of the working folder must not be taken for a module.
COMMAND = (sys.executable, "-P", "-m", "cuttings.chat.upkeep.rebuilding.process")
_PATIENCE = 5.0  # seconds until a process that was asked to end is ended


class Child:
    """A process that builds; it ends when the pipe to it breaks, so that none outlives whoever started it."""

    def __init__(self, command: Sequence[str], order: Order) -> None:
        """Start it; raises CannotStart."""
        pipe = subprocess.PIPE
        try:
            self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, encoding="utf-8", errors="replace")  # noqa: S603 (our own command)
            self._to = self._process.stdin
            if self._to:
                self._to.write(order.line())
                self._to.flush()
        except OSError as error:
            raise CannotStart(error) from error

    def messages(self) -> Iterator[Message]:
        """Yield what it says until it ends, at least one message; the last is a report or why there is none."""
        last: Message | None = None
        with self._process as process:
            for line in process.stdout or ():
                if message := read_message(line):
                    last = message
                    yield message
        if not isinstance(last, Failed) and (last is None or process.returncode):
            yield Failed(str(BuildDied(process.returncode)))

    def stop(self) -> None:
        """End it, gently at first."""
        self._process.terminate()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
