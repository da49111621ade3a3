"""What can go wrong while a collection is kept up to date."""

from collections.abc import Sequence
from pathlib import Path


class UpkeepError(Exception):
    """Base of every error that `cuttings.chat.upkeep` raises."""


class SourcesGone(UpkeepError):
    """Folders that were indexed are not there, so that building again would drop all their articles."""

    def __init__(self, folders: Sequence[str]) -> None:
        listed = ", ".join(folders)
        super().__init__(
            f"not found: {listed}. Indexing again would drop the articles that come from there: bring it back, or "
            "leave it out with `cuttings build` and the folders that are to be indexed"
        )
        self.folders = tuple(folders)


class UploadRefused(UpkeepError):
    """A file is not taken."""

    code = "upload_refused"
    status = 400
    """HTTP's."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}" if name else reason)
        self.name, self.reason = name, reason


class WrongKind(UploadRefused):
    """A file is of a kind that is not read."""

    code, status = "wrong_kind", 415


class TooLarge(UploadRefused):
    """A file is larger than what is taken."""

    code, status = "too_large", 413


class NoRoom(UploadRefused):
    """The disk, or what uploads may take of it, is full."""

    code, status = "no_room", 507


class NotUploaded(UpkeepError):
    """A file that is to be removed did not come by upload."""

    code, status = "not_uploaded", 404

    def __init__(self, name: str) -> None:
        super().__init__(
            f"{name} did not come by upload: articles in folders of your own are removed there, and Cuttings never "
            "writes to these"
        )
        self.name = name


class BuildDied(UpkeepError):
    """The process of a build ended without a word."""

    def __init__(self, status: int) -> None:
        super().__init__(f"the process that was indexing ended by itself (status {status}): the earlier index is used")
        self.status = status


def in_the_way(name: str, path: Path) -> UploadRefused:
    """Say that a folder has the name of a file, or a link leads elsewhere."""
    return UploadRefused(name, f"{path.name} is in the way: a file, folder or link of that name is there already")


class CannotStart(UpkeepError):
    """The process of a build could not be started."""

    def __init__(self, cause: OSError) -> None:
        super().__init__(f"indexing could not begin ({cause.strerror or cause}): the earlier index is used")
        self.cause = cause
