"""Searching: a question goes in, hits come out."""

from .opened import Index, LiveIndex

__all__ = ["Index", "LiveIndex"]
