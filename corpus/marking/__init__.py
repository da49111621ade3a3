"""Marking: documents go in, blocks that say what each paragraph is come out; the text is never rewritten."""

from typing import TYPE_CHECKING

from ..doors import lazy_door

if TYPE_CHECKING:
    from .blocks import mark
    from .repeats import paragraph_keys, repeated
else:
    __getattr__, __dir__ = lazy_door(__name__, {"blocks": "mark", "repeats": "paragraph_keys repeated"})

__all__ = ["mark", "paragraph_keys", "repeated"]
