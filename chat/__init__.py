"""The chat: a question goes in, an answer in the articles' own words comes out, each quote cited."""

from typing import TYPE_CHECKING

from ..corpus import lazy_door

if TYPE_CHECKING:
    from .answer import Answer, Citation, Dropped, Seconds, Turn
    from .assistant import Answerer, Assistant
    from .extractive import ExtractiveAnswerer
    from .followups import rewrite
    from .query import Asked, Query
    from .reader import DamagedReader, NoReader, PackagedReader, Reader, Reading, Span, reader_named
else:
    __getattr__, __dir__ = lazy_door(
        __name__,
        {
            "answer": "Answer Citation Dropped Seconds Turn",
            "assistant": "Answerer Assistant",
            "extractive": "ExtractiveAnswerer",
            "followups": "rewrite",
            "query": "Asked Query",
            "reader": "DamagedReader NoReader PackagedReader Reader Reading Span reader_named",
        },
    )

__all__ = [
    "Answer",
    "Answerer",
    "Asked",
    "Assistant",
    "Citation",
    "DamagedReader",
    "Dropped",
    "ExtractiveAnswerer",
    "NoReader",
    "PackagedReader",
    "Query",
    "Reader",
    "Reading",
    "Seconds",
    "Span",
    "Turn",
    "reader_named",
    "rewrite",
]
