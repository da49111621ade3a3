"""Write to the terminal: results, messages, and how far a long piece of work has come."""

import os
import shutil
import sys
from typing import TYPE_CHECKING, Self, TextIO

from ..render.durations import duration

if TYPE_CHECKING:
    from ...index import Progress
    from ..render.terminal import Look

_BAR = 20
_EVERY = 5.0  # seconds between two lines where nothing can be redrawn


def say(text: str) -> None:
    """Write a line to standard output."""
    sys.stdout.write(text + "\n")


def tell(text: str) -> None:
    """Write a line to standard error: what is not the result itself."""
    sys.stderr.write(text + "\n")


def look() -> "Look":
    """Find out what standard output can show: colours unless NO_COLOR is set, and its width; neither in a pipe."""
    from ..render.terminal import Look

    width = _width(sys.stdout)
    return Look(width, colour=width is not None and not os.environ.get("NO_COLOR"))


def _width(stream: TextIO) -> int | None:
    """Give the columns of a terminal; None for a pipe, a file, or a terminal that cannot redraw."""
    if not stream.isatty() or os.environ.get("TERM") == "dumb":
        return None
    return shutil.get_terminal_size().columns


class ProgressLine:
    """Shows reports: on a terminal one line that is drawn again, elsewhere a line every few seconds.

    An instance is the `report` that a build takes.
    """

    def __init__(self, stream: TextIO, *, width: int | None) -> None:
        """Take the stream, and its width where a line can be drawn again."""
        self._stream = stream
        self._width = width
        self._shown = 0.0
        self._stage = ""
        self._open = False

    def __call__(self, progress: "Progress") -> None:
        """Show one report; a stage with nothing to do, and a second report of its end, are left out."""
        ended = progress.done >= progress.total
        if progress.stage != self._stage:
            self._end()
            self._stage, self._shown, self._open = progress.stage, 0.0, progress.total > 0
        if not self._open:
            return
        self._open = not ended
        if self._width:
            # One column is left free: a full line would wrap, and "\r" reaches only the last row.
            line = redrawn_line(progress)[: self._width - 1]
            self._stream.write(f"\r{line}\x1b[K" + ("\n" if ended else ""))
        elif ended or progress.seconds - self._shown >= _EVERY:
            self._shown = progress.seconds
            self._stream.write(plain_line(progress) + "\n")
        self._stream.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def _end(self) -> None:
        # A line that is still being redrawn must not be continued by what is written next.
        if self._width and self._open:
            self._stream.write("\n")
        self._open = False


def progress_line() -> ProgressLine:
    """Make a progress line on standard error, which leaves standard output to the result."""
    return ProgressLine(sys.stderr, width=_width(sys.stderr))


def redrawn_line(progress: "Progress") -> str:
    """Lay out a report with a bar: "embedding [#####.....] 500/1,000 passages, 120/s, 4 s left"."""
    filled = _BAR if progress.done >= progress.total else _BAR * progress.done // progress.total
    return f"{progress.stage:<10} [{'#' * filled}{'.' * (_BAR - filled)}] {_figures(progress)}"


def plain_line(progress: "Progress") -> str:
    """Lay out a report for a log: "embedding: 500/1,000 passages, 120/s, 4 s left"."""
    return f"{progress.stage}: {_figures(progress)}"


def _figures(progress: "Progress") -> str:
    parts = [f"{progress.done:,}/{progress.total:,} {progress.unit}"]
    if progress.done:
        parts.append(f"{progress.rate:,.0f}/s" if progress.rate >= 10 else f"{progress.rate:.2g}/s")
    left = progress.seconds_left
    if progress.done >= progress.total:
        parts.append(f"in {duration(progress.seconds)}")
    elif left is not None:
        parts.append(f"{duration(left)} left")
    return ", ".join(parts)
