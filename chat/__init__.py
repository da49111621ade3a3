"""The chat: a question goes in, an answer in the articles' own words comes out, each quote cited."""

from .answer import Answer, Citation, Seconds, Turn
from .followups import rewrite

__all__ = ["Answer", "Citation", "Seconds", "Turn", "rewrite"]
