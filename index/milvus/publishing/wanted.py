"""The rows that an index is to have in the engine."""

from array import array
from dataclasses import dataclass

import numpy as np

from ...progress import Report, Stage
from ..stored.manifest import SAMPLE
from ..stored.texts import facts_of, row_id
from .differing import Ids
from .identity import Version
from .prepared import Prepared


@dataclass(frozen=True, slots=True)
class Wanted:
    """The rows that an index is to have, by their ids, in the order of the build."""

    documents: Ids
    passages: Ids
    names: Ids
    """Of the documents: a hash of each one's id."""
    facts: Ids
    """A hash of all that each one says."""

    @classmethod
    def of(cls, prepared: Prepared, part: int, report: Report | None) -> "Wanted":
        """Go through all articles; no more than hashes is held."""
        stage = Stage("comparing", "documents", prepared.manifest.documents, report)
        held: tuple[array[int], ...] = tuple(array("q") for _ in range(4))
        for article in prepared.articles():
            version = Version.of(article, part)
            held[0].extend(version.ids)
            held[1].extend(passage.id for passage in version.passages)
            held[2].append(row_id(article.document.id))
            held[3].append(row_id(*facts_of(article.document)))
            stage.advance()
        return cls(*(np.array(each, np.int64) for each in held))

    @property
    def sample(self) -> tuple[int, ...]:
        """Give the ids of some passages, evenly spread in the order of the build."""
        total = len(self.passages)
        places = sorted({number * total // SAMPLE for number in range(SAMPLE)}) if total else []
        return tuple(self.passages[places].tolist())
