"""Searching: a question goes in, hits come out."""

from .opened import Index, LiveIndex
from .terms import terms

__all__ = ["Index", "LiveIndex", "terms"]
