"""The index: passages go in, hits come out."""

from .building import BuildReport, build
from .encoders import (
    Bert,
    Encoder,
    MiniLM,
    WordEncoder,
    at_precision,
    encoder_named,
    minilm_weights,
    model_folder,
    native_precision,
)
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
from .search import Index, LiveIndex, share, terms
from .store import Manifest

__all__ = [
    "Bert",
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
    "at_precision",
    "build",
    "encoder_named",
    "minilm_weights",
    "model_folder",
    "native_precision",
    "share",
    "status",
    "terms",
]
