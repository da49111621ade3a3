"""What a build in Milvus says of itself."""

import json
from dataclasses import asdict, dataclass

from ....corpus import CutSettings, Problem
from .texts import packed

FORMAT = 1
"""Of the collections; another one has other fields, or means something else by them."""
SAMPLE = 240
"""How many passages a manifest names, evenly spread: examples are drawn from some of them."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """One build of one part of a collection, and all that can be said of the part without asking for its rows."""

    parts: int
    """How many parts the collection is built in."""
    built: str
    """When the build began, ISO, UTC."""
    made_by: str
    """The version of Cuttings."""
    encoder: str
    fingerprint: str
    engine: str
    dimension: int
    cut: CutSettings
    sources: tuple[str, ...]
    files: int
    documents: int
    passages: int
    words: int
    """Of all passages."""
    outlets: dict[str, int]
    """Documents by outlet, most first."""
    first: str | None
    """The first publication day, ISO."""
    last: str | None
    undated: int
    problems: tuple[Problem, ...]
    sample: tuple[int, ...]
    """The ids of some passages' rows, evenly spread in the order of the build."""
    builds: int
    """Which build of the part this is, from 1."""
    counts: int
    """In how many rows of terms one term may stand at most."""
    format: int = FORMAT

    @property
    def text(self) -> str:
        """All of it, as a text that is stored."""
        return packed(asdict(self))

    @classmethod
    def of(cls, text: str) -> "Manifest":
        """Read it again."""
        fields = json.loads(text)
        fields["cut"] = CutSettings(**fields["cut"])
        fields["problems"] = tuple(Problem(**each) for each in fields["problems"])
        for name in ("sources", "sample"):
            fields[name] = tuple(fields[name])
        return cls(**fields)
