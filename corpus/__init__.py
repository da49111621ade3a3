"""The corpus: files go in, documents, their blocks and their passages come out."""

from .document import Block, DateOrigin, Document, Kind, Passage, Problem
from .errors import CorpusError, NothingToRead

__all__ = ["Block", "CorpusError", "DateOrigin", "Document", "Kind", "NothingToRead", "Passage", "Problem"]
