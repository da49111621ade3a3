"""A build in another process, killed with SIGKILL at any moment: the index that was there goes on answering."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cuttings.index import Index, WordEncoder, build, status

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")

CHILD = """
import sys
from cuttings.index import WordEncoder, build
print("begins", flush=True)
build([sys.argv[1]], sys.argv[2], encoder=WordEncoder())
"""
QUESTIONS = ["the bridge of town 7", "who spoke in town 11", "strike"]


def write(folder: Path, name: str, count: int, word: str) -> None:
    folder.mkdir(exist_ok=True)
    for number in range(count):
        paragraphs = [f"The {word} of town {number} was opened on day {day}, the mayor said." for day in range(30)]
        (folder / f"{name}{number}.txt").write_text("\n\n".join(paragraphs), encoding="utf-8")


def answers(folder: Path) -> list[list[tuple[str, int, int, float]]]:
    with Index.open(folder, encoder=WordEncoder()) as index:
        return [
            [(hit.passage.document.id, hit.passage.start, hit.passage.end, hit.fused) for hit in index.search(question)]
            for question in QUESTIONS
        ]


def killed(articles: Path, index: Path, after: float) -> bool:
    """Build in another process and kill it after some seconds; False when the build was done before."""
    with subprocess.Popen([sys.executable, "-c", CHILD, articles, index], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout.readline() == "begins\n"
        time.sleep(after)
        child.send_signal(signal.SIGKILL)
        return child.wait() == -signal.SIGKILL


def test_a_killed_build_leaves_the_index_answering_and_the_next_one_completes(tmp_path: Path) -> None:
    articles, index = tmp_path / "articles", tmp_path / "index"
    write(articles, "a", 20, "bridge")
    build([articles], index, encoder=WordEncoder())
    before = answers(index)
    shutil.copytree(index, tmp_path / "pristine")
    write(articles, "b", 60, "mill")

    began = time.monotonic()
    build([articles], tmp_path / "timed", encoder=WordEncoder())
    whole = time.monotonic() - began

    chance = random.Random(20240417)
    trials = 0
    while trials < 20:
        if killed(articles, index, chance.uniform(0, whole)) and answers(index) == before:
            trials += 1
        else:  # the new index was live before the kill: no trial, but it must be complete
            assert status(index).documents == 80
            shutil.rmtree(index)
            shutil.copytree(tmp_path / "pristine", index)

    report = build([articles], index, encoder=WordEncoder())
    assert (report.documents, report.added) == (80, 60)
    assert answers(index) == answers(tmp_path / "timed")
