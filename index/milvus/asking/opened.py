"""An index in Milvus, opened for searching."""

from collections.abc import Iterator, Sequence
from datetime import date
from types import TracebackType
from typing import Self

import numpy as np

from ....corpus import Block, Document, Passage
from ...contents import Contents
from ...encoders import Encoder, encoder_named
from ...errors import EncoderMismatch
from ...hit import Filters, Hit
from ...search.folding import of_other_documents
from ...search.freshness import WEIGHT, WEIGHT_OF_NEWEST, freshness
from ...search.fusion import fused
from ...search.keywords import rarity
from ...search.vocabulary import terms
from ..engine.connection import Engine, Row
from ..engine.tables import Table
from ..stored.builds import Builds, Live
from ..stored.contents import CollectionContents
from ..stored.documents import Documents
from ..stored.summary import Summary
from ..stored.terms import Counts
from ..stored.words import dimension_of, question_vector
from .candidates import SPAN, candidates, condition
from .folding import folded


class MilvusIndex:
    """One state of an index in Milvus; safe to share between threads.

    What a build removes while it is open can be read until the build after that one ends.
    """

    def __init__(self, engine: Engine, live: Live, encoder: Encoder | None = None) -> None:
        """Open what is live, with the encoder that it was built with or a given one, which must be the same."""
        builds = Builds(engine)
        self._summary = Summary([builds.manifest(number) for number in live.newest.values()])
        self.encoder = encoder or encoder_named(self._summary.encoder)
        if self.encoder.fingerprint != self._summary.fingerprint:
            raise EncoderMismatch(self._summary.encoder, self.encoder.name)
        self.generation = self._summary.generation
        self.articles, self.passages = self._summary.documents, self._summary.passages
        self.outlets = self._summary.outlets
        self.first_published, self.last_published = self._summary.first, self._summary.last
        self.undated = self._summary.undated
        self._engine = engine
        self._visible = live.visible
        self._documents = Documents(engine, live.visible)
        self.contents: Contents = CollectionContents(self._summary, self._documents)
        self._counts = Counts(engine, live.written, self._summary.counts)

    def search(
        self,
        question: str,
        *,
        limit: int = 20,
        filters: Filters | None = None,
        asked_on: date | None = None,
        newest_first: bool = False,
    ) -> list[Hit]:
        """Find the passages that fit a question best, as `Index.search` does."""
        if not question.strip() or not self.passages:
            return []
        where = condition(self._visible, filters)
        vector = self.encoder.encode([question])[0]
        asked = question_vector(question, self._counts, self.passages)
        found = candidates(self._engine, vector, asked, where, mean=self._summary.mean, limit=limit)
        fresh = freshness(found.days, asked_on) if asked_on else np.zeros(len(found.rows), np.float32)
        weight = WEIGHT_OF_NEWEST if newest_first else WEIGHT
        score = fused(found.cosines, found.keywords, self._rarest) + np.float32(weight) * fresh
        ranked = [found.rows[at] for at in np.argsort(-score, kind="stable")]
        groups = folded(self._engine, ranked, limit, where)
        passages = self._passages([row for _, group in groups for row in group])
        at = {row["id"]: place for place, row in enumerate(found.rows)}
        return [
            Hit(
                passage=passages[group[0]["id"]],
                cosine=float(found.cosines[at[best["id"]]]),
                keyword=float(found.keywords[at[best["id"]]]),
                fused=float(score[at[best["id"]]]),
                rank=rank,
                copies=of_other_documents(passages[group[0]["id"]], [passages[row["id"]] for row in group[1:]]),
                fresh=float(fresh[at[best["id"]]]),
            )
            for rank, (best, group) in enumerate(groups, 1)
        ]

    def weights(self, text: str) -> dict[int, float]:
        """Weigh each term of a text by how few passages have it, from 0."""
        keys = list(dict.fromkeys(terms(text)))
        counts = self._counts.of(dimension_of(key) for key in keys)
        rare = rarity(np.array([counts[dimension_of(key)] for key in keys], np.int64), self.passages)
        return dict(zip(keys, rare.tolist(), strict=True))

    def document(self, document_id: str) -> Document:
        """Give a document by its id; raises `UnknownDocument`."""
        return self._documents.named(document_id)[0]

    def documents(self) -> Iterator[Document]:
        """Yield every document, in the order of the engine."""
        return self._documents.all()

    def spread(self, count: int) -> list[Passage]:
        """Give at most `count` passages, evenly spread over the index, in the order of the build."""
        ids = self._summary.sample(count)
        passages = self._passages(self._engine.get(Table.PASSAGES, ids, SPAN))
        return [passages[number] for number in ids if number in passages]

    def blocks(self, document_id: str) -> tuple[Block, ...]:
        """Give how a document was marked; raises `UnknownDocument`."""
        return self._documents.named(document_id)[1]

    def close(self) -> None:
        """Disconnect."""
        self._engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def _rarest(self) -> float:
        """The weight of a term that no passage has."""
        return float(rarity(np.zeros(1, np.int64), self.passages)[0])

    def _passages(self, rows: Sequence[Row]) -> dict[int, Passage]:
        """Give the passages of rows by their ids; those of one document share it."""
        documents = self._documents.versions(row["document"] for row in rows)
        return {row["id"]: Passage(documents[row["document"]][0], row["start"], row["end"]) for row in rows}
