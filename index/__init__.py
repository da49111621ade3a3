"""The index: passages go in, hits come out."""

from typing import TYPE_CHECKING

from ..corpus import lazy_door

if TYPE_CHECKING:
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
else:
    __getattr__, __dir__ = lazy_door(
        __name__,
        {
            "building": "BuildReport build",
            "encoders": "Bert Encoder MiniLM WordEncoder at_precision encoder_named minilm_weights model_folder "
            "native_precision",
            "errors": "BuildRunning CannotWrite DamagedIndex DamagedModel EncoderMismatch IndexingError NoEncoder "
            "NoIndex UnknownDocument UnknownFormat",
            "hit": "Filters Hit",
            "overview": "Status status",
            "progress": "Progress Report",
            "search": "Index LiveIndex share terms",
            "store": "Manifest",
        },
    )

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
