"""The index: passages go in, hits come out."""

from typing import TYPE_CHECKING

from ..corpus import lazy_door

if TYPE_CHECKING:
    from .anywhere import Address, address_of, build, open_index, status
    from .building import BuildReport
    from .contents import Contents, Counted, Listed, Selection
    from .encoders import (
        Encoder,
        MiniLM,
        Network,
        Precision,
        Weights,
        WordEncoder,
        encoder_named,
        layers,
        model_folder,
        native_precision,
        read_weights,
        tokenizer,
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
    from .milvus import MilvusAddress, Part
    from .overview import Status
    from .progress import Progress, Report
    from .search import Index, LiveIndex, share, terms
    from .searchable import Followed, Searchable
    from .store import Manifest
else:
    __getattr__, __dir__ = lazy_door(
        __name__,
        {
            "anywhere": "Address address_of build open_index status",
            "building": "BuildReport",
            "contents": "Contents Counted Listed Selection",
            "encoders": "Encoder MiniLM Network Precision Weights WordEncoder encoder_named layers model_folder "
            "native_precision read_weights tokenizer",
            "errors": "BuildRunning CannotWrite DamagedIndex DamagedModel EncoderMismatch IndexingError NoEncoder "
            "NoIndex UnknownDocument UnknownFormat",
            "hit": "Filters Hit",
            "milvus": "MilvusAddress Part",
            "overview": "Status",
            "progress": "Progress Report",
            "search": "Index LiveIndex share terms",
            "searchable": "Followed Searchable",
            "store": "Manifest",
        },
    )

__all__ = [
    "Address",
    "BuildReport",
    "BuildRunning",
    "CannotWrite",
    "Contents",
    "Counted",
    "DamagedIndex",
    "DamagedModel",
    "Encoder",
    "EncoderMismatch",
    "Filters",
    "Followed",
    "Hit",
    "Index",
    "IndexingError",
    "Listed",
    "LiveIndex",
    "Manifest",
    "MilvusAddress",
    "MiniLM",
    "Network",
    "NoEncoder",
    "NoIndex",
    "Part",
    "Precision",
    "Progress",
    "Report",
    "Searchable",
    "Selection",
    "Status",
    "UnknownDocument",
    "UnknownFormat",
    "Weights",
    "WordEncoder",
    "address_of",
    "build",
    "encoder_named",
    "layers",
    "model_folder",
    "native_precision",
    "open_index",
    "read_weights",
    "share",
    "status",
    "terms",
    "tokenizer",
]
