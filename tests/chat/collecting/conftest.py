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
import socket, sys
import fastapi, gradio, uvicorn
from cuttings.chat import Assistant
from cuttings.chat.upkeep import Limits, Upkeep
from cuttings.chat.web.collecting.uploading import uploading
from cuttings.chat.web.page import build, page_style
from cuttings.index import WordEncoder

index = sys.argv[1]
upkeep = Upkeep(index, limits=Limits(file=1_000_000, total=3_000_000, spare=0), calm=0.1)
app = fastapi.FastAPI()
app.include_router(uploading(upkeep))
page = build(Assistant.open(index, encoder=WordEncoder(), reader="none"), upkeep=upkeep)
gradio.mount_gradio_app(app, page, path="/", head=f"<style>{page_style()}</style>", footer_links=[], run_history=False,
    ssr_mode=False, pwa=False, mcp_server=False)
listening = socket.create_server(("127.0.0.1", 0))
print(f"http://127.0.0.1:{listening.getsockname()[1]}/", flush=True)
uvicorn.Server(uvicorn.Config(app, log_level="warning", timeout_graceful_shutdown=1)).run(sockets=[listening])
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
        yield Taking(process.stdout.readline().strip(), folder / "index", articles)
        process.terminate()
