"""How far a long piece of work has come."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """One report of a build's progress."""

    stage: str
    """What is being done: "reading", "marking", "embedding", "writing"."""
    done: int
    total: int
    unit: str
    """What is counted: "files", "documents", "passages"."""
    seconds: float
    """Since the stage began."""

    @property
    def rate(self) -> float:
        """Units a second."""
        return self.done / self.seconds if self.seconds > 0 else 0.0

    @property
    def seconds_left(self) -> float | None:
        """At the rate so far; None before there is one."""
        return (self.total - self.done) / self.rate if self.rate > 0 else None


Report = Callable[[Progress], None]


class Stage:
    """Counts one stage of a build and reports at most ten times a second."""

    def __init__(self, name: str, unit: str, total: int, report: Report | None) -> None:
        self._name, self._unit, self._total, self._report = name, unit, total, report
        self._began = time.monotonic()
        self._last = 0.0
        self._done = 0
        self._tell(force=True)

    def advance(self, count: int = 1) -> None:
        """Count `count` more units as done."""
        self._done += count
        self._tell(force=count > 0 and self._done == self._total)

    def _tell(self, *, force: bool) -> None:
        now = time.monotonic()
        if self._report and (force or now - self._last >= 0.1):
            self._last = now
            self._report(Progress(self._name, self._done, self._total, self._unit, now - self._began))
