"""Build, open and describe an index wherever it lies: in a folder, or in a collection of Milvus."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .milvus import MilvusAddress, Part
from .milvus.address import SCHEME
from .milvus.errors import BadPart

if TYPE_CHECKING:
    from ..corpus import CutSettings
    from .building import BuildReport
    from .encoders import Encoder
    from .overview import Status
    from .progress import Report
    from .searchable import Followed

Address = Path | MilvusAddress
"""Where an index lies."""


def address_of(text: str | Address, token: str = "") -> Address:
    """Read an address: `milvus://host:19530/collection`, `milvus:path.db`, or else a folder.

    `token` is what a Milvus server may ask for. Raises `BadAddress`.
    """
    if isinstance(text, str):
        return MilvusAddress.parse(text, token) if text.startswith(SCHEME) else Path(text)
    return text


def open_index(address: str | Address, *, encoder: "Encoder | None" = None) -> "Followed":
    """Open an index and follow it from build to build; raises `NoIndex` where there is none.

    `encoder` must be the one that it was built with, and is found by its name when None.
    """
    address = address_of(address)
    if isinstance(address, MilvusAddress):
        from .milvus.live import LiveMilvus

        return LiveMilvus(address, encoder=encoder)
    from .search import LiveIndex

    return LiveIndex(address, encoder=encoder)


def build(
    inputs: Sequence[Path | str],
    address: str | Address,
    *,
    encoder: "Encoder | None" = None,
    settings: "CutSettings | None" = None,
    report: "Report | None" = None,
    part: Part | None = None,
) -> "BuildReport":
    """Index the articles of files and folders; the index then holds just these, whatever it held before.

    The index that was there answers questions until the new one is complete, and stays if the build dies. Only texts
    that it has not seen are embedded. `part` builds one part of a collection in Milvus, and leaves the others.
    Raises `NothingToRead` when no article could be read, `BuildRunning` while another process builds the same index,
    `CannotWrite` when the disk does not take it, and for Milvus what its engine raises.
    """
    address = address_of(address)
    if isinstance(address, MilvusAddress):
        from .milvus.publishing.run import build as build_in_milvus

        return build_in_milvus(inputs, address, encoder=encoder, settings=settings, report=report, part=part or Part())
    if part is not None:
        raise BadPart(str(part), "only a collection in Milvus is built in parts")
    from .building import build as build_in_folder

    return build_in_folder(inputs, address, encoder=encoder, settings=settings, report=report)


def status(address: str | Address) -> "Status":
    """Describe the live state of an index; raises `NoIndex` where there is none."""
    address = address_of(address)
    if isinstance(address, MilvusAddress):
        from .milvus.overview import status as status_of_collection

        return status_of_collection(address)
    from .overview import status as status_of_folder

    return status_of_folder(address)
