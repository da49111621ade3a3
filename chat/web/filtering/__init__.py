"""Filters set by hand on the page."""
