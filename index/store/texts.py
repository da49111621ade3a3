"""The texts of documents, compressed one by one, in a file a segment."""

import os
import weakref
import zlib
from pathlib import Path
from threading import Lock
from types import TracebackType
from typing import Self

Place = tuple[str, int, int]
"""Where a text lies: the name of its segment, its first byte there and the number of bytes."""

_FILE_NAME = "texts"


class NewTexts:
    """The texts of a segment that is being written."""

    def __init__(self, segment: Path) -> None:
        self._segment = segment.name
        self._file = (segment / _FILE_NAME).open("xb")

    def add(self, text: str) -> Place:
        """Write a text."""
        return self.add_packed(zlib.compress(text.encode("utf-8", "surrogatepass")))

    def add_packed(self, packed: bytes) -> Place:
        """Write a text as it was in another segment."""
        at = self._file.tell()
        self._file.write(packed)
        return self._segment, at, len(packed)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


class Texts:
    """The texts of segments, held open: whoever has opened them reads on when a segment is swept.

    They are read and not mapped: of a mapped file all that was ever read, and more around it, counts as memory used.
    """

    def __init__(self) -> None:
        self._files: dict[str, int] = {}
        self._lock = Lock()

    def open(self, segment: Path) -> None:
        """Open the texts of one more segment."""
        file = os.open(segment / _FILE_NAME, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        weakref.finalize(self, os.close, file)
        self._files[segment.name] = file

    def read(self, place: Place) -> str:
        """Read a text."""
        return zlib.decompress(self.packed(place)).decode("utf-8", "surrogatepass")

    def packed(self, place: Place) -> bytes:
        """Read a text as it is on disk."""
        segment, at, size = place
        with self._lock:
            os.lseek(self._files[segment], at, os.SEEK_SET)
            return os.read(self._files[segment], size)
