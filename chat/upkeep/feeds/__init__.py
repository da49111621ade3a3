"""Feeds from the web: addresses go in, local files that hold every entry ever fetched come out."""

from .gathering import Gathered, feeds_folder, gather, is_address

__all__ = ["Gathered", "feeds_folder", "gather", "is_address"]
