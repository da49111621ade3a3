"""Room for uploads: counted before a byte of a file is taken."""

import shutil
from pathlib import Path
from threading import Lock

from ..errors import NoRoom, TooLarge, UploadRefused
from .limits import Limits, megabytes


class Room:
    """Counts what lies in a folder and what is still arriving, so that files which come together fit together."""

    def __init__(self, folder: Path, limits: Limits, *, used: int) -> None:
        self._folder = folder
        self._limits = limits
        self._used = used
        self._coming = 0
        self._lock = Lock()

    def take(self, name: str, size: int) -> None:
        """Reserve room for a file; raises TooLarge, NoRoom, and UploadRefused for an empty one."""
        if size <= 0:
            raise UploadRefused(name, "the file is empty")
        if size > self._limits.file:
            most = megabytes(self._limits.file)
            raise TooLarge(name, f"the file has {megabytes(size)}, and the most that is taken is {most}")
        with self._lock:
            after = self._used + self._coming + size
            if after > self._limits.total:
                raise NoRoom(name, f"all uploads together may have {megabytes(self._limits.total)}: remove some first")
            if self._free() - self._coming - size < self._limits.spare:
                raise NoRoom(name, "the disk is nearly full: make room, then upload it again")
            self._coming += size

    def give_back(self, size: int, *, kept: bool = False) -> None:
        """Free what was reserved for a file that did not come, or had by one that was `kept` and is no longer."""
        with self._lock:
            if kept:
                self._used -= size
            else:
                self._coming -= size

    def fill(self, size: int) -> None:
        """Count a reserved file as kept."""
        with self._lock:
            self._coming -= size
            self._used += size

    def _free(self) -> int:
        place = next(path for path in (self._folder, *self._folder.absolute().parents) if path.exists())
        return shutil.disk_usage(place).free
