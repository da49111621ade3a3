"""What can go wrong with an engine that an index lies in."""

from ..errors import IndexingError

_AGAIN = "a build that this ended has changed nothing that is found, and building again goes on from there"


class BadAddress(IndexingError):
    """An address names no collection."""

    def __init__(self, text: str, reason: str) -> None:
        super().__init__(
            f"{text!r} is not the address of a collection ({reason}): write milvus://HOST:PORT/COLLECTION, "
            "or milvus:FILE.db for Milvus Lite"
        )
        self.text, self.reason = text, reason


class MissingEngine(IndexingError):
    """A library that speaks to the engine is not installed."""

    def __init__(self, library: str) -> None:
        super().__init__(f"an index in Milvus needs {library}: install it with pip install 'cuttings[milvus]'")
        self.library = library


class EngineDown(IndexingError):
    """Nothing answers at an address, or what answered there has died."""

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(f"Milvus does not answer at {address} ({reason}): start it, or check the address; {_AGAIN}")
        self.address, self.reason = address, reason


class EngineSlow(IndexingError):
    """The engine took longer than it is waited for."""

    def __init__(self, address: str, doing: str, seconds: float) -> None:
        super().__init__(
            f"Milvus at {address} did not {doing} within {seconds:g} s: see whether it is overloaded or still "
            f"loading the collection, and try again; {_AGAIN}"
        )
        self.address, self.doing, self.seconds = address, doing, seconds


class EngineRefused(IndexingError):
    """The engine answered that it will not."""

    def __init__(self, address: str, doing: str, reason: str) -> None:
        super().__init__(f"Milvus at {address} would not {doing} ({reason}); {_AGAIN}")
        self.address, self.doing, self.reason = address, doing, reason


class NotAuthorized(IndexingError):
    """The engine did not accept who asks."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"Milvus at {address} refused the token: set MILVUS_TOKEN to an API key or to USER:PASSWORD, "
            "with the right to use this collection"
        )
        self.address = address


class EngineInUse(IndexingError):
    """A file of Milvus Lite cannot be opened."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"Milvus Lite cannot open {address}: one process at a time can, so stop the other one (a chat, a build), "
            "or use a Milvus server; a file that another version or program wrote cannot be opened either"
        )
        self.address = address


class ForeignCollection(IndexingError):
    """A collection was made by another program, or by a version of Cuttings that laid it out otherwise."""

    def __init__(self, address: str, table: str) -> None:
        super().__init__(
            f"the collection {table!r} at {address} is not one that this version of Cuttings made: choose another "
            "name, or drop it and build again"
        )
        self.address, self.table = address, table


class CollectionMismatch(IndexingError):
    """A build would put into a collection what does not go together with what it holds."""

    def __init__(self, address: str, what: str, holds: str, given: str) -> None:
        super().__init__(
            f"the index in {address} was built with {what} {holds} and cannot be added to with {given}: build with "
            f"{holds}, or into another collection"
        )
        self.address, self.what, self.holds, self.given = address, what, holds, given


class BadPart(IndexingError):
    """A part of a collection is none, or what is built has no parts."""

    def __init__(self, text: str, reason: str = "write 2/8 for the second of eight, of 1,024 at most") -> None:
        super().__init__(f"{text!r} cannot be the part to build: {reason}")
        self.text, self.reason = text, reason


class LostRows(IndexingError):
    """The engine does not find all that was written to it."""

    def __init__(self, address: str, what: str, wanted: int, found: int) -> None:
        super().__init__(
            f"of {wanted:,} {what} that were written to {address} the engine finds {found:,}: {_AGAIN}; if no build "
            "ran, ask again, since two builds may have ended while you asked"
        )
        self.address, self.what, self.wanted, self.found = address, what, wanted, found
