"""The chat: a question goes in, an answer in the articles' own words comes out, each quote cited."""

from .answer import Answer, Citation, Seconds, Turn
from .assistant import Answerer, Assistant
from .extractive import ExtractiveAnswerer
from .followups import rewrite
from .query import Asked, Query

__all__ = [
    "Answer",
    "Answerer",
    "Asked",
    "Assistant",
    "Citation",
    "ExtractiveAnswerer",
    "Query",
    "Seconds",
    "Turn",
    "rewrite",
]
