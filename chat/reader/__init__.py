"""The reader: a question and passages go in, the words that may answer come out."""

from .errors import DamagedReader, NoReader
from .named import reader_named
from .packaged import PackagedReader
from .reading import Reader, Reading, Span

__all__ = ["DamagedReader", "NoReader", "PackagedReader", "Reader", "Reading", "Span", "reader_named"]
