"""A chat that takes uploads, in a process of its own."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from cuttings.index import WordEncoder, build

SERVE = """
import sys
from functools import partial
from cuttings.chat import Assistant
from cuttings.chat.service import Terms
from cuttings.chat.upkeep import Limits, Upkeep
from cuttings.chat.web import serve
from cuttings.index import WordEncoder

upkeep = Upkeep(sys.argv[1], limits=Limits(file=1_000_000, total=3_000_000, spare=0), calm=0.1)
assistant = Assistant.open(sys.argv[1], encoder=WordEncoder(), reader="none")
serve(assistant, port=0, terms=Terms(upload=1 << 40), upkeep=upkeep, ready=partial(print, flush=True))
"""


class Taking(NamedTuple):
    """A chat that takes uploads."""

    address: str
    index: Path
    """Its folder."""
    articles: Path
    """The folder of the user."""

    @property
    def uploads(self) -> Path:
        return self.index / "uploads"

    def kept(self) -> dict[str, bytes]:
        """Everything below the folder of uploads, hidden files too."""
        files = (path for path in self.uploads.rglob("*") if path.is_file())
        return {path.relative_to(self.uploads).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="session")
def taking(press: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Taking]:
    """Give one for all tests, for Gradio takes its time to begin; what they upload stays, unless they remove it."""
    folder = tmp_path_factory.mktemp("taking")
    articles = folder / "articles"
    articles.mkdir()
    for path in press.parent.glob("*.md"):
        shutil.copy(path, articles)
    build([articles], folder / "index", encoder=WordEncoder())
    command = [sys.executable, "-c", SERVE, str(folder / "index")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield Taking(process.stdout.readline().strip() + "/", folder / "index", articles)
        process.terminate()
