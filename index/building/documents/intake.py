"""The first step of a build: take out what is gone or edited, read what is new or edited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ....corpus import Document, Problem, SourceFile, content_hash, read_file
from ...progress import Report, Stage
from ...store import Catalogue
from ...store.texts import NewTexts
from ..report import Changes
from .draft import Draft
from .removal import Removal

_RACY_NS = 2_000_000_000  # an edit this close to the earlier build may have left the file's time as it was


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do with the files that were found."""

    read: tuple[SourceFile, ...]
    touched: tuple[tuple[SourceFile, str], ...]
    """Files whose time alone has changed, with the hash of their content."""
    drop: tuple[str, ...]
    """The names of files whose documents are to be taken out: those that are gone, and of those to read the known."""

    @classmethod
    def of_all(cls, files: Sequence[SourceFile]) -> "Plan":
        """Read all files."""
        return cls(tuple(files), (), ())


def plan(earlier: Catalogue, files: Sequence[SourceFile], built_ns: int) -> Plan:
    """Compare files with those of the earlier generation, whose build began at `built_ns`.

    Size and time must be the same, or else the content's hash. What had a problem is always read again.
    """
    seen = {row[0]: row[1:] for row in earlier.rows("SELECT name, size, modified_ns, hash FROM files")}
    failed = {name for (name,) in earlier.rows("SELECT DISTINCT file FROM problems WHERE file IS NOT NULL")}
    read: list[SourceFile] = []
    touched: list[tuple[SourceFile, str]] = []
    kept: set[str] = set()
    for file in files:
        size, modified_ns, content = seen.get(file.name, (-1, 0, ""))
        if file.size != size or file.name in failed:
            read.append(file)
        elif file.modified_ns == modified_ns and modified_ns < built_ns - _RACY_NS:
            kept.add(file.name)
        elif _hash(file) != content:
            read.append(file)
        else:
            kept.add(file.name)
            touched.append((file, content))
    return Plan(tuple(read), tuple(touched), tuple(name for name in seen if name not in kept))


def take_in(
    draft: Draft, work: Plan, segment: Path, removal: Removal, earlier: Catalogue | None, report: Report | None
) -> Changes:
    """Bring the draft's documents in line with the files; texts that are read go to `segment`."""
    _take_out(draft, work.drop, removal)
    for file, content in work.touched:
        draft.add_file(file, content)
    changes = Changes()
    stage = Stage("reading", "kB", sum(_kilobytes(file.size) for file in work.read), report)
    with NewTexts(segment) as texts:
        for file in work.read:
            for document in _read(draft, file, stage):
                draft.add_document(document, file.name, texts.add(document.text))
                changes.count(document, earlier)
    draft.texts.open(segment)
    return changes


def _take_out(draft: Draft, names: Iterable[str], removal: Removal) -> None:
    for name in names:
        for (number,) in draft.rows("SELECT number FROM documents WHERE file = ?", name):
            removal.take_out_passages(number)
            draft.remove_document(number)
        draft.run("DELETE FROM files WHERE name = ?", name)
        draft.run("DELETE FROM problems WHERE file = ?", name)


def _read(draft: Draft, file: SourceFile, stage: Stage) -> Iterable[Document]:
    """Yield the documents of a file that have an id of their own."""
    draft.add_file(file, _hash(file))
    total, told, characters = _kilobytes(file.size), 0, 0
    for item in read_file(file):
        if isinstance(item, Problem):
            draft.add_problem(item, file.name)
            continue
        if other := draft.file_of(item.id):
            draft.add_problem(_taken(item, file, other), file.name)
        else:
            yield item
        # A file of many documents is counted as they come, by the size of their text, which is a part of the file's.
        characters += len(item.text)
        now = min(_kilobytes(characters), total - 1)
        stage.advance(now - told)
        told = now
    stage.advance(total - told)


def _taken(document: Document, file: SourceFile, other: str) -> Problem:
    where = "this file" if other == file.name else other
    return Problem(document.path or file.name, f"the id {document.id!r} is already that of a document in {where}")


def _hash(file: SourceFile) -> str:
    """Hash a file; one that cannot be opened has no hash, and its reader reports it."""
    try:
        return content_hash(file.path)
    except OSError:
        return ""


def _kilobytes(size: int) -> int:
    return size // 1000 + 1
