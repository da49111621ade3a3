"""An index in Milvus, followed from build to build."""

from threading import Lock

from ..encoders import Encoder
from ..errors import NoIndex
from .address import MilvusAddress
from .asking.opened import MilvusIndex
from .engine.collection import connect
from .stored.builds import Builds, Live


class LiveMilvus:
    """A collection that is followed: what a build has made live is found from the next question on."""

    def __init__(self, address: MilvusAddress, *, encoder: Encoder | None = None) -> None:
        """Connect and open; raises `NoIndex` where nothing was built, and what `connect` raises."""
        self._engine = connect(address)
        self._builds = Builds(self._engine)
        self._lock = Lock()
        self._live = self._builds.live()
        self._index = self._opened(self._live, encoder)

    def current(self) -> MilvusIndex:
        """Give what is live, opened; whoever still holds an earlier state can go on reading it."""
        live = self._builds.live()
        with self._lock:
            if live != self._live:
                self._index = self._opened(live, self._index.encoder)
                self._live = live
            return self._index

    def _opened(self, live: Live, encoder: Encoder | None) -> MilvusIndex:
        if not live.newest:
            raise NoIndex(str(self._engine.address))
        return MilvusIndex(self._engine, live, encoder)
