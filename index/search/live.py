"""The index of a folder, followed from build to build."""

from pathlib import Path
from threading import Lock

from ..encoders import Encoder
from ..store import Generations
from .opened import Index


class LiveIndex:
    """An index folder that is followed: a new generation is opened when a build has made one live."""

    def __init__(self, folder: Path | str, *, encoder: Encoder | None = None) -> None:
        """Open the live generation; raises `NoIndex`."""
        self.folder = Path(folder)
        self._encoder = encoder
        self._lock = Lock()
        self._index = Index.open(self.folder, encoder=encoder)

    def current(self) -> Index:
        """Give the live generation, opened; whoever still holds an earlier one can go on reading it."""
        live = Generations(self.folder).live()
        with self._lock:
            if live is not None and live.name != self._index.generation:
                self._index = Index.open(self.folder, encoder=self._encoder)
            return self._index
