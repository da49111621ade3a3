"""Keyword search: entries go in, the passages with the most of a question's words come out."""

from .passages import K1, B
from .postings import Postings
from .search import PAIR, KeywordSearch, rarity
from .tally import Tally

__all__ = ["K1", "PAIR", "B", "KeywordSearch", "Postings", "Tally", "rarity"]
