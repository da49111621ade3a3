"""What every framework is given: the passages of a search, each with a stable id and where it was printed."""

from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from ...index import Filters, Followed, Hit
from ..render.as_json import found_json
from ..render.parts.opening import permalink


@runtime_checkable
class Searches(Protocol):
    """An `Assistant`, or one state of an index."""

    def search(self, question: str, *, limit: int, filters: Filters | None) -> list[Hit]:
        """Find the passages that fit a question best, best first."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """A passage as frameworks take it: its words, an id, and facts of JSON's own types."""

    id: str
    """The same whenever the same characters of the same article are found: `harbour.md:812-930`."""
    text: str
    score: float
    facts: dict[str, Any]


def found(
    over: Searches | Followed, question: str, *, limit: int, filters: Filters | None, address: str
) -> list[Found]:
    """Search, and say of each passage what and where it is; `address` is that of a chat, for links to the quotes."""
    searched = over.current() if isinstance(over, Followed) else over
    return [_found(hit, address.rstrip("/")) for hit in searched.search(question, limit=limit, filters=filters)]


def _found(hit: Hit, address: str) -> Found:
    passage = hit.passage
    document, start, end = passage.document, passage.start, passage.end
    facts = found_json(hit)
    del facts["text"]
    link = address + permalink(document.id, start, end, passage.text)
    return Found(
        f"{document.id}:{start}-{end}", passage.text, facts["score"], facts | {"url": document.url, "permalink": link}
    )
