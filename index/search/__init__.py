"""Searching: a question goes in, hits come out."""

from .opened import Index, LiveIndex
from .vocabulary import terms

__all__ = ["Index", "LiveIndex", "terms"]
