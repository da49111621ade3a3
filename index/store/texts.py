"""The texts of documents, compressed one by one, in a file a segment."""

import zlib
from mmap import ACCESS_READ, mmap
from pathlib import Path
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
    """The texts of segments, mapped into memory: whoever has opened them reads on when a segment is swept."""

    def __init__(self) -> None:
        self._maps: dict[str, mmap | bytes] = {}

    def open(self, segment: Path) -> None:
        """Map the texts of one more segment."""
        with (segment / _FILE_NAME).open("rb") as file:
            held = file.seek(0, 2)
            # An empty file cannot be mapped.
            self._maps[segment.name] = mmap(file.fileno(), 0, access=ACCESS_READ) if held else b""

    def read(self, place: Place) -> str:
        """Read a text."""
        return zlib.decompress(self.packed(place)).decode("utf-8", "surrogatepass")

    def packed(self, place: Place) -> bytes:
        """Read a text as it is on disk."""
        segment, at, size = place
        return self._maps[segment][at : at + size]
