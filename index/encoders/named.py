"""Choose an encoder by its name."""

from . import minilm, words
from .protocol import Encoder


def encoder_named(name: str | None = None, *, device: str | None = None) -> Encoder:
    """Make the encoder of this name: none for the default, `words` for the toy, else a sentence-transformers model.

    `device`, as torch names it (`cuda`), is where the model runs; the default encoder's own engine, on the processor,
    needs none. Nothing is loaded before the encoder is first used.
    """
    if name is None or name == minilm.NAME:
        if device is None:
            return minilm.default_encoder()
        from .sentence_model import PackagedOnDevice

        return PackagedOnDevice(device)
    if name == words.NAME:
        return words.WordEncoder()
    from .sentence_model import SentenceModel

    return SentenceModel(name, device=device)
