"""What a build's process says to the chat that started it: a line of JSON each."""

import json
from dataclasses import asdict, dataclass
from typing import Any

from ....corpus import Problem
from ....index import Address, BuildReport, MilvusAddress, Progress, address_of


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built."""

    address: Address
    uploads: str | None
    """A folder that is indexed beside what was indexed before."""

    def line(self) -> str:
        """Write it; it goes through a pipe, for it may hold a token."""
        token = self.address.token if isinstance(self.address, MilvusAddress) else ""
        return json.dumps({"address": str(self.address), "token": token, "uploads": self.uploads}) + "\n"

    @classmethod
    def read(cls, line: str) -> "Order":
        """Read it again."""
        said = json.loads(line)
        return cls(address_of(said["address"], said["token"]), said["uploads"])


@dataclass(frozen=True, slots=True)
class Waiting:
    """Another process builds the same index; this one goes on when that has ended."""

    why: str


@dataclass(frozen=True, slots=True)
class Failed:
    """The build failed."""

    why: str
    """A sentence."""


Message = Progress | Waiting | BuildReport | Failed


def message_line(message: Message) -> str:
    """Write a message."""
    return json.dumps({"says": type(message).__name__, **asdict(message)}) + "\n"


def read_message(line: str) -> Message | None:
    """Read a message; None for a line that is none, which a library may have printed."""
    try:
        said: dict[str, Any] = json.loads(line)
        kind = said.pop("says")
    except (ValueError, TypeError, AttributeError, KeyError):
        return None
    match kind:
        case "Progress":
            return Progress(**said)
        case "Waiting":
            return Waiting(**said)
        case "BuildReport":
            return BuildReport(**{**said, "problems": tuple(Problem(**each) for each in said["problems"])})
        case "Failed":
            return Failed(**said)
    return None
