"""The chat: a question goes in, an answer in the articles' own words comes out, each quote cited."""

from typing import TYPE_CHECKING

from ..corpus import lazy_door

if TYPE_CHECKING:
    from .answer import Answer, Citation, Dropped, Seconds, Turn
    from .answerers import Answerer, GrowingAnswerer
    from .assistant import Assistant
    from .extractive import ExtractiveAnswerer
    from .followups import rewrite
    from .generative import GenerativeAnswerer, Model
    from .query import Asked, Query
    from .reader import DamagedReader, NoReader, PackagedReader, Reader, Reading, Span, reader_named
else:
    __getattr__, __dir__ = lazy_door(
        __name__,
        {
            "answer": "Answer Citation Dropped Seconds Turn",
            "answerers": "Answerer GrowingAnswerer",
            "assistant": "Assistant",
            "extractive": "ExtractiveAnswerer",
            "followups": "rewrite",
            "generative": "GenerativeAnswerer Model",
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
    "GenerativeAnswerer",
    "GrowingAnswerer",
    "Model",
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
