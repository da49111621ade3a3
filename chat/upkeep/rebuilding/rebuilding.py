"""Keeps a collection's builds in order: one at a time, each in a process of its own."""

import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from ....index import BuildReport, Progress
from ..errors import CannotStart
from .child import COMMAND, Child
from .messages import Failed, Message, Order, Waiting
from .state import RebuildState


class Rebuilding:
    """Builds an index again when asked to, while whoever has it open goes on answering; safe to share.

    The process of a build ends with this one, however this one ends, and the index is then as it was before.
    """

    def __init__(self, order: Order, *, calm: float = 2.0, command: Sequence[str] = COMMAND) -> None:
        """Take what is to be built; nothing begins by itself.

        A build begins `calm` seconds after the last request, so that many files that come one by one make one build.
        """
        self._order = order
        self._calm = calm
        self._command = command
        self._changed = threading.Condition()
        self._state = RebuildState()
        self._child: Child | None = None
        self._timer: threading.Timer | None = None
        self._stopping = False
        self._closed = False

    @property
    def state(self) -> RebuildState:
        """How far it has come."""
        with self._changed:
            return self._state

    def request(self) -> None:
        """Ask for a build; while one runs, for one more after it."""
        with self._changed:
            if self._closed:
                return
            if self._state.running:
                self._set(again=True)
                return
            if self._timer:
                self._timer.cancel()
            self._timer = threading.Timer(self._calm, self._begin)
            self._timer.daemon = True
            self._set(due=True)
            self._timer.start()

    def cancel(self) -> None:
        """Stop the build that runs and forget those that were asked for; the index stays as it is."""
        with self._changed:
            if self._timer:
                self._timer.cancel()
            child, self._stopping = self._child, self._state.running
            self._set(due=False, again=False, cancelled=self._state.busy)
        if child:
            child.stop()

    def close(self) -> None:
        """Cancel, and take no more requests."""
        with self._changed:
            self._closed = True
        self.cancel()

    def wait(self, seconds: float | None = None) -> RebuildState:
        """Wait until nothing is due and nothing runs, or for some seconds."""
        with self._changed:
            self._changed.wait_for(lambda: not self._state.busy, seconds)
            return self._state

    def _begin(self) -> None:
        with self._changed:
            if self._closed or self._state.running or not self._state.due:
                return
            self._stopping = False
            self._set(due=False, running=True, error=None, cancelled=False)
            threading.Thread(target=self._run, name="rebuilding", daemon=True).start()

    def _run(self) -> None:
        try:
            child = Child(self._command, self._order)
            with self._changed:
                self._child = child
                if self._stopping:  # cancelled before it could be reached
                    child.stop()
            for message in child.messages():
                self._hear(message)
        except CannotStart as error:
            self._hear(Failed(str(error)))
        with self._changed:
            self._child = None
            again = self._state.again and not self._stopping
            self._set(running=False, again=False, due=again, progress=None, waiting=None, ended=datetime.now(UTC))
        if again:
            self.request()

    def _hear(self, message: Message) -> None:
        with self._changed:
            match message:
                case Progress():
                    self._set(progress=message, waiting=None)
                case Waiting():
                    self._set(waiting=message.why)
                case BuildReport():
                    self._set(report=message, error=None)
                case Failed() if not self._stopping:
                    self._set(error=message.why)

    def _set(self, **facts: Any) -> None:  # noqa: ANN401 (the fields of the state)
        self._state = replace(self._state, **facts)
        self._changed.notify_all()
