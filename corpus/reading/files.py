"""Find the files to read, and give each a name that stays the same from build to build."""

import hashlib
import os
import stat
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..document import Problem

SUFFIXES = (".atom", ".docx", ".htm", ".html", ".jsonl", ".md", ".pdf", ".rss", ".txt", ".xml")
"""The kinds of file that are read, in lower case."""
_HIDDEN = (".", "~$")
"""How hidden files and Word's lock files begin."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read."""

    path: Path
    name: str
    """Where it lies below the corpus folder, with forward slashes: the default id of its document."""
    size: int
    """In bytes."""
    modified_ns: int


@dataclass(slots=True)
class _Finding:
    """What has been found so far."""

    files: dict[str, SourceFile] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    seen: set[tuple[int, int]] = field(default_factory=set)
    """Device and inode of each file taken."""


def find_files(inputs: Sequence[Path]) -> tuple[list[SourceFile], list[Problem]]:
    """Find the readable files among files and below folders, sorted by name; each file counts once.

    Hidden files are passed over, files of other kinds are reported in one problem a folder.
    """
    finding = _Finding()
    for given in inputs:
        if given.is_dir():
            _take_folder(given, finding)
        elif not given.exists():
            finding.problems.append(Problem(_printable(str(given)), "there is no such file or folder"))
        elif given.suffix.lower() not in SUFFIXES:
            reason = f"files of this kind are not read; readable are {' '.join(SUFFIXES)}"
            finding.problems.append(Problem(_printable(str(given)), reason))
        else:
            _take_file(given, given.name, finding)
    return sorted(finding.files.values(), key=lambda file: file.name), finding.problems


def readable_suffixes() -> tuple[str, ...]:
    """List the kinds of file that are read, in lower case."""
    return SUFFIXES


def content_hash(path: Path) -> str:
    """Hash a file's bytes with SHA-256, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _take_folder(folder: Path, finding: _Finding) -> None:
    others: Counter[str] = Counter()
    for path in _walk(folder, finding.problems):
        if path.suffix.lower() in SUFFIXES:
            _take_file(path, path.relative_to(folder).as_posix(), finding)
        else:
            others[path.suffix.lower() or "no suffix"] += 1
    if others:
        count = others.total()
        listed = ", ".join(f"{suffix} {number}" for suffix, number in sorted(others.items()))
        reason = (
            f"{count} {'file' if count == 1 else 'files'} of other kinds {'was' if count == 1 else 'were'} not read"
        )
        finding.problems.append(Problem(_printable(str(folder)), f"{reason} ({_printable(listed)})"))


def _walk(folder: Path, problems: list[Problem]) -> Iterator[Path]:
    """Yield the files below a folder in a fixed order, entering each folder once even where links make a loop."""

    def report(error: OSError) -> None:
        problems.append(Problem(_printable(str(error.filename)), f"the folder cannot be opened: {error.strerror}"))

    entered: set[str] = set()
    for place, folders, names in os.walk(folder, onerror=report, followlinks=True):
        real = os.path.realpath(place)
        if real in entered:
            folders.clear()
            continue
        entered.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith(_HIDDEN))
        for name in sorted(names):
            if not name.startswith(_HIDDEN):
                yield Path(place, name)


def _take_file(path: Path, name: str, finding: _Finding) -> None:
    try:
        about = path.stat()
    except OSError as error:
        finding.problems.append(Problem(_printable(name), f"the file cannot be opened: {error.strerror}"))
        return
    if not stat.S_ISREG(about.st_mode):
        finding.problems.append(Problem(_printable(name), "this is not a regular file"))
    elif (about.st_dev, about.st_ino) not in finding.seen:
        finding.seen.add((about.st_dev, about.st_ino))
        name = _free_name(path, _printable(name), finding.files)
        finding.files[name] = SourceFile(path, name, about.st_size, about.st_mtime_ns)


def _free_name(path: Path, name: str, taken: dict[str, SourceFile]) -> str:
    """Put the folders above a file before its name, one by one, until no other file has the name."""
    if name not in taken:
        return name
    parts = path.absolute().parts
    depth = name.count("/") + 1
    while name in taken and depth < len(parts):
        depth += 1
        name = _printable("/".join(part.strip("/\\") for part in parts[-depth:]))
    while name in taken:
        name += "'"
    return name


def _printable(name: str) -> str:
    """Replace what is not Unicode in a file's name, so that it can be shown and stored."""
    return os.fsencode(name).decode("utf-8", "replace")
