"""The extractive answerer: a question and its passages go in, quotes come out."""

from .answering import ExtractiveAnswerer, no_answer
from .kinds import asked_for

__all__ = ["ExtractiveAnswerer", "asked_for", "no_answer"]
