"""What a chat needs to keep its collection up to date: uploads, and the builds that index them."""

from pathlib import Path

from ...index import Address, MilvusAddress, address_of
from .rebuilding.messages import Order
from .rebuilding.rebuilding import Rebuilding
from .uploads.limits import Limits
from .uploads.shelf import Shelf


class Upkeep:
    """The upkeep of one collection; safe to share between threads. Close it when the chat ends."""

    def __init__(self, address: str | Address, *, limits: Limits | None = None, calm: float = 2.0) -> None:
        """Keep the index at an address; uploads lie beside it. `calm` is as for `Rebuilding`."""
        address = address_of(address)
        self.uploads = Shelf(uploads_folder(address), limits)
        self.rebuilding = Rebuilding(Order(address, str(self.uploads.folder)), calm=calm)

    def close(self) -> None:
        """Stop a build that runs."""
        self.rebuilding.close()


def uploads_folder(address: Address) -> Path:
    """Say where the uploads of an index lie: inside its folder, or beside what Milvus has on this machine."""
    if isinstance(address, MilvusAddress):
        place = address.workplace
        return place.with_name(f"{place.name.removesuffix('.building')}.uploads").absolute()
    return (address / "uploads").absolute()
