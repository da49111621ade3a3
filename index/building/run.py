"""Build an index: take in, slice up, embed, write, and make the new generation live in one step."""

import sqlite3
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from ...corpus import CutSettings, NothingToRead, Problem, SourceFile, find_files
from ..encoders import Encoder, encoder_named
from ..errors import CannotWrite
from ..progress import Report
from ..store import Generations, Journal, Manifest
from ..store.manifest import Segment
from .documents import Draft, Plan, Removal, plan, slice_up, take_in
from .earlier import Earlier
from .embedding import embed
from .older import take_over
from .report import BuildReport, Changes, reported, unchanged
from .segments import Holdings, tidied, write_segment


def build(
    inputs: Sequence[Path | str],
    folder: Path | str,
    *,
    encoder: Encoder | None = None,
    settings: CutSettings | None = None,
    report: Report | None = None,
    holds: Callable[[str], bool] | None = None,
) -> BuildReport:
    """Index the articles of files and folders; the index then holds just these, whatever it held before.

    The index that was there answers questions until the new one is complete, and stays if the build dies. Only texts
    that it has not seen are embedded. `holds` chooses among the files by their names. Raises `NothingToRead` when no
    article could be read, `BuildRunning` while another process builds the same index, `CannotWrite` when the disk does
    not take it.
    """
    began = time.monotonic()
    given = [Path(path) for path in inputs]
    files, problems = find_files(given)
    files = [file for file in files if holds is None or holds(file.name)]
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
        self._encoder = encoder
        self._settings = settings
        self._report = report
        self._built = datetime.now(UTC)

    def run(
        self, inputs: Sequence[Path], files: Sequence[SourceFile], problems: Sequence[Problem], began: float
    ) -> BuildReport:
        """Build under the lock, then make the generation live."""
        sources = tuple(str(path.resolve()) for path in inputs)
        with self._places.building() as generation, Earlier.opened(self._places) as earlier:
            base = earlier if earlier and self._goes_on(earlier.manifest) else None
            todo = plan(base.catalogue, files, base.manifest.built_ns) if base else Plan.of_all(files)
            if base and not todo.read and not todo.drop and base.manifest.sources == sources:
                return unchanged(base.manifest, problems, began)
            held = base.holdings if base else Holdings.none()
            with Draft(generation, base.generation if base else None, held.segments.folders) as draft:
                draft.replace_problems(problems)
                changes, held = self._fill(draft, todo, held, earlier)
                counts = {name: draft.count(name) for name in ("files", "documents", "passages")}
                if not counts["documents"]:
                    raise NothingToRead(sources, _first_reason(draft.problems()))
                done = reported(changes, counts, earlier.manifest if earlier else None, draft.problems(), began)
            held.save(generation)
            self._manifest(sources, counts, held).write(generation)
            self._places.make_live(generation)
            return done

    def _fill(self, draft: Draft, todo: Plan, before: Holdings, earlier: Earlier | None) -> tuple[Changes, Holdings]:
        """Bring the draft, and with it the arrays of the passages before, in line with the files."""
        removal = Removal(draft, before.gone)
        segment = self._places.new_segment()
        changes = take_in(draft, todo, segment, removal, earlier.catalogue if earlier else None, self._report)
        added = slice_up(draft, len(before.segments), self._encoder, self._settings, removal, self._report)
        journal = Journal(self._places.journal, self._encoder)
        live = self._places.live()
        if live and not earlier:
            take_over(live, self._encoder, journal)
        comparable = earlier if earlier and earlier.manifest.fingerprint == self._encoder.fingerprint else None
        changes.embedded = embed(draft, added, journal, self._encoder, comparable, self._report)
        write_segment(draft, segment, added, journal, self._report)
        new = segment if added or todo.read else None
        held = before.grown(draft, new, added, removal, self._report)
        return changes, tidied(held, draft, self._places)

    def _goes_on(self, manifest: Manifest) -> bool:
        """Say whether a generation can be edited: another version or encoder may read, cut or embed otherwise."""
        made = manifest.made_by, manifest.fingerprint, manifest.cut
        return made == (version("cuttings"), self._encoder.fingerprint, self._settings)

    def _manifest(self, sources: tuple[str, ...], counts: dict[str, int], held: Holdings) -> Manifest:
        segments = zip(held.segments.folders, held.segments.counts, strict=True)
        return Manifest(
            built=self._built.isoformat(),
            made_by=version("cuttings"),
            encoder=self._encoder.name,
            fingerprint=self._encoder.fingerprint,
            engine=self._encoder.engine,
            dimension=self._encoder.dimension,
            cut=self._settings,
            sources=sources,
            segments=tuple(Segment(folder.name, rows) for folder, rows in segments),
            **counts,
        )


def _first_reason(problems: Sequence[Problem]) -> str:
    return str(problems[0]) if problems else "no file of a kind that is read was found"
