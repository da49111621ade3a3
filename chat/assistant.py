"""The assistant: it understands a question, searches, and has it answered."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Protocol

from ..index import Encoder, Filters, Hit, Index, LiveIndex
from .answer import Answer, Seconds, Turn
from .examples import examples
from .extractive import ExtractiveAnswerer, asked_for, no_answer
from .followups import rewrite
from .query import Query
from .reader import reader_named

_PASSAGES = 20


class Answerer(Protocol):
    """Answers a question from the passages that were found for it."""

    def answer(self, query: Query, hits: Sequence[Hit]) -> Answer:
        """Answer, or say why not; the times are filled in by the assistant."""
        ...


class Assistant:
    """Answers questions over one index; safe to share between threads, and holds no conversation itself."""

    def __init__(
        self, index: Index | LiveIndex, *, answerer: Answerer | None = None, reader: str | None = None
    ) -> None:
        """Ask an index; a `LiveIndex` is followed from build to build.

        The default answerer is the extractive one, with the packaged reader or another by its name (`reader_named`).
        """
        self._index = index
        self._answerer = answerer or ExtractiveAnswerer(self.index.encoder, reader_named(reader))

    @classmethod
    def open(
        cls, folder: Path | str = ".cuttings", *, encoder: Encoder | None = None, reader: str | None = None
    ) -> "Assistant":
        """Open the index of a folder and follow it; raises `NoIndex` where there is none."""
        return cls(LiveIndex(folder, encoder=encoder), reader=reader)

    @property
    def index(self) -> Index:
        """The generation that the next question is answered from."""
        return self._index.current() if isinstance(self._index, LiveIndex) else self._index

    def ask(
        self,
        question: str,
        *,
        conversation: Sequence[Turn] = (),
        filters: Filters | None = None,
        asked_on: date | None = None,
    ) -> Answer:
        """Answer a question; `conversation` holds the turns before it, oldest first, when it may be a follow-up."""
        began = time.perf_counter()
        question = question.strip()
        if not question:
            return no_answer(question, question, "The question is empty.")
        index = self.index
        search_question = rewrite(question, conversation)
        query = Query(question, search_question, asked_for(search_question), index.weights(search_question), asked_on)
        hits = index.search(search_question, limit=_PASSAGES, filters=filters)
        found = time.perf_counter()
        if filters and not hits:
            answer = no_answer(question, search_question, f"No passage passes the filters: {filters}.")
        else:
            answer = self._answerer.answer(query, hits)
        done = time.perf_counter()
        return replace(answer, seconds=Seconds(search=found - began, read=done - found, total=done - began))

    def stream(
        self,
        question: str,
        *,
        conversation: Sequence[Turn] = (),
        filters: Filters | None = None,
        asked_on: date | None = None,
    ) -> Iterator[Answer]:
        """Yield the answer as it grows, a quote at a time; the last one is complete and equals that of `ask`."""
        whole = self.ask(question, conversation=conversation, filters=filters, asked_on=asked_on)
        end = 0
        for count, citation in enumerate(whole.citations[:-1], 1):
            marker = f"[{citation.number}]"
            end = whole.text.index(marker, end + len(citation.quote)) + len(marker)
            yield replace(whole, text=whole.text[:end], citations=whole.citations[:count])
        yield whole

    def search(self, question: str, *, limit: int = _PASSAGES, filters: Filters | None = None) -> list[Hit]:
        """Find the passages that fit a question best, best first."""
        return self.index.search(question, limit=limit, filters=filters)

    def examples(self, count: int = 4) -> tuple[str, ...]:
        """Draw questions from the collection that it can answer."""
        return examples(self.index, count)
