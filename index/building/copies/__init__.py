"""Copies: passages that say the same as others, found by their words."""

from .finding import Found, find_copies
from .signatures import Signatures, sign

__all__ = ["Found", "Signatures", "find_copies", "sign"]
