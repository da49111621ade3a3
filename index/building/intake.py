"""The first step of a build: read what is new or edited, keep what is as it was."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...corpus import Document, Problem, SourceFile, content_hash, read_file
from ..progress import Report, Stage
from .draft import Draft

_RACY_NS = 2_000_000_000  # an edit this close to the earlier build may have left the file's time as it was


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do with the files that were found."""

    keep: tuple[tuple[SourceFile, str], ...]
    """Files as they were, with the hash of their content."""
    read: tuple[SourceFile, ...]


def plan(draft: Draft, files: Sequence[SourceFile], built_ns: int) -> Plan:
    """Compare files with those of the earlier generation, whose build began at `built_ns` (0: read all again).

    Size and time must be the same, or else the content's hash. What had a problem is always read again.
    """
    seen = {
        name: (size, modified, content)
        for name, size, modified, content in draft.rows("SELECT name, size, modified_ns, hash FROM earlier.files")
    }
    failed = {row[0] for row in draft.rows("SELECT DISTINCT file FROM earlier.problems WHERE file IS NOT NULL")}
    keep: list[tuple[SourceFile, str]] = []
    read: list[SourceFile] = []
    for file in files:
        known = seen.get(file.name)
        if built_ns and known and file.name not in failed and _same(file, known, built_ns):
            keep.append((file, known[2]))
        else:
            read.append(file)
    return Plan(tuple(keep), tuple(read))


def take_in(draft: Draft, work: Plan, report: Report | None) -> None:
    """Write the documents of all files to the draft, in the order of the files."""
    for file, content in work.keep:
        draft.add_file(file, content)
    draft.keep_files(file.name for file, _ in work.keep)
    kilobytes = sum(_kilobytes(file.size) for file in work.read)
    stage = Stage("reading", "kB", kilobytes, report)
    for file in work.read:
        _read(draft, file, stage)


def _same(file: SourceFile, known: tuple[int, int, str], built_ns: int) -> bool:
    size, modified_ns, content = known
    if file.size != size:
        return False
    if file.modified_ns == modified_ns and modified_ns < built_ns - _RACY_NS:
        return True
    return _hash(file) == content


def _read(draft: Draft, file: SourceFile, stage: Stage) -> None:
    draft.add_file(file, _hash(file))
    total, told, characters = _kilobytes(file.size), 0, 0
    for item in read_file(file):
        if isinstance(item, Problem):
            draft.add_problem(item, file.name)
            continue
        if not draft.add_document(item, file.name):
            draft.add_problem(_taken(draft, item, file), file.name)
        # A file of many documents is counted as they come, by the size of their text, which is a part of the file's.
        characters += len(item.text)
        now = min(_kilobytes(characters), total - 1)
        stage.advance(now - told)
        told = now
    stage.advance(total - told)


def _taken(draft: Draft, document: Document, file: SourceFile) -> Problem:
    ((other,),) = draft.rows("SELECT file FROM documents WHERE id = ?", document.id)
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
