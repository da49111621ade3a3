"""The store: what an index is on disk."""

from .catalogue import Catalogue
from .generations import Generations
from .journal import Journal
from .manifest import Manifest

__all__ = ["Catalogue", "Generations", "Journal", "Manifest"]
