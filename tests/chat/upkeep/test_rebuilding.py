"""Builds beside an answering chat, in real processes."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cuttings.chat import Answer, Assistant
from cuttings.chat.upkeep import Upkeep
from cuttings.index import Address, WordEncoder, build, status

TOWNS = "Velmora Sundby Tarsk Orlu Brink Hale Norr Soll Vand Ost".split()
LONG = 30.0


def write(folder: Path, numbers: range, note: str = "") -> None:
    folder.mkdir(exist_ok=True)
    for number in numbers:
        town = TOWNS[number % len(TOWNS)]
        text = f"The harbour of {town} closed on {1 + number % 28} May 2021.{note} The mayor of {town} said so."
        (folder / f"a{number:03}.txt").write_text(text, encoding="utf-8")


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    write(tmp_path / "articles", range(10))
    build([tmp_path / "articles"], tmp_path / "index", encoder=WordEncoder())
    return tmp_path / "articles"


@pytest.fixture
def upkeep(articles: Path) -> Iterator[Upkeep]:
    with closing(Upkeep(articles.parent / "index", calm=0.05)) as upkeep:
        yield upkeep


def put(upkeep: Upkeep, name: str, text: str) -> None:
    with upkeep.uploads.begin(name, len(text.encode())) as arrival:
        arrival.take(text.encode())
        arrival.finish()
    upkeep.rebuilding.request()


def alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def building(upkeep: Upkeep) -> int:
    """Wait until a build tells of progress, and give the number of its process."""
    until = time.monotonic() + LONG
    while not (upkeep.rebuilding.state.progress or upkeep.rebuilding.state.waiting):
        assert time.monotonic() < until, upkeep.rebuilding.state
        time.sleep(0.005)
    child = upkeep.rebuilding._child
    assert child
    return child._process.pid


def test_an_upload_is_indexed_beside_what_was_there_and_found_without_a_restart(upkeep: Upkeep, articles: Path) -> None:
    assistant = Assistant.open(articles.parent / "index", encoder=WordEncoder(), reader="none")
    before = assistant.index.generation
    put(upkeep, "new.txt", "The granite bridge of Velmora is 840 metres long.")
    state = upkeep.rebuilding.wait(LONG)
    assert (state.error, state.report and (state.report.added, state.report.documents)) == (None, (1, 11))
    assert assistant.index.generation != before
    assert assistant.index.document("uploaded/new.txt").text == "The granite bridge of Velmora is 840 metres long."
    assert status(articles.parent / "index").sources == (str(articles), str(upkeep.uploads.folder))


def test_what_is_removed_leaves_the_index_and_the_folders_of_the_user_stay(upkeep: Upkeep, articles: Path) -> None:
    put(upkeep, "new.txt", "The granite bridge of Velmora is 840 metres long.")
    upkeep.rebuilding.wait(LONG)
    upkeep.uploads.remove("new.txt")
    upkeep.rebuilding.request()
    state = upkeep.rebuilding.wait(LONG)
    assert state.report
    assert (state.report.removed, state.report.documents) == (1, 10)
    assert len(list(articles.iterdir())) == 10


def test_requests_that_come_together_make_one_build_and_one_more_for_what_changed_meanwhile(upkeep: Upkeep) -> None:
    for number in range(20):
        put(upkeep, f"n{number}.txt", f"The ferry number {number} is late.")
    building(upkeep)
    put(upkeep, "late.txt", "The last ferry is late too.")
    assert upkeep.rebuilding.state.again
    state = upkeep.rebuilding.wait(LONG)
    assert state.report
    assert state.report.documents == 31
    assert status(upkeep.uploads.folder.parent).generation in ("000002", "000003")


def test_a_folder_that_is_away_is_told_and_nothing_is_dropped(upkeep: Upkeep, articles: Path) -> None:
    articles.rename(articles.with_name("away"))
    upkeep.rebuilding.request()
    state = upkeep.rebuilding.wait(LONG)
    assert state.error
    assert f"not found: {articles}. Indexing again would drop the articles" in state.error
    assert status(articles.parent / "index").documents == 10
    articles.with_name("away").rename(articles)
    upkeep.rebuilding.request()
    assert upkeep.rebuilding.wait(LONG).error is None


def test_a_build_of_somebody_else_is_waited_for_and_told(upkeep: Upkeep, articles: Path) -> None:
    from filelock import FileLock

    with FileLock(articles.parent / "index" / "lock"):
        put(upkeep, "new.txt", "The granite bridge of Velmora is 840 metres long.")
        building(upkeep)
        assert "another build of the index" in str(upkeep.rebuilding.state.waiting)
    assert upkeep.rebuilding.wait(LONG).report


def test_a_build_that_is_cancelled_leaves_the_index_and_the_next_one_completes(upkeep: Upkeep, articles: Path) -> None:
    from filelock import FileLock

    with FileLock(articles.parent / "index" / "lock"):
        put(upkeep, "new.txt", "The granite bridge of Velmora is 840 metres long.")
        child = building(upkeep)
        upkeep.rebuilding.cancel()
        state = upkeep.rebuilding.wait(LONG)
    assert (state.cancelled, state.error, state.busy) == (True, None, False)
    assert not alive(child)
    assert status(articles.parent / "index").generation == "000001"
    upkeep.rebuilding.request()
    assert upkeep.rebuilding.wait(LONG).cancelled is False
    assert status(articles.parent / "index").documents == 11


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_build_that_is_killed_is_told_and_the_next_one_completes(upkeep: Upkeep, articles: Path) -> None:
    write(articles, range(10, 300))
    upkeep.rebuilding.request()
    os.kill(building(upkeep), signal.SIGKILL)
    state = upkeep.rebuilding.wait(LONG)
    assert state.error == "the process that was indexing ended by itself (status -9): the earlier index is used"
    assert status(articles.parent / "index").documents == 10
    upkeep.rebuilding.request()
    assert upkeep.rebuilding.wait(LONG).error is None
    assert status(articles.parent / "index").documents == 300


SERVER = """
import sys, time
from cuttings.chat.upkeep import Upkeep
upkeep = Upkeep(sys.argv[1], calm=0)
upkeep.rebuilding.request()
while not (upkeep.rebuilding.state.progress or upkeep.rebuilding.state.waiting):
    time.sleep(0.005)
print(upkeep.rebuilding._child._process.pid, flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="it looks for the process in /proc")
def test_a_build_dies_with_a_server_that_is_killed(articles: Path) -> None:
    from filelock import FileLock

    index = articles.parent / "index"
    with (
        FileLock(index / "lock"),
        subprocess.Popen([sys.executable, "-c", SERVER, index], stdout=subprocess.PIPE, text=True) as server,
    ):
        assert server.stdout
        child = int(server.stdout.readline())
        assert alive(child)
        server.kill()
        until = time.monotonic() + LONG
        while alive(child):
            assert time.monotonic() < until
            time.sleep(0.02)
    assert status(index).documents == 10


class Asking(threading.Thread):
    """Asks in a loop, and keeps what was answered and what went wrong."""

    def __init__(self, address: Address, done: threading.Event) -> None:
        super().__init__()
        self._assistant = Assistant.open(address, encoder=WordEncoder(), reader="none")
        self._finished = done
        self.answers: list[Answer] = []
        self.failures: list[Exception] = []

    def run(self) -> None:
        while not self._finished.wait(0.1):
            town = TOWNS[len(self.answers) % len(TOWNS)]
            try:
                self.answers.append(self._assistant.ask(f"When did the harbour of {town} close?"))
            except Exception as error:  # noqa: BLE001 (none may come)
                self.failures.append(error)


def test_no_question_fails_during_rebuilds_and_no_answer_mixes_generations(upkeep: Upkeep, articles: Path) -> None:
    index = articles.parent / "index"
    texts = {"000001": [file.read_text(encoding="utf-8") for file in articles.iterdir()]}
    done = threading.Event()
    people = [Asking(index, done) for _ in range(20)]
    for person in people:
        person.start()
    for round_ in (2, 3, 4):
        write(articles, range(10 * round_), note=f" It was closed {round_} times.")
        upkeep.rebuilding.request()
        assert upkeep.rebuilding.wait(LONG).error is None
        texts[status(index).generation] = [file.read_text(encoding="utf-8") for file in articles.iterdir()]
    time.sleep(0.2)
    done.set()
    for person in people:
        person.join()
    assert [failure for person in people for failure in person.failures] == []
    answers = [answer for person in people for answer in person.answers]
    assert {answer.generation for answer in answers} == set(texts) == {"000001", "000002", "000003", "000004"}
    for answer in answers:
        assert answer.answered
        for citation in answer.citations:
            assert citation.document.text in texts[answer.generation]
            assert citation.quote in citation.document.text
