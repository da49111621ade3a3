"""Build an index: read, mark and cut, embed, write, and make the new generation live in one step."""

import sqlite3
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import numpy as np

from ...corpus import CutSettings, NothingToRead, Problem, SourceFile, find_files
from ..encoders import Encoder, encoder_named
from ..errors import CannotWrite, IndexingError
from ..progress import Report
from ..search.keywords.former import Postings
from ..search.vectors import open_rows
from ..store import Generations, Journal, Manifest
from ..store.catalogue import FILE_NAME
from .copies import open_signatures, write_copies
from .draft import Draft
from .embedding import embed, find_sources, write_keywords, write_vectors
from .intake import plan, take_in
from .report import BuildReport
from .slicing import slice_up


def build(
    inputs: Sequence[Path | str],
    folder: Path | str,
    *,
    encoder: Encoder | None = None,
    settings: CutSettings | None = None,
    report: Report | None = None,
) -> BuildReport:
    """Index the articles of files and folders; the index then holds just these, whatever it held before.

    The index that was there answers questions until the new one is complete, and stays if the build dies. Only texts
    that it has not seen are embedded. Raises `NothingToRead` when no article could be read, `BuildRunning` while
    another process builds the same index, `CannotWrite` when the disk does not take it.
    """
    began = time.monotonic()
    given = [Path(path) for path in inputs]
    files, problems = find_files(given)
    if not files:
        raise NothingToRead(tuple(map(str, given)), _first_reason(problems))
    work = _Build(Path(folder), encoder or encoder_named(), settings or CutSettings(), report)
    try:
        return work.run(given, files, problems, began)
    except (OSError, sqlite3.Error) as error:
        raise CannotWrite(Path(folder), str(error)) from error


class _Build:
    """What stays the same during one build."""

    def __init__(self, folder: Path, encoder: Encoder, settings: CutSettings, report: Report | None) -> None:
        self._places = Generations(folder)
        self._folder = folder
        self._encoder = encoder
        self._settings = settings
        self._report = report
        self._built = datetime.now(UTC)

    def run(
        self, inputs: Sequence[Path], files: Sequence[SourceFile], problems: Sequence[Problem], began: float
    ) -> BuildReport:
        """Build under the lock, then make the generation live."""
        with self._places.building() as generation:
            live = self._places.live()
            manifest = self._manifest_of(live)
            earlier = live if manifest else None
            with Draft(generation, earlier) as draft:
                todo = plan(draft, files, self._comparable(manifest))
                if manifest and not todo.read and self._same(manifest, inputs, files):
                    return _unchanged(manifest, problems, began)
                for problem in problems:
                    draft.add_problem(problem)
                take_in(draft, todo, self._report)
                if not draft.count("documents"):
                    raise NothingToRead(tuple(map(str, inputs)), _first_reason(_problems(draft)))
                embedded = self._fill(draft, generation, earlier, manifest)
                counts = {name: draft.count(name) for name in ("files", "documents", "passages")}
                done = _report(draft, counts, embedded, began)
            self._manifest(inputs, counts).write(generation)
            self._places.make_live(generation)
            return done

    def _fill(self, draft: Draft, generation: Path, earlier: Path | None, manifest: Manifest | None) -> int:
        """Cut and embed; give the number of texts embedded."""
        same_encoder = bool(manifest and manifest.fingerprint == self._encoder.fingerprint)
        anew = not same_encoder or not manifest or manifest.cut != self._settings
        slice_up(draft, self._encoder, self._settings, anew=anew, report=self._report)
        sources = find_sources(draft)
        none = np.full_like(sources, -1)
        journal = Journal(self._places.journal, self._encoder)
        vectors = sources if same_encoder else none
        embedded = embed(draft, vectors, journal, self._encoder, self._report)
        write_vectors(draft, generation, vectors, journal, earlier)
        # Another version of Cuttings may have counted other words; then all files are read, and every text is pending.
        words = sources if self._comparable(manifest) and not anew else none
        write_keywords(draft, generation, words, earlier)
        write_copies(draft, generation, words, earlier if words is sources else None, self._report)
        return embedded

    def _manifest_of(self, live: Path | None) -> Manifest | None:
        """Read the earlier generation's manifest; a generation that is damaged or too old is built over."""
        if live is None:
            return None
        try:
            manifest = Manifest.read(self._folder, live)
            sizes = {len(Postings.open(live / "keywords").lengths), len(open_rows(live)), len(open_signatures(live))}
        except (IndexingError, OSError, ValueError, EOFError):
            return None
        return manifest if sizes == {manifest.passages} and (live / FILE_NAME).exists() else None

    def _comparable(self, manifest: Manifest | None) -> int:
        """Say when the earlier build began, in nanoseconds; 0 when its readers may have been others."""
        if manifest is None or manifest.made_by != version("cuttings"):
            return 0
        return int(datetime.fromisoformat(manifest.built).timestamp() * 1e9)

    def _same(self, earlier: Manifest, inputs: Sequence[Path], files: Sequence[SourceFile]) -> bool:
        """Say whether a build of files that are all as they were would give what is there."""
        counts = {"files": len(files), "documents": earlier.documents, "passages": earlier.passages}
        return replace(self._manifest(inputs, counts), built=earlier.built) == earlier

    def _manifest(self, inputs: Sequence[Path], counts: dict[str, int]) -> Manifest:
        return Manifest(
            built=self._built.isoformat(),
            made_by=version("cuttings"),
            encoder=self._encoder.name,
            fingerprint=self._encoder.fingerprint,
            engine=self._encoder.engine,
            dimension=self._encoder.dimension,
            cut=self._settings,
            sources=tuple(str(path.resolve()) for path in inputs),
            **counts,
        )


def _report(draft: Draft, counts: dict[str, int], embedded: int, began: float) -> BuildReport:
    """Compare the documents with those of the earlier generation."""
    facts = "text, title, source, published, authors, url"
    same = " AND ".join(f"new.{fact} IS old.{fact}" for fact in facts.split(", "))
    both = "documents new JOIN earlier.documents old ON old.id = new.id"
    ((kept,),) = draft.rows(f"SELECT count(*) FROM {both}")  # noqa: S608 - constants
    ((unchanged,),) = draft.rows(f"SELECT count(*) FROM {both} WHERE {same}")  # noqa: S608
    return BuildReport(
        documents=counts["documents"],
        passages=counts["passages"],
        added=counts["documents"] - kept,
        changed=kept - unchanged,
        removed=draft.count("earlier.documents") - kept,
        unchanged=unchanged,
        embedded=embedded,
        problems=_problems(draft),
        seconds=time.monotonic() - began,
    )


def _unchanged(manifest: Manifest, problems: Sequence[Problem], began: float) -> BuildReport:
    documents, passages = manifest.documents, manifest.passages
    seconds = time.monotonic() - began
    return BuildReport(documents, passages, 0, 0, 0, documents, 0, tuple(problems), seconds)


def _problems(draft: Draft) -> tuple[Problem, ...]:
    return tuple(Problem(*row) for row in draft.rows("SELECT path, reason, line FROM problems ORDER BY rowid"))


def _first_reason(problems: Sequence[Problem]) -> str:
    return str(problems[0]) if problems else "no file of a kind that is read was found"
