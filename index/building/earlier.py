"""The live generation, as the build of the next one finds it."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..errors import IndexingError
from ..search.segments import Segments
from ..store import Catalogue, Generations, Manifest
from .segments import Holdings


@dataclass(frozen=True, slots=True)
class Earlier:
    """A generation that is complete and can be read."""

    generation: Path
    manifest: Manifest
    catalogue: Catalogue
    holdings: Holdings

    @classmethod
    @contextmanager
    def opened(cls, places: Generations) -> "Iterator[Earlier | None]":
        """Open the live generation for a while; None where there is none, or it is damaged or of another format."""
        earlier = cls._open(places)
        try:
            yield earlier
        finally:
            if earlier:
                earlier.catalogue.close()

    @classmethod
    def _open(cls, places: Generations) -> "Earlier | None":
        live = places.live()
        if live is None:
            return None
        try:
            manifest = Manifest.read(places.folder, live)
            segments = Segments(places.segments(manifest), [segment.rows for segment in manifest.segments])
            return cls(live, manifest, Catalogue(live, segments.folders), Holdings.open(live, segments))
        except (IndexingError, OSError, ValueError, EOFError, sqlite3.Error):
            return None

    def vectors(self, keys: Sequence[bytes]) -> tuple[list[bytes], NDArray[np.float16]]:
        """Find which of these keys it has vectors of, and give these."""
        found = dict(self.catalogue.among("SELECT key, number FROM passages WHERE key", keys))
        numbers = np.array(list(found.values()), np.int64)
        return list(found), self.holdings.segments.vectors(numbers)
