"""Checks of a sentence against the passages that it cites."""
