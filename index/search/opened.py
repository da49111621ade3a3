"""The index, opened for searching."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from ...corpus import Block, Document, Passage
from ..contents import Contents
from ..encoders import Encoder, encoder_named
from ..errors import DamagedIndex, EncoderMismatch, NoIndex
from ..hit import Filters, Hit
from ..store import Catalogue, Generations, Manifest
from ..store.contents import GenerationContents
from .facts import Facts
from .folding import Copies, of_other_documents
from .freshness import WEIGHT, WEIGHT_OF_NEWEST, freshness
from .fusion import fused
from .keywords import KeywordSearch, Tally
from .segments import GONE, Segments
from .vectors import DenseSearch
from .vocabulary import terms

_CANDIDATES = 200  # from each of the two searches, before they are fused


class Index:
    """One generation of an index; safe to share between threads. Use as a context manager or close it."""

    def __init__(self, folder: Path, generation: Path, encoder: Encoder | None = None) -> None:
        """Open a generation with the encoder it was built with, or with a given one, which must be the same."""
        self.folder = folder
        self.generation = generation.name
        self.manifest = Manifest.read(folder, generation)
        self.encoder = encoder or encoder_named(self.manifest.encoder)
        if self.encoder.fingerprint != self.manifest.fingerprint:
            raise EncoderMismatch(self.manifest.encoder, self.encoder.name)
        places = Generations(folder).segments(self.manifest)
        try:
            self._catalogue = Catalogue(generation, places)
            segments = Segments(places, [segment.rows for segment in self.manifest.segments])
            self._facts = Facts.open(generation)
            self._copies = Copies.open(generation)
            self._dense = DenseSearch(segments.rows)
            self._keywords = KeywordSearch(segments.postings, Tally.open(generation / GONE))
        except (OSError, ValueError, EOFError, sqlite3.Error) as error:
            raise DamagedIndex(folder, str(error)) from error

    @classmethod
    def open(cls, folder: Path | str, *, encoder: Encoder | None = None) -> "Index":
        """Open the live generation of an index; raises `NoIndex` where there is none."""
        folder = Path(folder)
        generation = Generations(folder).live()
        if generation is None:
            raise NoIndex(folder)
        return cls(folder, generation, encoder)

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

        Candidates are the nearest by meaning and the best by keywords; both scores of each are then weighed together.
        With the day that the question was asked on, articles that were new then come before others that fit as well,
        and with `newest_first` before some that fit better; none is hidden.
        Passages that say the same are one hit: the oldest that passes the filters, with the others as its copies.
        """
        allowed = self._facts.allowed(filters)
        if not question.strip() or not self.passages or (allowed is not None and not allowed.any()):
            return []
        vector = self.encoder.encode([question])[0]
        near = self._dense.nearest(vector, max(_CANDIDATES, limit), allowed)
        named = self._keywords.best(question, max(_CANDIDATES, limit), allowed)
        numbers = np.union1d(near[0], named[0])
        cosines = _completed(numbers, *near, lambda others: self._dense.cosines(vector, others))
        words = _completed(numbers, *named, lambda others: self._keywords.scores(question, others))
        fresh = freshness(self._facts.days[numbers], asked_on) if asked_on else np.zeros(len(numbers), np.float32)
        weight = WEIGHT_OF_NEWEST if newest_first else WEIGHT
        scores = fused(cosines, words, self._keywords.rarest) + np.float32(weight) * fresh
        folded = self._copies.fold(numbers[np.lexsort((numbers, -scores))], limit, allowed)
        wanted = sorted({number for each in folded for number in (each.lead, *each.copies)})
        passages = dict(zip(wanted, self._catalogue.passages(wanted), strict=True))
        places = np.searchsorted(numbers, [each.best for each in folded])  # the candidates are in ascending order
        return [
            Hit(
                passage=passages[each.lead],
                cosine=float(cosines[at]),
                keyword=float(words[at]),
                fused=float(scores[at]),
                rank=rank,
                copies=of_other_documents(passages[each.lead], (passages[number] for number in each.copies)),
                fresh=float(fresh[at]),
            )
            for rank, (at, each) in enumerate(zip(places, folded, strict=True), 1)
        ]

    def weights(self, text: str) -> dict[int, float]:
        """Weigh each term of a text by how few passages have it, from 0."""
        return {key: self._keywords.weight(key) for key in terms(text)}

    def document(self, document_id: str) -> Document:
        """Give a document by its id; raises `UnknownDocument`."""
        return self._catalogue.document(document_id)

    def documents(self) -> Iterator[Document]:
        """Yield every document in the order of the build."""
        return self._catalogue.documents()

    def spread(self, count: int) -> list[Passage]:
        """Give at most `count` passages, evenly spread over the index, in the order of the build."""
        living = np.flatnonzero(self._facts.living)
        places = sorted({place * len(living) // count for place in range(count)}) if len(living) else []
        return self._catalogue.passages(living[np.array(places, np.int64)].tolist())

    def blocks(self, document_id: str) -> tuple[Block, ...]:
        """Give how a document was marked; raises `UnknownDocument`."""
        return self._catalogue.blocks(document_id)

    @property
    def articles(self) -> int:
        """How many documents it holds."""
        return self.manifest.documents

    @property
    def passages(self) -> int:
        """How many passages are searched."""
        return self.manifest.passages

    @cached_property
    def outlets(self) -> dict[str, int]:
        """Count documents by outlet, most first."""
        return self._catalogue.outlets()

    @property
    def first_published(self) -> date | None:
        """The first publication day."""
        return self._period[0]

    @property
    def last_published(self) -> date | None:
        """The last publication day."""
        return self._period[1]

    @property
    def undated(self) -> int:
        """How many documents state no publication day."""
        return self._period[2]

    @cached_property
    def contents(self) -> Contents:
        """What it is made of, to be listed and counted."""
        return GenerationContents(self.manifest, self._catalogue)

    def close(self) -> None:
        """Close the files."""
        self._catalogue.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @cached_property
    def _period(self) -> tuple[date | None, date | None, int]:
        return self._catalogue.period()


def _completed(
    numbers: NDArray[np.int64],
    known: NDArray[np.int64],
    their_scores: NDArray[np.float32],
    score: Callable[[NDArray[np.int64]], NDArray[np.float32]],
) -> NDArray[np.float32]:
    """Give the scores of ascending numbers, of which some are known, shape (len(numbers),)."""
    scores = np.empty(len(numbers), np.float32)
    lacking = np.ones(len(numbers), np.bool_)
    places = np.searchsorted(numbers, known)
    scores[places], lacking[places] = their_scores, False
    scores[lacking] = score(numbers[lacking])
    return scores
