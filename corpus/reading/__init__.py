"""Reading: folders and files go in, documents come out, and a problem for each thing that cannot be read."""

from .files import SourceFile, content_hash, find_files, readable_suffixes
from .reader import read_file

__all__ = ["SourceFile", "content_hash", "find_files", "read_file", "readable_suffixes"]
