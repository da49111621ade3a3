"""A collection of about so many passages, and the index of it: made once in the working folder."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from cuttings.index.store.manifest import FORMAT

from ..processes import child
from ..setting import Setting
from .articles import Supply, json_line

_INDEX, _BUILT = f"index-{{}}-format-{FORMAT}", f"built-{{}}-format-{FORMAT}.json"


@dataclass(frozen=True, slots=True)
class Built:
    """What a build that ran in a process of its own did and took."""

    documents: int
    passages: int
    embedded: int
    seconds: float
    stages: dict[str, tuple[float, int, str]]
    """By name: seconds, and how many of what went through."""
    peak: float
    """The greatest memory of the process, MB, mapped files included."""


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles in one file, and their index."""

    size: int
    """The passages that it was to have."""
    file: Path
    index: Path
    real: float
    """The share of its passages that are real."""
    built: Built


def collection(setting: Setting, supply: Supply, size: int) -> Collection:
    """Make the collection of a size and build its index, with drawn vectors; or find both."""
    file = setting.work / f"collection-{size}.jsonl"
    about = file.with_suffix(".json")
    if not about.exists():
        about.write_text(json.dumps({"real": _write(supply, size, file)}), encoding="utf-8")
    real = json.loads(about.read_text(encoding="utf-8"))["real"]
    index, told = setting.work / _INDEX.format(size), setting.work / _BUILT.format(size)
    if not told.exists():
        built = build_apart(setting, [file], index, drawn=True)
        told.write_text(json.dumps(asdict(built)), encoding="utf-8")
    return Collection(size, file, index, real, Built(**json.loads(told.read_text(encoding="utf-8"))))


def build_apart(setting: Setting, inputs: list[Path], index: Path, *, drawn: bool) -> Built:
    """Build in a process of its own, whose memory is then the build's alone."""
    task = {
        "inputs": [str(path) for path in inputs],
        "index": str(index),
        "pool": str(pool_folder(setting)) if drawn else None,
    }
    return Built(**child("material.building", task))


def pool_folder(setting: Setting) -> Path:
    """Say where the vectors lie that others are drawn from."""
    return setting.work / "pool"


def _write(supply: Supply, size: int, file: Path) -> float:
    """Write articles until there are `size` passages; give the share that is real."""
    count = real = 0
    own = {document.id for document in supply.real}
    with file.open("w", encoding="utf-8") as lines:
        for document, passages in supply.articles():
            lines.write(json_line(document))
            count += passages
            real += passages if document.id in own else 0
            if count >= size:
                return real / count
    raise AssertionError("a supply has no end")
