"""The corpus: files go in, documents, their blocks and their passages come out."""

from .calendar import Impossible, Period, impossible_dates, in_words, periods
from .cutting import CutSettings, count_tokens, cut, sentences
from .document import Block, DateOrigin, Document, Kind, Passage, Problem
from .errors import CorpusError, NothingToRead
from .layout import paragraphs
from .marking import mark, paragraph_keys, repeated
from .reading import SourceFile, content_hash, find_files, read_file
from .speech import Statement, is_said_by, speaker_of, statements, statements_in

__all__ = [
    "Block",
    "CorpusError",
    "CutSettings",
    "DateOrigin",
    "Document",
    "Impossible",
    "Kind",
    "NothingToRead",
    "Passage",
    "Period",
    "Problem",
    "SourceFile",
    "Statement",
    "content_hash",
    "count_tokens",
    "cut",
    "find_files",
    "impossible_dates",
    "in_words",
    "is_said_by",
    "mark",
    "paragraph_keys",
    "paragraphs",
    "periods",
    "read_file",
    "repeated",
    "sentences",
    "speaker_of",
    "statements",
    "statements_in",
]
