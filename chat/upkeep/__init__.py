"""A collection that is served keeps up with its articles: uploads, rebuilding beside the answers, watching."""

from typing import TYPE_CHECKING

from ...corpus import lazy_door

if TYPE_CHECKING:
    from .errors import NotUploaded, SourcesGone, UpkeepError, UploadRefused
    from .keeping import Upkeep
    from .rebuilding.rebuilding import Rebuilding
    from .rebuilding.state import RebuildState
    from .uploads.arrival import Kept
    from .uploads.limits import Limits
    from .uploads.shelf import Shelf
else:
    __getattr__, __dir__ = lazy_door(
        __name__,
        {
            "errors": "NotUploaded SourcesGone UpkeepError UploadRefused",
            "keeping": "Upkeep",
            "rebuilding.rebuilding": "Rebuilding",
            "rebuilding.state": "RebuildState",
            "uploads.arrival": "Kept",
            "uploads.limits": "Limits",
            "uploads.shelf": "Shelf",
        },
    )

__all__ = [
    "Kept",
    "Limits",
    "NotUploaded",
    "RebuildState",
    "Rebuilding",
    "Shelf",
    "SourcesGone",
    "Upkeep",
    "UpkeepError",
    "UploadRefused",
]
