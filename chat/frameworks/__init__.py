"""Retrievers for other frameworks, each importing its framework alone."""
