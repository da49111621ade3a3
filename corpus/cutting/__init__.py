"""Cutting: marked documents go in, passages of a bounded number of tokens come out."""

from .passages import CutSettings, cut
from .sentence_ends import sentences
from .tokens import count_tokens

__all__ = ["CutSettings", "count_tokens", "cut", "sentences"]
