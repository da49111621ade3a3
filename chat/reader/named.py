"""Choose a reader by its name."""

from functools import cache
from pathlib import Path

from .packaged import PackagedReader
from .reading import Reader

NONE = "none"


@cache
def reader_named(name: str | None = None) -> Reader | None:
    """Make the reader of this name.

    None for the packaged one, `none` for no reader, a `.safetensors` file for weights of one's own training, else a
    question-answering model of the transformers library by name or folder. Nothing is loaded before the reader is used.
    """
    if name is None:
        return PackagedReader()
    if name == NONE:
        return None
    if name.endswith(".safetensors"):
        return PackagedReader(Path(name))
    from .transformers_model import TransformersReader

    return TransformersReader(name)
