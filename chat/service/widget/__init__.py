"""The chat inside other websites: one script, which any page may load and only pages with a token can ask with."""

from .script import widget

__all__ = ["widget"]
