"""The store: what an index is on disk."""

from typing import TYPE_CHECKING

from ...corpus import lazy_door

if TYPE_CHECKING:
    from .catalogue import Catalogue
    from .generations import Generations
    from .journal import Journal
    from .manifest import Manifest
else:
    __getattr__, __dir__ = lazy_door(
        __name__,
        {"catalogue": "Catalogue", "generations": "Generations", "journal": "Journal", "manifest": "Manifest"},
    )

__all__ = ["Catalogue", "Generations", "Journal", "Manifest"]
