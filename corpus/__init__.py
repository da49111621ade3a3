"""The corpus: files go in, documents, their blocks and their passages come out."""

from .cutting import CutSettings, count_tokens, cut, sentences
from .document import Block, DateOrigin, Document, Kind, Passage, Problem
from .errors import CorpusError, NothingToRead
from .layout import paragraphs
from .marking import mark

__all__ = [
    "Block",
    "CorpusError",
    "CutSettings",
    "DateOrigin",
    "Document",
    "Kind",
    "NothingToRead",
    "Passage",
    "Problem",
    "count_tokens",
    "cut",
    "mark",
    "paragraphs",
    "sentences",
]
