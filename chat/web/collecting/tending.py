"""What adds to the collection and takes from it, for the page's script; only where that is allowed."""

from collections.abc import Callable
from typing import Any

from ...render.collection.adding import state_html, uploaded_html
from ...upkeep import NotUploaded, Upkeep, UploadRefused
from .wishes import Wish, start_of, words_of

_AT_ONCE = 1_000  # files that are asked about


class Tending:
    """Answers the page's script; safe to share between threads."""

    def __init__(self, upkeep: Upkeep) -> None:
        self._upkeep = upkeep

    @property
    def functions(self) -> list[Callable[[Wish], Any]]:
        """What the script may call."""
        return [self.check, self.indexing, self.index, self.cancel, self.uploaded, self.remove]

    def check(self, wish: Wish) -> list[str]:
        """Say of each file, by name and size, why it would not be taken; empty where it would.

        Asked before any of it is sent: a browser shows no reason where a server breaks off what it is sending.
        """
        files = wish.get("files")
        return [self._refusal(file) for file in files[:_AT_ONCE]] if isinstance(files, list) else []

    def indexing(self, wish: Wish) -> str:  # noqa: ARG002 (every function takes one)
        """Say how far indexing has come."""
        return state_html(self._upkeep.rebuilding.state)

    def index(self, wish: Wish) -> str:
        """Index again."""
        self._upkeep.rebuilding.request()
        return self.indexing(wish)

    def cancel(self, wish: Wish) -> str:
        """Stop indexing."""
        self._upkeep.rebuilding.cancel()
        self._upkeep.rebuilding.wait(1)
        return self.indexing(wish)

    def uploaded(self, wish: Wish) -> str:
        """List uploaded files."""
        return uploaded_html(list(self._upkeep.uploads.files()), start_of(wish))

    def remove(self, wish: Wish) -> str:
        """Remove an uploaded file and index again; gives a sentence where it cannot be removed."""
        try:
            self._upkeep.uploads.remove(words_of(wish, "name"))
        except (NotUploaded, OSError) as error:
            return str(error)
        self._upkeep.rebuilding.request()
        return ""

    def _refusal(self, file: object) -> str:
        match file:
            case {"name": str(name), "size": int(size)}:
                try:
                    self._upkeep.uploads.check(name, size)
                except UploadRefused as error:
                    return str(error)
        return ""
