"""Encoders: texts go in, unit vectors come out."""

from .bert import Bert
from .minilm import MiniLM, at_precision, minilm_weights, model_folder, native_precision
from .named import encoder_named
from .protocol import Encoder, Vectors
from .words import WordEncoder

__all__ = [
    "Bert",
    "Encoder",
    "MiniLM",
    "Vectors",
    "WordEncoder",
    "at_precision",
    "encoder_named",
    "minilm_weights",
    "model_folder",
    "native_precision",
]
