"""What is indexed when a collection is built again."""

from collections.abc import Sequence
from pathlib import Path

from ....corpus import readable_suffixes
from ..errors import SourcesGone


def inputs_of(sources: Sequence[str], uploads: Path | None) -> list[Path]:
    """List what was indexed before, and the folder of uploads where there is one.

    A folder that is not there now may be on a drive that is away: raises SourcesGone. A file that is not there was
    removed.
    """
    own = uploads.resolve() if uploads else None
    before = [Path(source) for source in sources if Path(source) != own]
    gone = [path for path in before if not path.exists()]
    folders = [str(path) for path in gone if path.suffix.lower() not in readable_suffixes()]
    if folders:
        raise SourcesGone(folders)
    there = [path for path in before if path not in gone]
    return [*there, own] if own and own.is_dir() else there
