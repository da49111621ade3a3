"""`cuttings build` and `cuttings status`, as their own processes."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from cuttings.chat.cli.commands.build import sample_files, summary
from cuttings.corpus import Problem
from cuttings.index import BuildReport, Index, status

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_a_folder_is_indexed_and_what_was_done_is_said(run: Run, articles: Path, tmp_path: Path) -> None:
    (articles / "broken.jsonl").write_text('{"title": "no text"}\n')
    done = run("build", "articles", "--encoder", "words")
    assert done.returncode == 0
    first, second, third, fourth = done.stdout.splitlines()
    assert first == "2 documents, 2 passages"
    assert second.startswith("2 added, 0 changed, 0 removed, 0 unchanged; 2 passages embedded in ")
    assert third == "1 file skipped or read in part:"
    assert fourth.startswith("  broken.jsonl, line 1: ")
    assert "embedding: 2/2 passages" in done.stderr
    with Index.open(tmp_path / ".cuttings") as index:
        assert sorted(document.id for document in index.documents()) == ["bridge.md", "ferry.txt"]


def test_build_alone_reads_the_same_folders_again_with_the_same_encoder(run: Run, articles: Path, index: Path) -> None:
    (articles / "ferry.txt").unlink()
    done = run("build")
    assert done.stdout.splitlines()[1].startswith("0 added, 0 changed, 1 removed, 1 unchanged; 0 passages embedded")


def test_build_alone_without_an_index_says_what_to_do(run: Run) -> None:
    done = run("build")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "cuttings: there is no index in .cuttings whose articles could be read again: "
        "name a folder, as in: cuttings build FOLDER, or try the sample dossier: cuttings build --sample\n"
    )


def test_nothing_to_read_is_one_line_and_exits_with_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for name in ("empty", "missing"):
        done = run("build", name, "--encoder", "words")
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("cuttings: nothing to read in ")
        assert name in done.stderr
        assert done.stderr.count("\n") == 1


def test_the_index_may_be_named_by_the_environment(run: Run, articles: Path, tmp_path: Path) -> None:
    assert run("build", "articles", "--encoder", "words", CUTTINGS_INDEX="elsewhere").returncode == 0
    assert status(tmp_path / "elsewhere").documents == 2


def test_the_sample_dossier_is_articles_alone() -> None:
    files = sample_files()
    assert len(files) >= 12
    assert {file.suffix for file in files} == {".md"}


def test_ctrl_c_leaves_the_earlier_index_and_exits_with_130(articles: Path, index: Path, tmp_path: Path) -> None:
    (articles / "many.jsonl").write_text("".join(f'{{"text": "Boat {n} sailed away."}}\n' for n in range(200_000)))
    command = [str(Path(sys.executable).with_name("cuttings")), "build", "articles", "--encoder", "words"]
    process = subprocess.Popen(
        command,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # Tests that run in the background of a shell ignore Ctrl-C, and the command would inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    while len(list((index / "generations").iterdir())) < 2:  # until the new generation is begun
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors.splitlines()[-1] == "cuttings: stopped: the earlier index is untouched"
    assert status(index).documents == 2


def test_many_skipped_files_are_cut_short() -> None:
    problems = tuple(Problem(f"{number}.pdf", "broken\x1b[2J") for number in range(22))
    report = BuildReport(1, 1234, 1, 0, 0, 0, 1, problems, 61.0)
    lines = list(summary(report))
    assert lines[:3] == [
        "1 document, 1,234 passages",
        "1 added, 0 changed, 0 removed, 0 unchanged; 1 passage embedded in 1 min 01 s",
        "22 files skipped or read in part:",
    ]
    assert lines[3] == "  0.pdf: broken␛[2J"
    assert lines[-1] == "  and 2 more, see `cuttings status`"
    assert len(lines) == 3 + 20 + 1


def test_status_shows_what_is_indexed(run: Run, articles: Path, index: Path) -> None:
    shown = dict(line.split(maxsplit=1) for line in run("status").stdout.splitlines())
    assert shown["index"].startswith(".cuttings (generation 000001, ")
    assert shown["built"].endswith(" UTC with words, 256 dimensions")
    assert shown["documents"] == "2 in 2 passages, from 2 files"
    assert shown["dates"] == "2021-05-04 to 2021-05-04, 1 undated"
    assert shown["outlets"] == "The Daily Lantern 1"
    assert shown["sources"] == str(articles)
    assert shown["problems"] == "0"


def test_status_as_json_has_the_same_facts(run: Run, index: Path) -> None:
    shown = json.loads(run("status", "--json").stdout)
    assert (shown["documents"], shown["passages"], shown["undated"]) == (2, 2, 1)
    assert (shown["first"], shown["last"]) == ("2021-05-04", "2021-05-04")
    assert (shown["outlets"], shown["problems"]) == ({"The Daily Lantern": 1}, [])


def test_status_without_an_index_is_one_line(run: Run) -> None:
    done = run("status")
    assert done.returncode == 1
    assert done.stderr.startswith("cuttings: there is no index in .cuttings: ")
