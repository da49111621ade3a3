"""The collection on the page."""
