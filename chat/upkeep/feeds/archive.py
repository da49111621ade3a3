"""Keep every entry that a feed ever showed: a feed holds only its newest."""

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from urllib.parse import urljoin

from ....corpus import Document
from .fetching import Mark

_AROUND = re.compile(r"^\w+://|[?#].*")
_UNREADABLE = re.compile(r"[^a-z0-9.]+")


class Archive:
    """The entries of one feed in a `.jsonl` file, and beside it what its server is asked with."""

    def __init__(self, folder: Path, url: str) -> None:
        """Name the files by the feed's address; none is made yet."""
        readable = _UNREADABLE.sub("-", _AROUND.sub("", url.lower())).strip("-.")[:60]
        self.url = url
        self.name = f"{readable}-{hashlib.sha256(url.encode()).hexdigest()[:8]}"
        self.path = folder / f"{self.name}.jsonl"
        """The entries: what a build is given to read."""
        self._about = self.path.with_suffix(".json")

    @classmethod
    def at(cls, path: Path) -> "Archive | None":
        """Find the archive whose entries a file holds; None for any other file."""
        try:
            url = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["url"]
        except (OSError, ValueError, KeyError, TypeError):
            return None
        archive = cls(path.parent, str(url))
        return archive if archive.path == path else None

    def mark(self) -> Mark:
        """Give what the server is to be asked with; empty unless there are entries that it may leave out."""
        try:
            about = json.loads(self._about.read_text(encoding="utf-8")) if self.path.exists() else {}
            return Mark(str(about.get("etag", "")), str(about.get("modified", "")))
        except (OSError, ValueError, AttributeError):
            return Mark()

    def take_in(self, documents: Iterable[Document], base: str) -> None:
        """Add the entries that are new and replace those that were edited; `base` makes their links whole."""
        lines = self._lines()
        before = list(lines.values())
        for document in documents:
            lines[document.id] = _line(document, base)
        if list(lines.values()) != before:
            _write(self.path, list(lines.values()))

    def remember(self, mark: Mark) -> None:
        """Write down what the server is asked with the next time."""
        _write(self._about, [json.dumps({"url": self.url, **asdict(mark)})])

    def _lines(self) -> dict[str, str]:
        """Read the lines by their documents' ids; a line that is damaged stays under its own words."""
        try:
            lines = self.path.read_text(encoding="utf-8", errors="replace").split("\n")
        except FileNotFoundError:
            return {}
        return {_id(line): line for line in lines if line.strip()}


def _id(line: str) -> str:
    try:
        return str(json.loads(line)["id"])
    except (ValueError, KeyError, TypeError):
        return line


def _line(document: Document, base: str) -> str:
    fields = {
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "published": document.published.isoformat() if document.published else None,
        "published_from": document.published_from,
        "authors": list(document.authors),
        "url": urljoin(base, document.url) if document.url else None,
        "text": document.text,
    }
    return json.dumps(fields, ensure_ascii=False)


def _write(path: Path, lines: Sequence[str]) -> None:
    """Write a file beside, then put it in its place: whoever reads meanwhile reads the whole old one."""
    beside = path.with_name(f"{path.name}.new")
    beside.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    beside.replace(path)
