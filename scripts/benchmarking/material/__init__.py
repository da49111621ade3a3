"""What is measured on: real articles as far as they reach, then articles mixed from their sentences."""

from .articles import SAMPLE, Supply, json_line, real_documents
from .collection import Built, Collection, build_apart, collection, pool_folder
from .drawing import DrawnEncoder, embedded_texts, pool_of
from .questions import Asked, questions_of

__all__ = [
    "SAMPLE",
    "Asked",
    "Built",
    "Collection",
    "DrawnEncoder",
    "Supply",
    "build_apart",
    "collection",
    "embedded_texts",
    "json_line",
    "pool_folder",
    "pool_of",
    "questions_of",
    "real_documents",
]
