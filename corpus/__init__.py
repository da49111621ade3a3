"""The corpus: files go in, documents, their blocks and their passages come out."""

from typing import TYPE_CHECKING

from .doors import lazy_door

if TYPE_CHECKING:
    from .calendar import Impossible, Period, impossible_dates, in_words, periods
    from .cutting import CutSettings, count_tokens, cut, sentences
    from .document import Block, DateOrigin, Document, Kind, Passage, Problem
    from .errors import CorpusError, NothingToRead
    from .layout import paragraphs
    from .marking import mark, paragraph_keys, repeated
    from .reading import SourceFile, content_hash, find_files, read_file, readable_suffixes
    from .speech import Statement, is_said_by, speaker_of, statements, statements_in
else:
    __getattr__, __dir__ = lazy_door(
        __name__,
        {
            "calendar": "Impossible Period impossible_dates in_words periods",
            "cutting": "CutSettings count_tokens cut sentences",
            "document": "Block DateOrigin Document Kind Passage Problem",
            "errors": "CorpusError NothingToRead",
            "layout": "paragraphs",
            "marking": "mark paragraph_keys repeated",
            "reading": "SourceFile content_hash find_files read_file readable_suffixes",
            "speech": "Statement is_said_by speaker_of statements statements_in",
        },
    )

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
    "lazy_door",
    "mark",
    "paragraph_keys",
    "paragraphs",
    "periods",
    "read_file",
    "readable_suffixes",
    "repeated",
    "sentences",
    "speaker_of",
    "statements",
    "statements_in",
]
