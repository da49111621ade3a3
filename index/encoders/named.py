"""Choose an encoder by its name."""

from . import minilm, words
from .protocol import Encoder


def encoder_named(name: str | None = None) -> Encoder:
    """Make the encoder of this name: none for the default, `words` for the toy, else a sentence-transformers model.

    Nothing is loaded before the encoder is first used.
    """
    if name is None or name == minilm.NAME:
        return minilm.default_encoder()
    if name == words.NAME:
        return words.WordEncoder()
    from .sentence_model import SentenceModel

    return SentenceModel(name)
