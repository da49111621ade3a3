"""Marking: documents go in, blocks that say what each paragraph is come out; the text is never rewritten."""

from .blocks import mark
from .repeats import paragraph_keys, repeated

__all__ = ["mark", "paragraph_keys", "repeated"]
