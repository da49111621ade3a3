"""The assistant: it understands a question, searches, and has it answered."""

import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from ..index import Address, Encoder, Filters, Followed, Hit, Searchable, open_index
from .answer import Answer, Seconds, Turn
from .answerers import Answerer, by_quotes, growing
from .asking import query_of
from .extractive import ExtractiveAnswerer, no_answer
from .finding import PASSAGES, find
from .query import Kind, Query
from .reader import reader_named

if TYPE_CHECKING:
    from .generative import Model

_Form: TypeAlias = Callable[[Query, Searchable], Answer | None]
_LACKING = {
    Kind.TIMELINE: "Too few dated sentences were found for a timeline.",
    Kind.COMPARISON: "Too few outlets were found that write of it to set them side by side.",
}
"""What is said where there is no answer of a kind's own form."""


class Assistant:
    """Answers questions over one index; safe to share between threads, and holds no conversation itself."""

    def __init__(
        self,
        index: Searchable | Followed,
        *,
        answerer: Answerer | None = None,
        reader: str | None = None,
        model: "Model | None" = None,
    ) -> None:
        """Ask an index; one that can be followed (`open_index`, `LiveIndex`) is followed from build to build.

        The default answerer is the extractive one, with the packaged reader or another by its name (`reader_named`).
        A language model writes in its stead, and the answerer answers where the model does not.
        """
        self._index = index
        self._answerer = answerer or ExtractiveAnswerer(self.index.encoder, reader_named(reader))
        if model is not None:
            from .generative import GenerativeAnswerer

            self._answerer = GenerativeAnswerer(model, self._answerer)

    @classmethod
    def open(
        cls,
        address: str | Address = ".cuttings",
        *,
        encoder: Encoder | None = None,
        reader: str | None = None,
        model: "Model | None" = None,
    ) -> "Assistant":
        """Open the index at an address, a folder or a collection in Milvus, and follow it; raises `NoIndex`."""
        return cls(open_index(address, encoder=encoder), reader=reader, model=model)

    @property
    def index(self) -> Searchable:
        """The generation that the next question is answered from."""
        return self._index.current() if isinstance(self._index, Followed) else self._index

    def ask(
        self,
        question: str,
        *,
        conversation: Sequence[Turn] = (),
        filters: Filters | None = None,
        asked_on: date | None = None,
        without: Collection[str] = (),
    ) -> Answer:
        """Answer a question; `conversation` holds the turns before it, oldest first, when it may be a follow-up.

        `asked_on` is the day that "today" means, the real one when None. What is read from the question, days and
        outlets, is in the answer's `chips`; `without` leaves out those of these ids.
        """
        *_, whole = self._growing(question, conversation, filters, asked_on, without)
        return whole

    def stream(
        self,
        question: str,
        *,
        conversation: Sequence[Turn] = (),
        filters: Filters | None = None,
        asked_on: date | None = None,
        without: Collection[str] = (),
    ) -> Iterator[Answer]:
        """Yield the answer as it grows, by quotes or sentences; the last one is complete and equals that of `ask`."""
        last: Answer | None = None
        for grown in self._growing(question, conversation, filters, asked_on, without):
            if last is not None:
                yield last
            last = grown
        if last is not None:
            yield from by_quotes(last)

    def _growing(
        self,
        question: str,
        conversation: Sequence[Turn],
        filters: Filters | None,
        asked_on: date | None,
        without: Collection[str],
    ) -> Iterator[Answer]:
        """Yield what is known of the answer each time that more of it is; all from one state of the index."""
        began = time.perf_counter()
        question = question.strip()
        if not question:
            yield no_answer(question, question, "The question is empty.")
            return
        index = self.index
        query = query_of(
            index, question, conversation=conversation, filters=filters, asked_on=asked_on, without=without
        )
        for answer, found in self._answers(index, query):
            done = time.perf_counter()
            seconds = Seconds(search=found - began, read=done - found, total=done - began)
            reason = _joined(answer.reason, query.remark)
            yield replace(answer, chips=query.chips, reason=reason, seconds=seconds, generation=index.generation)

    def _answers(self, index: Searchable, query: Query) -> Iterator[tuple[Answer, float]]:
        """Answer a query, with the moment at which its passages were found; more than once where the answer grows."""
        lacking = None
        if query.kind is not Kind.FACT and not query.problem:
            found = time.perf_counter()
            if answer := _forms()[query.kind](query, index):
                yield answer, found
                return
            lacking = _LACKING.get(query.kind)
            query = replace(query, kind=query.kind if query.kind is Kind.LATEST else Kind.FACT)
        hits = find(index, query, query.filters)
        found = time.perf_counter()
        if query.problem or (query.filters and not hits):
            yield _nothing_passes(index, query), found
            return
        for answer in growing(self._answerer, query, hits):
            only = _only(index, query.filters) if not answer.answered else None
            yield replace(answer, reason=_joined(lacking, answer.reason, only)), found

    def search(self, question: str, *, limit: int = PASSAGES, filters: Filters | None = None) -> list[Hit]:
        """Find the passages that fit a question best, best first."""
        return self.index.search(question, limit=limit, filters=filters)

    def examples(self, count: int = 4) -> tuple[str, ...]:
        """Draw questions from the collection that it can answer."""
        from .examples import examples

        return examples(self.index, count)


@cache
def _forms() -> dict[Kind, _Form]:
    """Give what composes each kind of answer that has a form of its own; imported for the first such question."""
    from .desk import comparison, latest, said, timeline

    return {Kind.TIMELINE: timeline, Kind.COMPARISON: comparison, Kind.LATEST: latest, Kind.SAID: said}


def _nothing_passes(index: Searchable, query: Query) -> Answer:
    """Say that nothing can be found as the question is asked, with what is nearest when all may be found."""
    found_none = f"No article {query.filters} was found. What is nearest without that is below."
    why = query.problem or _joined(found_none, _left_out(index, query.filters)) or ""
    return no_answer(query.question, query.search_question, why, find(index, query))


def _only(index: Searchable, filters: Filters) -> str | None:
    """Say which articles alone were searched; None where all were."""
    return _joined(f"Only articles {filters} were searched.", _left_out(index, filters)) if filters else None


def _left_out(index: Searchable, filters: Filters) -> str | None:
    """Say how many articles a period leaves out because they state no day."""
    if not (index.undated and (filters.since or filters.until)):
        return None
    return f"Articles that state no day are left out: {index.undated}."


def _joined(*sentences: str | None) -> str | None:
    return " ".join(filter(None, sentences)) or None
