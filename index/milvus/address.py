"""Where an index in Milvus lies."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from .errors import BadAddress

SCHEME = "milvus:"

_PORT = 19530
_LITE = "cuttings"  # the collection in a file of Milvus Lite
_SERVER = re.compile(r"//(?P<host>[\w.-]+|\[[0-9A-Fa-f:.]+\])(?::(?P<port>[0-9]{1,5}))?/(?P<collection>.*)")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,199}")


@dataclass(frozen=True, slots=True)
class MilvusAddress:
    """A collection of a Milvus server, or a file of Milvus Lite."""

    uri: str
    """What pymilvus connects to."""
    collection: str
    token: str = field(default="", repr=False)
    """An API key or USER:PASSWORD; never shown."""

    @classmethod
    def parse(cls, text: str, token: str = "") -> "MilvusAddress":
        """Read `milvus://host:19530/collection` or `milvus:path.db`; raises `BadAddress`."""
        rest = text.removeprefix(SCHEME)
        if not rest.startswith("//"):
            if not rest.endswith(".db"):
                raise BadAddress(text, "the name of a file of Milvus Lite ends in .db")
            return cls(rest, _LITE)
        if "@" in rest:
            # Not repeated in the message: it may hold a password.
            raise BadAddress(f"{SCHEME}//…", "a user or token belongs in MILVUS_TOKEN, not in the address")
        found = _SERVER.fullmatch(rest)
        if not found:
            raise BadAddress(text, "host and collection are needed")
        if not _NAME.fullmatch(found["collection"]):
            raise BadAddress(text, "a collection's name has letters, digits and _, and begins with no digit")
        return cls(f"http://{found['host']}:{found['port'] or _PORT}", found["collection"], token)

    @property
    def is_lite(self) -> bool:
        """Whether it is a file that this process opens itself."""
        return self.uri.endswith(".db")

    @property
    def workplace(self) -> Path:
        """The folder on the building machine where a build is prepared; a lost one is made anew."""
        if self.is_lite:
            return Path(f"{self.uri}.building")
        return Path(".cuttings-milvus", re.sub(r"[^\w.-]+", "-", self.uri.removeprefix("http://")), self.collection)

    def __str__(self) -> str:
        if self.is_lite:
            return f"{SCHEME}{self.uri}"
        return f"{SCHEME}{self.uri.removeprefix('http:')}/{self.collection}"
