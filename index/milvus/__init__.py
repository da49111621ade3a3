"""An index in Milvus: a collection of a server or cluster, or a file of Milvus Lite."""

from .address import MilvusAddress
from .errors import (
    BadAddress,
    BadPart,
    CollectionMismatch,
    EngineDown,
    EngineInUse,
    EngineRefused,
    EngineSlow,
    ForeignCollection,
    LostRows,
    MissingEngine,
    NotAuthorized,
)
from .part import Part

__all__ = [
    "BadAddress",
    "BadPart",
    "CollectionMismatch",
    "EngineDown",
    "EngineInUse",
    "EngineRefused",
    "EngineSlow",
    "ForeignCollection",
    "LostRows",
    "MilvusAddress",
    "MissingEngine",
    "NotAuthorized",
    "Part",
]
