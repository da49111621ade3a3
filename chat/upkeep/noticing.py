"""Notice that something changes in folders and files, however often these come and go."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

_TICK_MS = 1000
"""Between two looks at what the system tells nothing of."""
_PATIENCE = 10
"""Times the calm that a change is held back at most, while something writes on and on."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How to watch."""

    poll: bool = False
    """Look at the folders again and again: the system tells nothing of changes on a network drive."""
    calm: float = 1.0
    """Seconds without a change after which those before are told, so that many make one build."""
    every: float | None = None
    """Seconds after which all is built again even if nothing has changed here: a feed may have."""


def moments(
    inputs: Sequence[Path], manner: Manner, stop: threading.Event, tell: Callable[[str], None]
) -> Iterator[bool]:
    """Yield True when something may have changed, and False about every second in between, until `stop` is set.

    What changes while the consumer is at work is told next. A folder that is not there, or is replaced by another, is
    watched as soon as it is there. Ctrl-C raises KeyboardInterrupt.
    """
    yield True
    while not stop.is_set():
        folders = [path for path in inputs if path.is_dir()]
        try:
            yield from _while_they_last(folders, inputs, manner, stop)
        except FileNotFoundError:  # gone between two steps
            continue
        except (OSError, RuntimeError) as error:  # as where there are more folders than the system can watch
            if manner.poll:
                raise
            tell(f"the system cannot tell of changes here ({error}): looking for them every few seconds instead")
            manner = replace(manner, poll=True)


def _while_they_last(
    folders: Sequence[Path], inputs: Sequence[Path], manner: Manner, stop: threading.Event
) -> Iterator[bool]:
    """Watch some folders, and look at the other inputs every second, until a folder comes or goes."""
    there, before = [_identity(path) for path in inputs], None
    for happened in _told(folders, manner, stop):
        now = [_state(path) for path in inputs if path not in folders]
        yield happened or now != before  # also at first: something may have changed before the watch began
        before = now
        if there != [_identity(path) for path in inputs]:
            return


def _told(folders: Sequence[Path], manner: Manner, stop: threading.Event) -> Iterator[bool]:
    """Yield True when the system has told of a change below folders, and False every second without one."""
    calm_ms = max(1, round(1000 * manner.calm))
    if not folders:
        while not stop.wait(_TICK_MS / 1000):
            yield False
        return
    import watchfiles

    for found in watchfiles.watch(
        *folders,
        watch_filter=None,
        debounce=_PATIENCE * calm_ms,
        step=calm_ms,
        stop_event=stop,
        rust_timeout=_TICK_MS,
        yield_on_timeout=True,
        force_polling=manner.poll,
        poll_delay_ms=_TICK_MS,
        ignore_permission_denied=True,
    ):
        yield bool(found)


def _identity(path: Path) -> tuple[int, int] | None:
    """Tell a folder from another that took its place; None for what is no folder."""
    try:
        about = path.stat()
    except OSError:
        return None
    return (about.st_dev, about.st_ino) if path.is_dir() else None


def _state(path: Path) -> tuple[int, int, int] | None:
    """Tell a file from what it was before; None where there is none."""
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_ino, about.st_size, about.st_mtime_ns
