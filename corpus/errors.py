"""What can go wrong while reading a corpus."""


class CorpusError(Exception):
    """Base of every error that `cuttings.corpus` raises."""


class NothingToRead(CorpusError):
    """The folders and files that were given hold no readable article."""

    def __init__(self, inputs: tuple[str, ...], reason: str) -> None:
        super().__init__(f"nothing to read in {', '.join(inputs)}: {reason}")
        self.inputs = inputs
        self.reason = reason
