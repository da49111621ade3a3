import queue
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from functools import partial

import pytest

from cuttings.chat.upkeep.watching import Manner, watch
from cuttings.index import BuildRunning, WordEncoder, build, open_index, status

ARTICLE = "The council of Velmora closed the harbour {} for ferries on Monday."


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.md").write_text(ARTICLE.format("a"), encoding="utf-8")
    return folder


@contextmanager
def watching(inputs, index, *, make=None, poll=False, every=None):
    """Watch in a thread; gives a function that waits for the next line that is told, its clock left out."""
    told, stop = queue.Queue(), threading.Event()
    make = make or partial(build, inputs, index, encoder=WordEncoder())
    manner = Manner(poll=poll, calm=0.1, every=every)
    thread = threading.Thread(
        target=watch, args=(inputs, make, told.put), kwargs={"ignored": [index], "stop": stop, "manner": manner}
    )
    thread.start()
    try:
        yield lambda: re.sub(r"^\S+  | in \d+\.\d s", "", told.get(timeout=10))
        time.sleep(0.2)  # nothing more may be told
        assert told.empty()
    finally:
        stop.set()
        thread.join(10)
    assert not thread.is_alive()


def write(folder, *names):
    for name in names:
        (folder / name).write_text(ARTICLE.format(name), encoding="utf-8")


@pytest.mark.parametrize("poll", [False, True])
def test_what_is_added_edited_renamed_and_removed_is_indexed(articles, tmp_path, poll):
    index = tmp_path / "index"
    with watching([articles], index, poll=poll) as told:
        assert told() == "1 added: 1 document"
        write(articles, "b.txt")
        assert told() == "1 added: 2 documents"
        (articles / "b.txt").write_text("The ferries sail again from the granite quay.", encoding="utf-8")
        assert told() == "1 changed: 2 documents"
        (articles / "b.txt").rename(articles / "c.txt")
        assert told() == "1 added, 1 removed: 2 documents"
        (articles / "a.md").unlink()
        assert told() == "1 removed: 1 document"
    assert open_index(index, encoder=WordEncoder()).current().search("granite quay")[0].passage.document.id == "c.txt"


def test_a_burst_of_files_is_one_build(articles, tmp_path):
    with watching([articles], tmp_path / "index") as told:
        told()
        write(articles, *(f"{number}.txt" for number in range(50)))
        assert told() == "50 added: 51 documents"


def test_a_file_that_is_written_in_two_halves_ends_up_whole(articles, tmp_path):
    index = tmp_path / "index"
    with watching([articles], index) as told:
        told()
        with (articles / "b.txt").open("w", encoding="utf-8") as file:
            file.write("The first half of the story.\n\n")
            file.flush()
            time.sleep(0.05)
            file.write("The second half names the granite quay.\n")
        assert told() == "1 added: 2 documents"
    assert "granite" in open_index(index, encoder=WordEncoder()).current().document("b.txt").text


def test_hidden_and_unreadable_files_and_an_index_within_count_for_nothing(articles):
    with watching([articles], articles / "index") as told:
        assert told() == "1 added: 1 document"
        write(articles, ".hidden.md", "b.md.part", "~$c.docx", "d.md~", "e.png")
        (articles / "index" / "notes.txt").write_text("Not an article.", encoding="utf-8")
        time.sleep(0.5)
    assert status(articles / "index").generation == "000001"


def test_a_moved_folder_brings_and_takes_its_articles(articles, tmp_path):
    (tmp_path / "2024.05").mkdir()
    write(tmp_path / "2024.05", "b.md", "c.md")
    with watching([articles], tmp_path / "index") as told:
        told()
        shutil.move(tmp_path / "2024.05", articles)
        assert told() == "2 added: 3 documents"
        write(articles / "2024.05", "d.md")
        assert told() == "1 added: 4 documents"
        shutil.move(articles / "2024.05", tmp_path)
        assert told() == "3 removed: 1 document"


def test_watching_outlives_its_folder_and_finds_the_one_that_takes_its_place(articles, tmp_path):
    with watching([articles], tmp_path / "index") as told:
        told()
        shutil.rmtree(articles)
        assert told().startswith("not built: nothing to read in")
        articles.mkdir()
        write(articles, "b.md")
        while "added" not in (line := told()):
            assert "nothing to read" in line
        assert line == "1 added, 1 removed: 1 document"


def test_a_single_file_is_watched_even_when_an_editor_replaces_it(articles, tmp_path):
    with watching([articles / "a.md"], tmp_path / "index") as told:
        told()
        write(tmp_path, "new.md")
        (tmp_path / "new.md").replace(articles / "a.md")
        assert told() == "1 changed: 1 document"


def test_a_change_during_a_build_leads_to_one_more(articles, tmp_path):
    index, makes = tmp_path / "index", []

    def make():
        makes.append(1)
        report = build([articles], index, encoder=WordEncoder())
        if len(makes) == 1:
            write(articles, "b.md", "c.md")
        return report

    with watching([articles], index, make=make) as told:
        assert [told(), told()] == ["1 added: 1 document", "2 added: 3 documents"]
    assert len(makes) == 2


def test_a_build_that_fails_is_told_and_the_next_change_is_built(articles, tmp_path):
    index, failures = tmp_path / "index", [BuildRunning(tmp_path), OSError(28, "No space left on device")]

    def make():
        if failures:
            raise failures.pop()
        return build([articles], index, encoder=WordEncoder())

    with watching([articles], index, make=make) as told:
        assert told() == "not built: [Errno 28] No space left on device"
        write(articles, "b.md")
        assert told().startswith("not built: another build of the index")
        write(articles, "c.md")
        assert told() == "3 added: 3 documents"


def test_a_build_in_the_way_is_waited_for(articles, tmp_path, monkeypatch):
    monkeypatch.setattr("cuttings.chat.upkeep.watching._AGAIN", 0.1)
    failures = [BuildRunning(tmp_path)] * 2

    def make():
        if failures:
            raise failures.pop()
        return build([articles], tmp_path / "index", encoder=WordEncoder())

    with watching([articles], tmp_path / "index", make=make) as told:
        assert told().startswith("not built: another build")
        assert told() == "1 added: 1 document"


def test_what_changes_elsewhere_is_built_after_a_while(articles, tmp_path):
    reports = iter(["a", "a", "b"])

    def make():
        name = next(reports, "b")
        write(articles.parent, f"{name}.txt")
        return build([articles, articles.parent / f"{name}.txt"], tmp_path / "index", encoder=WordEncoder())

    with watching([articles], tmp_path / "index", make=make, every=0.2) as told:
        assert [told(), told()] == ["2 added: 2 documents", "1 added, 1 removed: 2 documents"]


PROGRAM = """
import signal, sys
from functools import partial
from pathlib import Path
from cuttings.chat.upkeep.watching import watch
from cuttings.index import WordEncoder, build

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background job is begun deaf to it
folder = Path(sys.argv[1])
try:
    watch([folder], partial(build, [folder], folder / ".cuttings", encoder=WordEncoder()), partial(print, flush=True))
except KeyboardInterrupt:
    print("stopped")
"""


def test_ctrl_c_stops_it(articles):
    with subprocess.Popen([sys.executable, "-c", PROGRAM, articles], stdout=subprocess.PIPE, text=True) as process:
        assert "1 added" in process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.stdout.read() == "stopped\n"
        assert process.wait() == 0
