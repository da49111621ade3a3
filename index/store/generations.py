"""The folder of an index: generations beside each other, a pointer to the live one, a lock for builders.

.cuttings/
    CURRENT                the name of the live generation, replaced by rename
    lock                   held by the process that builds
    journal/               vectors that an unfinished build has already computed
    generations/000007/    manifest.json, catalogue.sqlite, facts/*.npy, copies/*.npy, removed/*.npy
    segments/000003/       texts, vectors, keywords/*.npy, signatures/*.npy of the passages that one build added
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import BuildRunning, DamagedIndex, UnknownFormat
from .manifest import Manifest

_KEPT = 2  # the live generation and the one before it, which an open chat may still be reading


class Generations:
    """Where the generations of one index lie, and the segments that they share."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._pointer = folder / "CURRENT"
        self._all = folder / "generations"
        self._segments = folder / "segments"
        self._made: list[Path] = []
        self.journal = folder / "journal"

    def live(self) -> Path | None:
        """Find the generation that questions are answered from; None before the first build has ended."""
        try:
            name = self._pointer.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            return None
        return self._all / name

    def segments(self, manifest: Manifest) -> list[Path]:
        """Say where the segments of a generation lie, in their order."""
        return [self._segments / segment.name for segment in manifest.segments]

    @contextmanager
    def building(self) -> Iterator[Path]:
        """Hold the lock and give an empty folder for a new generation, gone again unless it is made live.

        Raises `BuildRunning` when another process holds the lock; the lock of a process that died is free.
        """
        from filelock import FileLock, Timeout

        self._all.mkdir(parents=True, exist_ok=True)
        self._segments.mkdir(exist_ok=True)
        lock = FileLock(self.folder / "lock")
        try:
            lock.acquire(blocking=False)
        except Timeout as error:
            raise BuildRunning(self.folder) from error
        try:
            self._sweep()
            new = self._all / _next_name(self._all)
            new.mkdir()
            yield new
        finally:
            self._sweep()
            lock.release()

    def new_segment(self) -> Path:
        """Make an empty folder for a segment, gone again unless a generation that lists it is made live."""
        new = self._segments / _next_name(self._segments)
        new.mkdir()
        self._made.append(new)
        return new

    def make_live(self, generation: Path) -> None:
        """Let questions be answered from a finished generation: either it is wholly live or not at all."""
        for folder in (*self._made, generation):
            for path in (*sorted(folder.rglob("*")), folder):
                _to_disk(path)
        _to_disk(self._segments)
        _to_disk(self._all)
        beside = self._pointer.with_name("CURRENT.new")
        beside.write_text(generation.name + "\n", encoding="utf-8")
        _to_disk(beside)
        beside.replace(self._pointer)
        _to_disk(self.folder)
        shutil.rmtree(self.journal, ignore_errors=True)

    def _sweep(self) -> None:
        """Remove what died builds left, what is older than the generations that are kept, and what only those used."""
        kept = self._kept()
        for path in self._all.iterdir():
            if path not in kept:
                shutil.rmtree(path, ignore_errors=True)
        try:
            listed = {path for generation in kept for path in self._listed(generation)}
        except DamagedIndex:  # what its generation uses is not known
            return
        for path in self._segments.iterdir():
            if path not in listed:
                shutil.rmtree(path, ignore_errors=True)

    def _kept(self) -> list[Path]:
        live = self.live()
        return sorted(path for path in self._all.iterdir() if live and path.name <= live.name)[-_KEPT:]

    def _listed(self, generation: Path) -> list[Path]:
        try:
            return self.segments(Manifest.read(self.folder, generation))
        except UnknownFormat:  # the formats before had no segments
            return []


def _next_name(folder: Path) -> str:
    last = max((int(path.name) for path in folder.iterdir() if path.name.isdigit()), default=0)
    return f"{last + 1:06}"


def _to_disk(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return  # Windows cannot open a folder; its renames are durable by themselves
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
