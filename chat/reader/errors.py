"""What can go wrong with a reader."""

from pathlib import Path

from ...index import IndexingError


class DamagedReader(IndexingError):
    """The reader's weights cannot be read, or are not those that shipped."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"the reader's weights in {path} are damaged ({reason}): install Cuttings again, "
            "or go on without a reader (`--reader none`)"
        )
        self.path, self.reason = path, reason


class NoReader(IndexingError):
    """A name stands for no reader, nor for a question-answering model of the transformers library."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"there is no reader {name!r} ({reason}): name a question-answering model, or its folder")
        self.name, self.reason = name, reason
