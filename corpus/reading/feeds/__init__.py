"""Feeds: an RSS or Atom file goes in, a document for each of its entries comes out."""

from .feed import read_feed

__all__ = ["read_feed"]
