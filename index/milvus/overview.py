"""What an index in Milvus holds, without opening it for searching: no model is loaded."""

from contextlib import closing
from pathlib import Path

from ..errors import NoIndex
from ..overview import Status
from .address import MilvusAddress
from .engine.collection import connect
from .stored.builds import Builds
from .stored.manifest import FORMAT
from .stored.summary import Summary


def status(address: MilvusAddress) -> Status:
    """Describe what is live; raises `NoIndex`, and what `connect` raises."""
    with closing(connect(address)) as engine:
        builds = Builds(engine)
        live = builds.live()
        if not live.newest:
            raise NoIndex(str(address))
        held = Summary([builds.manifest(number) for number in live.newest.values()])
    return Status(
        folder=address,
        generation=held.generation,
        built=held.built,
        format=FORMAT,
        encoder=held.encoder,
        engine=held.engine,
        dimension=held.dimension,
        files=held.files,
        documents=held.documents,
        passages=held.passages,
        outlets=held.outlets,
        first=held.first,
        last=held.last,
        undated=held.undated,
        sources=held.sources,
        problems=held.problems,
        bytes=_size(Path(address.uri)) if address.is_lite else None,
    )


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
