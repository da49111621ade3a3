"""Bring the feeds among what is to be indexed to this machine."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ....corpus import Document, Problem, SourceFile, read_file
from .archive import Archive
from .fetching import NotFetched, fetch, plain_address

_NO_PROXIES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a build is given in place of addresses."""

    inputs: tuple[Path, ...]
    """Folders and files, those of the feeds' entries among them."""
    problems: tuple[Problem, ...]
    """Feeds that could not be fetched, whose earlier entries are indexed all the same, and entries without text."""


def is_address(text: str) -> bool:
    """Tell the address of a feed from a folder or a file."""
    return text.lower().startswith(("http://", "https://"))


def feeds_folder(index: Path) -> Path:
    """Say where the entries of the feeds of an index are kept: beside it, so that it can be thrown away alone."""
    index = index.resolve()
    return index.with_name(f"{index.name}-feeds")


def gather(inputs: Sequence[str], folder: Path, *, proxies: Mapping[str, str] = _NO_PROXIES) -> Gathered:
    """Fetch what is new of the feeds among `inputs`, and put the files with their entries into their place.

    A feed is named by its address, or by its file in `folder`, as an index names what it was built from. Everything
    else is given back as it is; nothing but the feeds is fetched.
    """
    paths: dict[Path, None] = {}
    problems: list[Problem] = []
    for given in inputs:
        try:
            archive = _archive(given, folder.resolve())
        except NotFetched as error:
            problems.append(Problem(error.url, error.reason))
            continue
        path = archive.path if archive else Path(given)
        if archive and path not in paths:
            problems += _bring(archive, proxies)
        paths[path] = None
    return Gathered(tuple(paths), tuple(problems))


def _archive(given: str, folder: Path) -> Archive | None:
    """Find where the entries of a feed are kept; None for what is no feed. Raises NotFetched for a bad address."""
    if is_address(given):
        plain_address(given)
        return Archive(folder, given)
    return Archive.at(Path(given)) if Path(given).parent == folder else None


def _bring(archive: Archive, proxies: Mapping[str, str]) -> list[Problem]:
    """Add to an archive what its feed shows now; all that is wrong with it."""
    archive.path.parent.mkdir(parents=True, exist_ok=True)
    mark = archive.mark()
    try:
        fetched = fetch(archive.url, mark, proxies=proxies)
    except NotFetched as error:
        archive.remember(mark)
        return [Problem(archive.url, f"{error.reason}; what was fetched of it before stays")]
    if fetched is None:
        return []
    documents, problems = _read(fetched.data, archive)
    if documents:
        archive.take_in(documents, fetched.url)
    archive.remember(fetched.mark if documents else mark)
    return problems


def _read(data: bytes, archive: Archive) -> tuple[list[Document], list[Problem]]:
    """Read a feed's bytes as the same file on the disk would be read."""
    with TemporaryDirectory() as place:
        path = Path(place, "feed.xml")
        path.write_bytes(data)
        items = list(read_file(SourceFile(path, archive.name, len(data), 0)))
    documents = [item for item in items if isinstance(item, Document)]
    return documents, [Problem(archive.url, item.reason) for item in items if isinstance(item, Problem)]
