"""The generative answerer: a language model writes, and only what its citations bear out is shown."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...index import Hit
from ..answer import Answer
from ..answerers import Answerer
from ..extractive import no_answer
from ..query import Kind, Query
from .composing import Composition
from .model import Model
from .prompt import prompt
from .sentences import written_sentences
from .sources import sources
from .streaming import ModelFailed

_PASSAGES = 10
"""Passages that a model is given at most; of more it overlooks some."""


class GenerativeAnswerer:
    """Answers with what a model writes and its passages bear out; else as another answerer does, and says why."""

    def __init__(self, model: Model, fallback: Answerer) -> None:
        """Ask a model; `fallback`, the extractive answerer, says how sure it is that there is an answer at all."""
        self._model = model
        self._fallback = fallback

    def answer(self, query: Query, hits: Sequence[Hit]) -> Answer:
        """Answer a question from the passages that were found for it."""
        *_, last = self.stream(query, hits)
        return last

    def stream(self, query: Query, hits: Sequence[Hit]) -> Iterator[Answer]:
        """Yield the answer as it grows, by whole sentences that hold; the last one is complete.

        Where nothing holds it is the fallback's, and so is one whose model failed before it wrote anything that holds.
        """
        plain = self._fallback.answer(query, hits)
        asked = prompt(query.search_question, sources(hits[:_PASSAGES]), context=self._model.context)
        if not asked.sources:
            why = f"{self._model.name} was not asked: no passage could be put to it."
            yield _instead(plain, why if hits else None)
            return
        composed, failed = Composition(asked.sources, hits), None
        try:
            for sentence in written_sentences(self._model.write(asked.messages)):
                if composed.take(sentence):
                    yield self._composed(query, plain, composed)
                if composed.refuses:
                    break
        except ModelFailed as failure:
            failed = failure.what
        yield self._complete(query, plain, composed, failed)

    def _complete(self, query: Query, plain: Answer, composed: Composition, failed: str | None) -> Answer:
        name = self._model.name
        if composed.refuses:
            why = f"{name} found no answer in the passages."
            return no_answer(query.question, query.search_question, why, plain.passages, plain.confidence)
        if composed.citations:
            whole = self._composed(query, plain, composed)
            return replace(whole, reason=f"{name} {failed}: this is as far as it came.") if failed else whole
        if failed:
            return replace(_instead(plain, f"{name} {failed}."), dropped=tuple(composed.dropped))
        if not composed.dropped:
            return _instead(plain, f"{name} wrote nothing.")
        held = f"Nothing that {name} wrote is borne out by the passages it cites."
        return replace(_instead(plain, held), dropped=tuple(composed.dropped))

    def _composed(self, query: Query, plain: Answer, composed: Composition) -> Answer:
        return Answer(
            question=query.question,
            search_question=query.search_question,
            answered=True,
            text=composed.text,
            confidence=plain.confidence,
            citations=tuple(composed.citations),
            passages=plain.passages,
            kind=Kind.LATEST if query.kind is Kind.LATEST else Kind.FACT,
            model=self._model.name,
            dropped=tuple(composed.dropped),
        )


def _instead(plain: Answer, why: str | None) -> Answer:
    """Give the fallback's answer, and why it stands there."""
    if why and plain.answered:
        why = f"{why} These are the articles' own words."
    return replace(plain, reason=" ".join(filter(None, (why, plain.reason))) or None)
