"""Marking: documents go in, blocks that say what each paragraph is come out; the text is never rewritten."""

from .blocks import mark

__all__ = ["mark"]
