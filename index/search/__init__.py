"""Searching: a question goes in, hits come out."""

from .live import LiveIndex
from .opened import Index
from .vocabulary import share, terms

__all__ = ["Index", "LiveIndex", "share", "terms"]
