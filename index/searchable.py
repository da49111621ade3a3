"""What can be searched: an index in a folder, or one in an engine."""

from collections.abc import Iterator
from datetime import date
from typing import Protocol, runtime_checkable

from ..corpus import Block, Document, Passage
from .contents import Contents
from .encoders import Encoder
from .hit import Filters, Hit


class Searchable(Protocol):
    """One state of an index; safe to share between threads, and what it holds never changes."""

    @property
    def encoder(self) -> Encoder:
        """What it was built with."""
        ...

    @property
    def generation(self) -> str:
        """Names the state: another build gives another one."""
        ...

    @property
    def articles(self) -> int:
        """How many documents it holds."""
        ...

    @property
    def passages(self) -> int:
        """How many passages are searched."""
        ...

    @property
    def outlets(self) -> dict[str, int]:
        """Count documents by outlet, most first."""
        ...

    @property
    def first_published(self) -> date | None:
        """The first publication day."""
        ...

    @property
    def last_published(self) -> date | None:
        """The last publication day."""
        ...

    @property
    def undated(self) -> int:
        """How many documents state no publication day."""
        ...

    @property
    def contents(self) -> Contents:
        """What it is made of, to be listed and counted."""
        ...

    def search(
        self,
        question: str,
        *,
        limit: int = 20,
        filters: Filters | None = None,
        asked_on: date | None = None,
        newest_first: bool = False,
    ) -> list[Hit]:
        """Find the passages that fit a question best, at most `limit`, best first.

        With the day that the question was asked on, articles that were new then come before others that fit as well,
        and with `newest_first` before some that fit better. Passages that say the same are one hit.
        """
        ...

    def weights(self, text: str) -> dict[int, float]:
        """Weigh each term of a text by how few passages have it, from 0."""
        ...

    def document(self, document_id: str) -> Document:
        """Give a document by its id; raises `UnknownDocument`."""
        ...

    def documents(self) -> Iterator[Document]:
        """Yield every document."""
        ...

    def spread(self, count: int) -> list[Passage]:
        """Give at most `count` passages, evenly spread over the index."""
        ...

    def blocks(self, document_id: str) -> tuple[Block, ...]:
        """Give how a document was marked; raises `UnknownDocument`."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...


@runtime_checkable
class Followed(Protocol):
    """An index that is followed from build to build."""

    def current(self) -> Searchable:
        """Give what is live now; whoever still holds an earlier state can go on reading it."""
        ...
