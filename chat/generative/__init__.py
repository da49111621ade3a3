"""The generative answerer: a language model writes, every sentence is checked against the passage it cites."""

from .answering import GenerativeAnswerer
from .model import Model
from .streaming import ModelFailed

__all__ = ["GenerativeAnswerer", "Model", "ModelFailed"]
