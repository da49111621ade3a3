"""Watch folders and files, and index them again whenever an article changes."""

import math
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from ...corpus import CorpusError, SourceFile, find_files
from ...index import BuildReport, IndexingError
from .noticing import Manner, moments

_AGAIN = 15.0
"""Seconds until a build is tried again that another one, or a full disk, was in the way of."""

Tell: TypeAlias = Callable[[str], None]
Files: TypeAlias = frozenset[SourceFile]


def watch(
    inputs: Sequence[Path],
    build: Callable[[], BuildReport],
    tell: Tell,
    *,
    ignored: Sequence[Path] = (),
    stop: threading.Event | None = None,
    manner: Manner | None = None,
) -> None:
    """Build now, and again after each change of an article, until `stop` is set or Ctrl-C is pressed.

    Each build is told in one line; one that fails is told too, and watching goes on. Files that are hidden, of no
    readable kind or below `ignored`, such as the index itself, count for nothing. Changes during a build lead to one
    more build.
    """
    stop, manner = stop or threading.Event(), manner or Manner()
    below = [path.resolve() for path in ignored]
    work = _Work(build, tell, manner.every or math.inf)
    seen: Files | None = None
    for happened in moments(inputs, manner, stop, tell):
        found = _readable(inputs, below) if happened or seen is None else seen
        if found != seen or time.monotonic() >= work.next:
            work.run(of_itself=found == seen)
            seen = found


def summary_line(report: BuildReport) -> str:
    """Say in one line what a build did."""
    parts = [
        f"{number:,} {name}"
        for number, name in ((report.added, "added"), (report.changed, "changed"), (report.removed, "removed"))
        if number
    ]
    told = f"{', '.join(parts) or 'nothing changed'}: {_count(report.documents, 'document')} in {report.seconds:.1f} s"
    if report.problems:
        told += f"; {_count(len(report.problems), 'problem')}, such as {report.problems[0]}"
    return told


class _Work:
    """Builds, tells of it, and knows when to build again without a change."""

    def __init__(self, build: Callable[[], BuildReport], tell: Tell, every: float) -> None:
        self._build, self._tell, self._every = build, tell, every
        self._failure = ""
        self.next = math.inf

    def run(self, *, of_itself: bool) -> None:
        """Build; where nothing called for it, only what is new is told."""
        try:
            report = self._build()
        except (CorpusError, IndexingError, OSError) as error:
            if not of_itself or str(error) != self._failure:
                self._tell(f"{_clock()}  not built: {error}")
            self._failure = str(error)
            # Without articles there is nothing to try again before some come.
            self.next = time.monotonic() + (self._every if isinstance(error, CorpusError) else _AGAIN)
            return
        if not of_itself or self._failure or report.added or report.changed or report.removed:
            self._tell(f"{_clock()}  {summary_line(report)}")
        self._failure = ""
        self.next = time.monotonic() + self._every


def _readable(inputs: Sequence[Path], ignored: Sequence[Path]) -> Files:
    """List the articles' files with their sizes and times, from which every change of one can be told."""
    files, _ = find_files(inputs)
    return frozenset(file for file in files if not any(file.path.resolve().is_relative_to(place) for place in ignored))


def _clock() -> str:
    return time.strftime("%H:%M:%S")


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
