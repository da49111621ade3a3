"""What an index holds, without opening it for searching: no model and no vectors are loaded."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from ..corpus import Problem
from .errors import NoIndex
from .milvus import MilvusAddress
from .store import Catalogue, Generations, Manifest


@dataclass(frozen=True, slots=True)
class Status:
    """The live generation of an index, counted."""

    folder: Path | MilvusAddress
    generation: str
    built: datetime
    """In UTC."""
    format: int
    encoder: str
    engine: str
    dimension: int
    files: int
    documents: int
    passages: int
    outlets: dict[str, int]
    """Documents by outlet, most first."""
    first: date | None
    """The first publication day."""
    last: date | None
    undated: int
    """Documents that state no publication day."""
    sources: tuple[str, ...]
    """The folders and files that were indexed."""
    problems: tuple[Problem, ...]
    bytes: int | None
    """On disk; None where another machine's disk holds them."""


def status(folder: Path | str) -> Status:
    """Describe the live generation of an index; raises `NoIndex` where there is none."""
    folder = Path(folder)
    places = Generations(folder)
    live = places.live()
    if live is None:
        raise NoIndex(folder)
    manifest = Manifest.read(folder, live)
    segments = places.segments(manifest)
    catalogue = Catalogue(live, segments)
    try:
        first, last, undated = catalogue.period()
        return Status(
            folder=folder,
            generation=live.name,
            built=datetime.fromisoformat(manifest.built),
            format=manifest.format,
            encoder=manifest.encoder,
            engine=manifest.engine,
            dimension=manifest.dimension,
            files=manifest.files,
            documents=manifest.documents,
            passages=manifest.passages,
            outlets=catalogue.outlets(),
            first=first,
            last=last,
            undated=undated,
            sources=manifest.sources,
            problems=catalogue.problems(),
            bytes=sum(path.stat().st_size for part in (live, *segments) for path in part.rglob("*") if path.is_file()),
        )
    finally:
        catalogue.close()
