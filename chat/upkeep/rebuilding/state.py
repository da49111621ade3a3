"""How far a collection's rebuilding has come."""

from dataclasses import dataclass
from datetime import datetime

from ....index import BuildReport, Progress


@dataclass(frozen=True, slots=True)
class RebuildState:
    """One look at it."""

    due: bool = False
    """A build will begin in a moment."""
    running: bool = False
    again: bool = False
    """One more build will follow the one that runs: something has changed meanwhile."""
    waiting: str | None = None
    """Why the build has not begun yet: another process builds the same index."""
    progress: Progress | None = None
    report: BuildReport | None = None
    """Of the last build that ended well."""
    ended: datetime | None = None
    """When the last build ended, in UTC, well or not."""
    error: str | None = None
    """Why the last build failed, in a sentence; None where it did not."""
    cancelled: bool = False
    """Whether the last build was stopped by somebody."""

    @property
    def busy(self) -> bool:
        """Whether there is something to wait for."""
        return self.due or self.running
