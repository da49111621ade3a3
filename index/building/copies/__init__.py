"""Copies: passages that say the same as others, found by their words."""

from .finding import open_signatures, write_copies

__all__ = ["open_signatures", "write_copies"]
