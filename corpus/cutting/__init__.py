"""Cutting: marked documents go in, passages of a bounded number of tokens come out."""

from typing import TYPE_CHECKING

from ..doors import lazy_door

if TYPE_CHECKING:
    from .passages import cut
    from .sentence_ends import sentences
    from .settings import CutSettings
    from .tokens import count_tokens
else:
    __getattr__, __dir__ = lazy_door(
        __name__,
        {"passages": "cut", "sentence_ends": "sentences", "settings": "CutSettings", "tokens": "count_tokens"},
    )

__all__ = ["CutSettings", "count_tokens", "cut", "sentences"]
