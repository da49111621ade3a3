"""The folder of uploaded files: who is there, what arrives, what is removed."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Lock

from ..errors import NotUploaded, in_the_way
from .arrival import Arrival
from .limits import Limits
from .names import folded, marked, safe_name
from .room import Room

KEPT = "uploaded"
"""The folder with the files, below that of the shelf: the paths of their articles begin with it, and say so."""
_ARRIVING = ".arriving"  # hidden: a build passes it over
_OLD = 86_400  # seconds after which what is still arriving has been given up: another process may take uploads too


class Shelf:
    """A folder of Cuttings' own; safe to share between threads."""

    def __init__(self, folder: Path, limits: Limits | None = None) -> None:
        """Take the folder, made with the first upload; what died uploads left in it is removed."""
        self.folder = folder
        self.limits = limits or Limits()
        self._kept, self._arriving = folder / KEPT, folder / _ARRIVING
        self._lock = Lock()
        self._names = {folded(name): name for name in self.files()}
        self._room = Room(folder, self.limits, used=sum(_size(self._kept / name) for name in self._names.values()))
        for path in self._arriving.glob("*"):
            if path.is_file() and time.time() - path.stat().st_mtime > _OLD:
                path.unlink(missing_ok=True)

    def files(self) -> Iterator[str]:
        """Yield the names of the files that are there, in order; links are passed over."""
        for place, folders, names in os.walk(self._kept):
            folders.sort()
            for name in sorted(names):
                path = Path(place, name)
                if not name.startswith(".") and path.is_file() and not path.is_symlink():
                    yield path.relative_to(self._kept).as_posix()

    def begin(self, given: str, size: int) -> Arrival:
        """Let a file of a name and size arrive; raises UploadRefused and its kinds before anything is read."""
        name = self._free(safe_name(given), given)
        path = self._path(name)
        self._room.take(name, size)
        try:
            self._arriving.mkdir(parents=True, exist_ok=True)
            return Arrival(name, path, self._arriving, size, self._arrived, self._room)
        except OSError:
            self._room.give_back(size)
            raise

    def check(self, given: str, size: int) -> None:
        """Raise what `begin` would raise."""
        name = self._free(safe_name(given), given)
        self._path(name)
        self._room.take(name, size)
        self._room.give_back(size)

    def remove(self, name: str) -> None:
        """Remove an uploaded file; raises NotUploaded for any other."""
        path = self._kept / name
        with self._lock:
            if self._names.get(folded(name)) != name or not self._is_ours(path) or not path.is_file():
                raise NotUploaded(name)
            size = _size(path)
            path.unlink()
            del self._names[folded(name)]
        self._room.give_back(size, kept=True)
        for folder in path.parents:
            if folder == self._kept or any(folder.iterdir()):
                break
            folder.rmdir()

    def __contains__(self, name: str) -> bool:
        return self._names.get(folded(name)) == name

    def __len__(self) -> int:
        return len(self._names)

    def _free(self, name: str, given: str) -> str:
        """Tell a name from another one that differs in upper and lower case alone."""
        with self._lock:
            there = self._names.get(folded(name), name)
            beside = marked(name, given)
            return name if there == name and folded(beside) not in self._names else beside

    def _path(self, name: str) -> Path:
        path = self._kept / name
        if path.is_dir() or path.is_symlink() or not self._is_ours(path):
            raise in_the_way(name, path)
        return path

    def _is_ours(self, path: Path) -> bool:
        """Tell whether a path lies below the folder without passing through a link, or a file."""
        inner = [folder for folder in path.parents if folder.is_relative_to(self._kept)]
        return not any(folder.is_symlink() or (folder.exists() and not folder.is_dir()) for folder in inner)

    def _arrived(self, name: str, before: int) -> None:
        with self._lock:
            self._names[folded(name)] = name
        self._room.give_back(before, kept=True)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
