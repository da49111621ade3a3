"""A file that is arriving: written beside, and put in its place in one step when it is complete."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from ..errors import NoRoom, UploadRefused, in_the_way
from .room import Room


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that was uploaded."""

    name: str
    """Its path below the folder of uploads."""
    again: bool
    """Whether it is a new version of one that was there."""


class Arrival:
    """Use as a context manager: unless `finish` is reached, nothing of the file stays."""

    def __init__(
        self, name: str, path: Path, beside: Path, size: int, arrived: Callable[[str, int], None], room: Room
    ) -> None:
        self.name = name
        self._path = path
        self._size, self._came = size, 0
        self._arrived, self._room = arrived, room
        descriptor, beside_it = tempfile.mkstemp(dir=beside)
        self._file, self._beside = os.fdopen(descriptor, "wb"), Path(beside_it)
        self._done = False

    def take(self, data: bytes) -> None:
        """Write the next bytes; raises UploadRefused for more than were announced, NoRoom where the disk is full."""
        self._came += len(data)
        if self._came > self._size:
            raise UploadRefused(self.name, "more came than was announced: upload it again")
        try:
            self._file.write(data)
        except OSError as error:
            raise NoRoom(self.name, f"it could not be written ({error.strerror}): make room on the disk") from error

    def finish(self) -> Kept:
        """Put the file in its place, instead of an earlier version; raises UploadRefused where it is not whole."""
        if self._came != self._size:
            raise UploadRefused(self.name, "the upload broke off: upload it again")
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            before = self._path.stat().st_size if self._path.is_file() else None
            self._beside.replace(self._path)
        except OSError as error:
            raise in_the_way(self.name, self._path) from error
        self._done = True
        self._room.fill(self._size)
        self._arrived(self.name, before or 0)
        return Kept(self.name, before is not None)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._done:
            with suppress(OSError):  # a full disk does not take what is still in the buffer
                self._file.close()
            self._beside.unlink(missing_ok=True)
            self._room.give_back(self._size)
