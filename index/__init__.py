"""The index: passages go in, hits come out."""

from .building import BuildReport, build
from .encoders import Encoder, MiniLM, WordEncoder, encoder_named
from .errors import (
    BuildRunning,
    CannotWrite,
    DamagedIndex,
    DamagedModel,
    EncoderMismatch,
    IndexingError,
    NoEncoder,
    NoIndex,
    UnknownDocument,
    UnknownFormat,
)
from .hit import Filters, Hit
from .overview import Status, status
from .progress import Progress, Report
from .search import Index, LiveIndex, terms
from .store import Manifest

__all__ = [
    "BuildReport",
    "BuildRunning",
    "CannotWrite",
    "DamagedIndex",
    "DamagedModel",
    "Encoder",
    "EncoderMismatch",
    "Filters",
    "Hit",
    "Index",
    "IndexingError",
    "LiveIndex",
    "Manifest",
    "MiniLM",
    "NoEncoder",
    "NoIndex",
    "Progress",
    "Report",
    "Status",
    "UnknownDocument",
    "UnknownFormat",
    "WordEncoder",
    "build",
    "encoder_named",
    "status",
    "terms",
]
