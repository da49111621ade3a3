"""Checking: a sentence and the passages that it cites go in, which of their sentences support it comes out."""

from .check import Verdict, check
from .evidence import Held, held
from .plain import plain, shown
from .verbatim import small_words

__all__ = ["Held", "Verdict", "check", "held", "plain", "shown", "small_words"]
