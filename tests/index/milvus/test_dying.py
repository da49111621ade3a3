"""Builds and engines that die in the middle."""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cuttings.index import IndexingError, MilvusAddress, Progress, WordEncoder, build, open_index
from cuttings.index.milvus import EngineDown, EngineSlow
from cuttings.index.milvus.engine.connection import Engine, Patience
from cuttings.index.milvus.engine.tables import Table

from .conftest import Archive

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")

BUILD = """
import os, signal, sys
from cuttings.index import WordEncoder, build
folder, address, stage, done = sys.argv[1:]
def report(progress):
    if progress.stage == stage and progress.done >= int(done):
        os.kill(os.getpid(), signal.SIGKILL)
build([folder], address, encoder=WordEncoder(), report=report)
"""
SERVE = """
import sys
from milvus_lite.adapter.grpc.server import run_server
run_server(sys.argv[1], "127.0.0.1", int(sys.argv[2]))
"""
NEVER = ("never", 0)


class Server:
    """Milvus Lite in a process of its own, which can be stopped, killed and started again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.start()

    def start(self) -> None:
        command = [sys.executable, "-c", SERVE, str(self._folder), str(self.port)]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while True:
            try:
                with closing(Engine(self.address("any"))) as engine:
                    engine.fields(Table.BUILDS)
            except IndexingError:
                assert self.process.poll() is None
                time.sleep(0.1)
            else:
                return

    def address(self, collection: str) -> MilvusAddress:
        return MilvusAddress.parse(f"milvus://127.0.0.1:{self.port}/{collection}")

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("server") / "data")
    yield running
    running.kill()


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is prepared for a server lies in the working folder."""
    monkeypatch.chdir(tmp_path)


def build_apart(archive: Archive, stage: str, done: int) -> int:
    """Build in another process, which is killed as soon as it has come so far; give its exit status."""
    command = [sys.executable, "-c", BUILD, str(archive.folder), str(archive.address), stage, str(done)]
    return subprocess.run(command, check=False).returncode


def edit(archive: Archive) -> None:
    archive.put("one", "The ferry was lifted.")
    archive.remove("two")
    archive.put("three", "The zeppelin landed.")


def fill(archive: Archive) -> None:
    archive.put("one", "The ferry sank.")
    archive.put("two", "The mill burned.")


def expect_the_first(archive: Archive) -> None:
    index = archive.open()
    assert {document.id: document.text for document in index.documents()} == {
        "one": "The ferry sank.",
        "two": "The mill burned.",
    }
    assert {hit.passage.document.id for hit in index.search("the zeppelin landed beside the ferry")} == {"one", "two"}


def expect_the_second(archive: Archive) -> None:
    index = archive.open()
    assert {document.id: document.text for document in index.documents()} == {
        "one": "The ferry was lifted.",
        "three": "The zeppelin landed.",
    }
    hits = index.search("the zeppelin landed beside the ferry and the mill")
    assert [hit.passage.document.id for hit in hits] == ["three", "one"]
    local = archive.folder.parent / "local"
    build([archive.folder], local, encoder=WordEncoder())
    text = "ferry sank zeppelin mill"
    assert index.weights(text) == pytest.approx(open_index(local, encoder=WordEncoder()).current().weights(text))


@pytest.mark.parametrize("moment", [("embedding", 0), ("uploading", 0), ("uploading", 1)], ids=str)
def test_a_killed_build_changes_nothing_and_the_next_one_goes_on(
    server: Server, archive: Archive, moment: tuple[str, int]
) -> None:
    archive.address = server.address(f"killed_{moment[0]}_{moment[1]}")
    fill(archive)
    archive.build()
    edit(archive)
    assert build_apart(archive, *moment) == -signal.SIGKILL
    expect_the_first(archive)
    report = archive.build()
    assert (report.added, report.changed, report.removed) == (1, 1, 1)
    assert report.embedded == (2 if moment[0] == "embedding" else 0)
    expect_the_second(archive)


def test_files_that_change_after_a_killed_build_are_taken_as_they_are_now(server: Server, archive: Archive) -> None:
    archive.address = server.address("changed_again")
    fill(archive)
    archive.build()
    archive.remove("two")
    archive.put("never", "The orchard froze.")
    assert build_apart(archive, "uploading", 1) == -signal.SIGKILL
    fill(archive)
    archive.remove("never")
    archive.build()
    expect_the_first(archive)
    assert set(archive.open().weights("orchard").values()) == set(archive.open().weights("zebra").values())


def test_a_file_of_milvus_lite_survives_the_killing_of_its_process(archive: Archive) -> None:
    fill(archive)
    assert build_apart(archive, *NEVER) == 0  # apart, since one process at a time has the file open
    edit(archive)
    assert build_apart(archive, "uploading", 1) == -signal.SIGKILL
    expect_the_first(archive)
    archive.build()
    expect_the_second(archive)


def test_an_engine_that_dies_in_a_build_is_named_and_the_next_build_goes_on(server: Server, archive: Archive) -> None:
    archive.address = server.address("engine_killed")
    fill(archive)
    archive.build()
    edit(archive)

    def kill(progress: Progress) -> None:
        if progress.stage == "uploading":
            server.kill()

    with pytest.raises(EngineDown, match="building again goes on from there"):
        archive.build(report=kill)
    server.start()
    expect_the_first(archive)
    archive.build()
    expect_the_second(archive)


def test_an_engine_that_dies_between_questions_is_named(server: Server, archive: Archive) -> None:
    archive.address = server.address("asked")
    fill(archive)
    archive.build()
    index = archive.open()
    assert index.search("the ferry")
    server.kill()
    with pytest.raises(EngineDown, match=f"does not answer at {archive.address}"):
        index.search("the mill")
    server.start()
    assert archive.open().search("the mill")


def test_an_engine_that_hangs_is_waited_for_so_long(server: Server) -> None:
    engine = Engine(server.address("hanging"), Patience(reading=0.5))
    server.process.send_signal(signal.SIGSTOP)
    try:
        with pytest.raises(EngineSlow, match=r"did not look for the collection within 0\.5 s"):
            engine.fields(Table.BUILDS)
    finally:
        server.process.send_signal(signal.SIGCONT)
