"""Bring a prepared index into the engine, as one build of one part of a collection."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...progress import Report, Stage
from ...search.keywords.postings.counting import Stretches
from ..engine.connection import Engine, Row
from ..engine.tables import Table
from ..stored.terms import Changes
from ..stored.texts import batches
from ..stored.words import terms_in, words_of
from .differing import Difference
from .identity import Identified, Stamp, Version
from .prepared import Prepared
from .wanted import Wanted

_AT_ONCE = 500  # passages that are held before they are written


@dataclass(frozen=True, slots=True)
class Written:
    """What a build brought into the engine."""

    words: int
    """By how many the words of all passages have grown, or shrunk."""
    times: int
    """How often counts of terms were written."""


class Publication:
    """The rows that one build writes, and those that it removes; nothing of it is found before the build is live."""

    def __init__(self, engine: Engine, prepared: Prepared, stamp: Stamp, wanted: Wanted) -> None:
        """Compare what is wanted with what is there."""
        self._engine = engine
        self._prepared = prepared
        self._stamp = stamp
        part, number = stamp.part, stamp.number
        self.documents = Difference.between(engine, Table.DOCUMENTS, wanted.documents, part, number)
        self.passages = Difference.between(engine, Table.PASSAGES, wanted.passages, part, number)

    def __bool__(self) -> bool:
        return bool(self.documents or self.passages)

    def write(self, report: Report | None) -> Written:
        """Write all that is new and not written yet, count its terms, and mark what is gone."""
        self._engine.delete(Table.TERMS, f"since == {self._stamp.number}")  # of a build that died on the way
        changes = Changes(self._engine, self._stamp.number, self._stamp.part)
        words = self._write_new(changes, Stage("uploading", "passages", len(self.passages.new), report))
        words -= self._count_gone(changes)
        changes.finish()
        self.documents.remove(self._engine, Table.DOCUMENTS, self._stamp.number)
        self.passages.remove(self._engine, Table.PASSAGES, self._stamp.number)
        return Written(words, changes.times)

    def _write_new(self, changes: Changes, stage: Stage) -> int:
        missing = set(self.passages.missing.tolist())
        documents: list[Row] = []
        known = Stretches()
        total = 0
        for part in batches(self._new(documents), _AT_ONCE):
            self._engine.put(Table.DOCUMENTS, documents)
            documents.clear()
            vectors = self._prepared.vectors([each.cut.number for each in part]).tolist()
            rows: list[Row] = []
            for each, words, vector in zip(part, words_of([each.entry for each in part], known), vectors, strict=True):
                changes.add(words.counts.keys(), 1)
                total += words.length
                if each.id in missing:
                    rows.append(each.row(self._stamp, words, vector))
            self._engine.put(Table.PASSAGES, rows)
            stage.advance(len(part))
        self._engine.put(Table.DOCUMENTS, documents)
        return total

    def _new(self, documents: list[Row]) -> Iterator[Identified]:
        """Yield the passages that are new; the rows of documents that are not written yet go to `documents`."""
        new, missing = set(self.passages.new.tolist()), set(self.documents.missing.tolist())
        for article in self._prepared.articles():
            version = Version.of(article, self._stamp.part)
            documents += [row for row in version.rows(self._stamp) if row["id"] in missing]
            yield from (each for each in version.passages if each.id in new)

    def _count_gone(self, changes: Changes) -> int:
        words = 0
        for start in range(0, len(self.passages.gone), _AT_ONCE):
            part = self.passages.gone[start : start + _AT_ONCE].tolist()
            for row in self._engine.get(Table.PASSAGES, part, ("words", "length")):
                changes.add(terms_in(row["words"]), -1)
                words += row["length"]
        return words
