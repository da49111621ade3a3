"""One of the parts that a collection is built in, each on a machine of its own."""

import zlib
from dataclasses import dataclass

from .errors import BadPart

PARTS = 1024
"""A collection has so many at most."""


@dataclass(frozen=True, slots=True)
class Part:
    """The files whose names hash to one of so many parts: the same ones on every machine."""

    number: int = 1
    of: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.number <= self.of <= PARTS:
            raise BadPart(str(self))

    @classmethod
    def parse(cls, text: str) -> "Part":
        """Read `2/8`; raises `BadPart`."""
        number, _, of = text.partition("/")
        if not (number.isdecimal() and of.isdecimal()):
            raise BadPart(text)
        return cls(int(number), int(of))

    def holds(self, name: str) -> bool:
        """Say whether a file belongs to this part, by its name below the corpus folder."""
        return zlib.crc32(name.encode("utf-8", "surrogatepass")) % self.of == self.number - 1

    @property
    def folder(self) -> str:
        """Name a folder for it."""
        return f"part-{self.number}-of-{self.of}"

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"


WHOLE = Part()
