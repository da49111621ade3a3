"""Articles with names that are hard to write in an address, behind their permanent links on a real server."""

import contextlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI

from cuttings.chat import Assistant
from cuttings.chat.service.routes.reading import reading
from cuttings.corpus import Document
from cuttings.index import WordEncoder, build

NAMES = [
    "a/b/harbour.md", "../../etc/passwd", "50%.md", "%2e%2e/x", "what?#now.md", "статья é.md", "a//b", "/abs", "x\ny",
    "a\\..\\b", "a&b=c+d", "<script>.md", "..",
]  # fmt: skip
WORDS = "The 🚢 harbour of Velmora closes on 3 November 2021, the council said. The vote was nine to two."


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of an index of an article of each name."""
    folder = tmp_path_factory.mktemp("shelf")
    lines = [Document(name, f"Number {n}.\n\n{WORDS}", f"Title {n}", "The Gull") for n, name in enumerate(NAMES)]
    write(folder, lines)
    return folder / "index"


@pytest.fixture(scope="session", name="write")
def write_fixture() -> Callable[[Path, list[Document]], None]:
    return write


def write(folder: Path, documents: list[Document]) -> None:
    lines = [
        json.dumps({"id": one.id, "text": one.text, "title": one.title, "source": one.source}) for one in documents
    ]
    (folder / "shelf.jsonl").write_text("\n".join(lines), encoding="utf-8")
    build([folder / "shelf.jsonl"], folder / "index", encoder=WordEncoder())


@pytest.fixture(scope="session")
def library(shelf: Path) -> Assistant:
    return Assistant.open(shelf, encoder=WordEncoder(), reader="none")


@pytest.fixture(scope="session")
def address(library: Assistant, serving: Callable[..., contextlib.AbstractContextManager[str]]) -> Iterator[str]:
    """Give the address of the articles' pages."""
    app = FastAPI()
    app.include_router(reading(library))
    with serving(app) as base:
        yield base
