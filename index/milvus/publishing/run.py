"""Build an index in Milvus: prepare it on this machine, bring it into the engine, make it live in one step."""

import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from ....corpus import CutSettings
from ...building import BuildReport
from ...building import build as build_locally
from ...encoders import Encoder, encoder_named
from ...errors import BuildRunning
from ...progress import Report
from ..address import MilvusAddress
from ..engine.collection import prepare
from ..engine.connection import Engine
from ..engine.tables import Table
from ..errors import CollectionMismatch, LostRows
from ..part import WHOLE, Part
from ..stored.builds import Builds, Live
from ..stored.manifest import Manifest
from .accounting import Changed, manifest_of
from .identity import Stamp
from .prepared import Prepared
from .remembering import Remembering
from .wanted import Wanted
from .writing import Publication


def build(
    inputs: Sequence[Path | str],
    address: MilvusAddress,
    *,
    encoder: Encoder | None = None,
    settings: CutSettings | None = None,
    report: Report | None = None,
    part: Part = WHOLE,
) -> BuildReport:
    """Index the articles of files and folders in a collection; its part then holds just these.

    Files are read, marked, cut, compared and embedded on this machine, in the `workplace` of the address, as for
    a local index; then what the collection lacks is written, and found as soon as all of it is there. A build that
    dies is gone on with by the next one. Raises what a local build raises, and the errors of the engine.
    """
    began, built = time.monotonic(), datetime.now(UTC)
    encoder = encoder or encoder_named()
    with _alone(address.workplace / part.folder) as folder, closing(Engine(address)) as engine:
        prepare(engine, encoder.dimension)
        builds = Builds(engine)
        live = builds.live()
        earlier = _checked(builds, live, address, encoder, part)
        remembering = Remembering(encoder, engine)
        local = build_locally(inputs, folder, encoder=remembering, settings=settings, report=report, holds=part.holds)
        with closing(Prepared(folder)) as prepared:
            manifest = manifest_of(prepared, encoder, part, built, earlier)
            changed = _Build(engine, builds, live, part, report).run(prepared, manifest, earlier)
    return replace(
        local,
        added=changed.added,
        changed=changed.changed,
        removed=changed.removed,
        unchanged=changed.unchanged,
        embedded=local.embedded - remembering.remembered,
        seconds=time.monotonic() - began,
    )


class _Build:
    """One build, once its index is prepared."""

    def __init__(self, engine: Engine, builds: Builds, live: Live, part: Part, report: Report | None) -> None:
        self._engine = engine
        self._builds = builds
        self._part = part.number
        self._before = live.newest.get(part.number, 0)
        self._number = builds.number(part.number, live)
        self._died = self._number in live.pending
        self._report = report

    def run(self, prepared: Prepared, manifest: Manifest, earlier: Manifest | None) -> Changed:
        """Write what differs and make it live; nothing, where nothing differs."""
        stamp = Stamp(self._part, self._number)
        wanted = Wanted.of(prepared, self._part, self._report)
        manifest = replace(manifest, sample=wanted.sample)
        publication = Publication(self._engine, prepared, stamp, wanted)
        changed = Changed.between(self._engine, wanted, stamp)
        if earlier and not publication and not self._died and replace(manifest, built=earlier.built) == earlier:
            return changed
        self._builds.begin(self._number, self._part, manifest)
        written = publication.write(self._report)
        self._expect(len(publication.passages.new))
        self._builds.make_live(
            self._number,
            self._part,
            replace(
                manifest,
                words=manifest.words + written.words,
                builds=manifest.builds + 1,
                counts=manifest.counts + written.times,
            ),
        )
        self._builds.sweep(self._part, self._before)
        for table in Table:
            self._engine.flush(table)
        return changed

    def _expect(self, new: int) -> None:
        """Make sure that the engine finds all that was written, before anybody is sent to it."""
        found = self._engine.count(Table.PASSAGES, f"since == {self._number}")
        if found != new:
            raise LostRows(str(self._engine.address), "passages", new, found)


def _checked(builds: Builds, live: Live, address: MilvusAddress, encoder: Encoder, part: Part) -> Manifest | None:
    """Give what the part's build before says of itself; raises `CollectionMismatch` where a new one does not fit."""
    for number in (*live.newest.values(), *live.pending):
        known = builds.manifest(number)
        if known.fingerprint != encoder.fingerprint:
            raise CollectionMismatch(str(address), "the encoder", known.encoder, encoder.name)
        if known.parts != part.of:
            raise CollectionMismatch(str(address), "a division in parts:", str(known.parts), str(part.of))
    return builds.manifest(live.newest[part.number]) if part.number in live.newest else None


@contextmanager
def _alone(folder: Path) -> Iterator[Path]:
    """Hold the lock of a folder in which a build is prepared; raises `BuildRunning` where another process has it."""
    from filelock import FileLock, Timeout

    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / "publishing.lock")
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise BuildRunning(folder) from error
    try:
        yield folder
    finally:
        lock.release()
