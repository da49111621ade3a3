"""What a build did, as its report and its manifest say."""

from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version

import numpy as np

from ...encoders import Encoder
from ..engine.connection import Engine
from ..engine.tables import Table
from ..part import Part
from ..stored.manifest import Manifest
from .identity import Stamp
from .prepared import Prepared
from .wanted import Wanted


@dataclass(frozen=True, slots=True)
class Changed:
    """How many documents differ from those of the build before."""

    added: int
    changed: int
    removed: int
    unchanged: int

    @classmethod
    def between(cls, engine: Engine, wanted: Wanted, stamp: Stamp) -> "Changed":
        """Compare documents by their ids and by all that they say; how they were marked makes no difference."""
        where = f"part == {stamp.part} and chunk == 0 and since != {stamp.number} and until >= {stamp.number}"
        held = [(row["name"], row["facts"]) for row in engine.each(Table.DOCUMENTS, where, ("name", "facts"))]
        names, facts = np.array(held, np.int64).reshape(-1, 2).T
        _, new, old = np.intersect1d(wanted.names, names, return_indices=True)
        same = int((wanted.facts[new] == facts[old]).sum())
        return cls(len(wanted.names) - len(new), len(new) - same, len(names) - len(old), same)


def manifest_of(
    prepared: Prepared, encoder: Encoder, part: Part, built: datetime, earlier: Manifest | None
) -> Manifest:
    """Say what a prepared index is; what counts its words and builds is still that of the one before."""
    catalogue, local = prepared.catalogue, prepared.manifest
    first, last, undated = catalogue.period()
    return Manifest(
        parts=part.of,
        built=built.isoformat(),
        made_by=version("cuttings"),
        encoder=encoder.name,
        fingerprint=encoder.fingerprint,
        engine=local.engine,
        dimension=encoder.dimension,
        cut=local.cut,
        sources=local.sources,
        files=local.files,
        documents=local.documents,
        passages=local.passages,
        words=earlier.words if earlier else 0,
        outlets=catalogue.outlets(),
        first=first.isoformat() if first else None,
        last=last.isoformat() if last else None,
        undated=undated,
        problems=catalogue.problems(),
        sample=(),
        builds=earlier.builds if earlier else 0,
        counts=earlier.counts if earlier else 0,
    )
