"""Postings: which terms stand in which passages, counted, packed, merged and looked up."""

from .arrays import Postings
from .keys import Keys, asked, short
from .looking import counts_in
from .terms import Numbers, ranges

__all__ = ["Keys", "Numbers", "Postings", "asked", "counts_in", "ranges", "short"]
