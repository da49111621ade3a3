"""The extractive answerer: a question and its passages go in, quotes come out."""

from .answering import NO_ANSWER, ExtractiveAnswerer, no_answer
from .kinds import asked_for

__all__ = ["NO_ANSWER", "ExtractiveAnswerer", "asked_for", "no_answer"]
