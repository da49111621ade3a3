"""The folder of an index: generations beside each other, a pointer to the live one, a lock for builders.

.cuttings/
    CURRENT                the name of the live generation, replaced by rename
    lock                   held by the process that builds
    journal/               vectors that an unfinished build has already computed
    generations/000007/    manifest.json, catalogue.sqlite, vectors.npy, keywords/*.npy, copies/*.npy
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import BuildRunning

_KEPT = 2  # the live generation and the one before it, which an open chat may still be reading


class Generations:
    """Where the generations of one index lie."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._pointer = folder / "CURRENT"
        self._all = folder / "generations"
        self.journal = folder / "journal"

    def live(self) -> Path | None:
        """Find the generation that questions are answered from; None before the first build has ended."""
        try:
            name = self._pointer.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        return self._all / name

    @contextmanager
    def building(self) -> Iterator[Path]:
        """Hold the lock and give an empty folder for a new generation, gone again unless it is made live.

        Raises `BuildRunning` when another process holds the lock; the lock of a process that died is free.
        """
        from filelock import FileLock, Timeout

        self._all.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.folder / "lock")
        try:
            lock.acquire(blocking=False)
        except Timeout as error:
            raise BuildRunning(self.folder) from error
        try:
            self._sweep()
            new = self._all / self._next_name()
            new.mkdir()
            yield new
        finally:
            self._sweep()
            lock.release()

    def make_live(self, generation: Path) -> None:
        """Let questions be answered from a finished generation: either it is wholly live or not at all."""
        for path in (*sorted(generation.rglob("*")), generation, self._all):
            _to_disk(path)
        beside = self._pointer.with_name("CURRENT.new")
        beside.write_text(generation.name + "\n", encoding="utf-8")
        _to_disk(beside)
        beside.replace(self._pointer)
        _to_disk(self.folder)
        shutil.rmtree(self.journal, ignore_errors=True)

    def _next_name(self) -> str:
        last = max((int(path.name) for path in self._all.iterdir() if path.name.isdigit()), default=0)
        return f"{last + 1:06}"

    def _sweep(self) -> None:
        """Remove what died builds left and what is older than the generations that are kept."""
        live = self.live()
        names = sorted(path.name for path in self._all.iterdir())
        kept = [name for name in names if live and name <= live.name][-_KEPT:]
        for name in names:
            if name not in kept:
                shutil.rmtree(self._all / name, ignore_errors=True)


def _to_disk(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return  # Windows cannot open a folder; its renames are durable by themselves
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
