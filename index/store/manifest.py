"""What a generation says of itself: how it was made, with what, and how much it holds."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from ...corpus import CutSettings
from ..errors import DamagedIndex, UnknownFormat

FORMAT = 3
FILE_NAME = "manifest.json"


@dataclass(frozen=True, slots=True)
class Segment:
    """The texts and arrays of what one build added; never changed, and shared by later generations."""

    name: str
    """Of its folder below `segments/`."""
    rows: int
    """Passages, with those that have been removed since."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """Written last, so that a generation with a manifest is a finished one."""

    built: str
    """When the build began, ISO, UTC."""
    made_by: str
    """The version of Cuttings; another version reads the files again, since its readers may have changed."""
    encoder: str
    fingerprint: str
    engine: str
    dimension: int
    cut: CutSettings
    sources: tuple[str, ...]
    """The folders and files that were given, absolute."""
    files: int
    documents: int
    passages: int
    segments: tuple[Segment, ...]
    """The numbers of passages run through them in this order."""
    format: int = FORMAT

    @property
    def built_ns(self) -> int:
        """When the build began, in nanoseconds, as files' times are."""
        return int(datetime.fromisoformat(self.built).timestamp() * 1e9)

    def write(self, generation: Path) -> None:
        """Write the manifest's file."""
        text = json.dumps(asdict(self), indent=2, ensure_ascii=False)
        (generation / FILE_NAME).write_text(text + "\n", encoding="utf-8")

    @classmethod
    def read(cls, folder: Path, generation: Path) -> "Manifest":
        """Read it; raises `UnknownFormat` or `DamagedIndex`, which name `folder`."""
        try:
            fields = json.loads((generation / FILE_NAME).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise DamagedIndex(folder, f"its manifest cannot be read: {error}") from error
        if fields.get("format") != FORMAT:
            raise UnknownFormat(folder, fields.get("format"), FORMAT)
        fields["cut"] = CutSettings(**fields["cut"])
        fields["sources"] = tuple(fields["sources"])
        fields["segments"] = tuple(Segment(**segment) for segment in fields["segments"])
        return cls(**fields)
