"""Encoders: texts go in, unit vectors come out."""

from .minilm import MiniLM
from .named import encoder_named
from .protocol import Encoder, Vectors
from .words import WordEncoder

__all__ = ["Encoder", "MiniLM", "Vectors", "WordEncoder", "encoder_named"]
