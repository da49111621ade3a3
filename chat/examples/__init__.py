"""Example questions: an index goes in, a few questions that its articles answer come out."""

from .choosing import examples

__all__ = ["examples"]
