"""Encoders: texts go in, unit vectors come out."""

from .minilm import MiniLM, model_folder, tokenizer
from .named import encoder_named
from .network import Network, Precision, native_precision
from .protocol import Encoder, Vectors
from .weights import Weights, layers, read_weights
from .words import WordEncoder

__all__ = [
    "Encoder",
    "MiniLM",
    "Network",
    "Precision",
    "Vectors",
    "Weights",
    "WordEncoder",
    "encoder_named",
    "layers",
    "model_folder",
    "native_precision",
    "read_weights",
    "tokenizer",
]
