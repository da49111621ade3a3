"""The command itself, run as its own process."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cuttings.index import WordEncoder, build

Run = Callable[..., subprocess.CompletedProcess[str]]

ARTICLES = {
    "bridge.md": (
        "---\ntitle: The bridge opens\nsource: The Daily Lantern\npublished: 2021-05-04\n---\n\n"
        "The Lantern bridge opened on Sunday in front of nine thousand people.\n\n"
        "“It will hold for a century,” the engineer Ada Stone said at the ceremony.\n"
    ),
    "ferry.txt": "The last ferry\n\nThe ferry made its last trip on Monday with forty passengers.\n",
}


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `cuttings` with these words in the test's folder."""

    def run(*words: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        command = [str(Path(sys.executable).with_name("cuttings")), *words]
        inherited = {name: value for name, value in os.environ.items() if name != "CUTTINGS_INDEX"}
        return subprocess.run(
            command, cwd=tmp_path, env=inherited | environment, input=typed, capture_output=True, encoding="utf-8",
            timeout=120,
        )  # fmt: skip

    return run


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder of two articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def index(articles: Path, tmp_path: Path) -> Path:
    """Index the two articles with the toy encoder, where the command looks for them."""
    build([articles], tmp_path / ".cuttings", encoder=WordEncoder())
    return tmp_path / ".cuttings"
