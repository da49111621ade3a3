"""What answers a question from its passages, and how its answers grow."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Protocol, runtime_checkable

from ..index import Hit
from .answer import Answer
from .query import Query


class Answerer(Protocol):
    """Answers a question from the passages that were found for it."""

    def answer(self, query: Query, hits: Sequence[Hit]) -> Answer:
        """Answer, or say why not; the times are filled in by the assistant."""
        ...


@runtime_checkable
class GrowingAnswerer(Answerer, Protocol):
    """An answerer whose answers take long enough to be shown as they grow."""

    def stream(self, query: Query, hits: Sequence[Hit]) -> Iterator[Answer]:
        """Yield the answer as it grows; the last one is complete, and what `answer` gives."""
        ...


def growing(answerer: Answerer, query: Query, hits: Sequence[Hit]) -> Iterator[Answer]:
    """Yield an answer as it grows, or once where it comes at once."""
    if isinstance(answerer, GrowingAnswerer):
        yield from answerer.stream(query, hits)
    else:
        yield answerer.answer(query, hits)


def by_quotes(whole: Answer) -> Iterator[Answer]:
    """Yield an answer a quote at a time; one that a language model wrote has grown as it was written."""
    end = 0
    for count, citation in enumerate(whole.citations[:-1] if whole.model is None else (), 1):
        marker = f"[{citation.number}]"
        end = whole.text.index(marker, end + len(citation.quote)) + len(marker)
        yield replace(whole, text=whole.text[:end], citations=whole.citations[:count])
    yield whole
