"""Retrievers for other frameworks, each in a module that imports its framework alone; an extra brings it."""
