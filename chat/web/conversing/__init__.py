"""Conversations on the page."""
