"""Builds on real files with the toy encoder: what is embedded, kept, changed and removed."""

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from cuttings.corpus import CutSettings, NothingToRead
from cuttings.index import (
    BuildRunning,
    CannotWrite,
    DamagedIndex,
    EncoderMismatch,
    Filters,
    Index,
    NoIndex,
    Progress,
    WordEncoder,
    build,
    status,
)
from cuttings.index.store import Generations

BRIDGE = "The bridge over the river Orlu was opened on Monday.\n\nThe mayor cut a red ribbon in front of the crowd."
MILL = "The old mill in Tarsk burned down on Friday night.\n\nNobody was hurt, the fire brigade said."
STRIKE = "Bus drivers in Orlu will strike next week over pay.\n\nThe union asks for nine percent."

Corpus = Callable[..., Path]


class CountingEncoder(WordEncoder):
    """The toy, noting what it was asked to encode."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        self.seen.extend(texts)
        return super().encode(texts)


def found(folder: Path, question: str) -> list[tuple[str, int, int, float, float]]:
    with Index.open(folder, encoder=WordEncoder()) as index:
        hits = index.search(question)
        return [(h.passage.document.id, h.passage.start, h.passage.end, h.cosine, h.keyword) for h in hits]


def test_a_passage_is_found_by_its_words(corpus: Corpus, tmp_path: Path) -> None:
    report = build([corpus(bridge=BRIDGE, mill=MILL)], tmp_path / "index", encoder=WordEncoder())
    assert (report.documents, report.added, report.changed, report.removed, report.unchanged) == (2, 2, 0, 0, 0)
    with Index.open(tmp_path / "index", encoder=WordEncoder()) as index:
        hits = index.search("Who cut the ribbon at the bridge?")
        assert hits[0].passage.document.id == "bridge.txt"
        assert "red ribbon" in hits[0].passage.text
        assert [hit.rank for hit in hits] == [1, 2]
        assert hits[0].fused > hits[1].fused
        assert hits[0].cosine > hits[1].cosine
        assert hits[0].keyword > hits[1].keyword


def test_every_passage_is_a_view_of_the_text_on_disk(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(bridge=BRIDGE, mill="İstanbul’da ﬁre 🔥 e\u0301tude.\n\n" + MILL)
    build([folder], tmp_path / "index", encoder=WordEncoder())
    with Index.open(tmp_path / "index", encoder=WordEncoder()) as index:
        for hit in index.search("the mill the bridge İstanbul"):
            text = (folder / hit.passage.document.id).read_text(encoding="utf-8")
            assert hit.passage.text == text[hit.passage.start : hit.passage.end]


def test_the_same_build_again_embeds_nothing_and_changes_nothing(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(bridge=BRIDGE, mill=MILL)
    first = build([folder], tmp_path / "index", encoder=WordEncoder())
    again = build([folder], tmp_path / "index", encoder=(encoder := CountingEncoder()))
    assert first.embedded == first.passages == 2
    assert (again.embedded, again.unchanged, again.passages) == (0, 2, 2)
    assert encoder.seen == []
    assert status(tmp_path / "index").generation == "000001"


def test_only_an_edited_file_is_embedded_and_found_anew(corpus: Corpus, tmp_path: Path) -> None:
    build([corpus(bridge=BRIDGE, mill=MILL)], tmp_path / "index", encoder=WordEncoder())
    folder = corpus(mill=MILL.replace("Friday", "Sunday"))
    report = build([folder], tmp_path / "index", encoder=(encoder := CountingEncoder()))
    assert (report.changed, report.unchanged, report.embedded) == (1, 1, 1)
    assert len(encoder.seen) == 1
    assert "Sunday" in encoder.seen[0]
    assert found(tmp_path / "index", "Sunday night")[0][0] == "mill.txt"


def test_an_edit_that_keeps_size_and_time_is_seen_when_it_is_recent(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(mill=MILL)
    before = (folder / "mill.txt").stat()
    build([folder], tmp_path / "index", encoder=WordEncoder())
    corpus(mill=MILL.replace("Friday", "Sunday"))
    os.utime(folder / "mill.txt", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert build([folder], tmp_path / "index", encoder=WordEncoder()).changed == 1


def test_a_touched_file_is_not_embedded_again(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(mill=MILL)
    build([folder], tmp_path / "index", encoder=WordEncoder())
    os.utime(folder / "mill.txt", ns=(1, 1))
    report = build([folder], tmp_path / "index", encoder=WordEncoder())
    assert (report.embedded, report.unchanged) == (0, 1)


def test_a_removed_file_leaves_the_index(corpus: Corpus, tmp_path: Path) -> None:
    build([corpus(bridge=BRIDGE, mill=MILL)], tmp_path / "index", encoder=WordEncoder())
    report = build([corpus(mill=None)], tmp_path / "index", encoder=WordEncoder())
    assert (report.removed, report.documents, report.embedded) == (1, 1, 0)
    assert {hit[0] for hit in found(tmp_path / "index", "the mill in Tarsk")} == {"bridge.txt"}


def test_a_renamed_file_keeps_its_vectors(corpus: Corpus, tmp_path: Path) -> None:
    build([corpus(mill=MILL)], tmp_path / "index", encoder=WordEncoder())
    report = build([corpus(mill=None, fire=MILL)], tmp_path / "index", encoder=WordEncoder())
    assert (report.added, report.removed, report.embedded) == (1, 1, 0)


def test_step_by_step_builds_find_what_one_build_finds(corpus: Corpus, tmp_path: Path) -> None:
    build([corpus(bridge=BRIDGE, mill=MILL)], tmp_path / "steps", encoder=WordEncoder())
    build([corpus(bridge=None, strike=STRIKE)], tmp_path / "steps", encoder=WordEncoder())
    folder = corpus(bridge=BRIDGE + "\n\nA toll is charged.", mill=MILL)
    build([folder], tmp_path / "steps", encoder=WordEncoder())
    build([folder], tmp_path / "once", encoder=WordEncoder())
    for question in ("strike in Orlu", "toll on the bridge", "who was hurt in the fire"):
        assert sorted(found(tmp_path / "steps", question)) == sorted(found(tmp_path / "once", question))


def test_a_file_that_failed_is_tried_again(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(mill=MILL, empty="")
    first = build([folder], tmp_path / "index", encoder=WordEncoder())
    assert [problem.path for problem in first.problems] == ["empty.txt"]
    assert status(tmp_path / "index").problems == first.problems
    corpus(empty=STRIKE)
    again = build([folder], tmp_path / "index", encoder=WordEncoder())
    assert (again.added, again.problems) == (1, ())


def test_a_duplicate_id_is_reported_and_the_first_is_kept(tmp_path: Path) -> None:
    lines = [{"id": "a", "text": BRIDGE}, {"id": "a", "text": MILL}, {"id": "b", "text": STRIKE}]
    file = tmp_path / "all.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    report = build([file], tmp_path / "index", encoder=WordEncoder())
    assert report.documents == 2
    assert "the id 'a' is already that of a document in this file" in str(report.problems[0])
    with Index.open(tmp_path / "index", encoder=WordEncoder()) as index:
        assert index.document("a").text == BRIDGE


def test_equal_passages_are_embedded_once(corpus: Corpus, tmp_path: Path) -> None:
    encoder = CountingEncoder()
    report = build([corpus(one=MILL, two=MILL)], tmp_path / "index", encoder=encoder)
    assert report.passages == 2
    assert report.embedded == len(encoder.seen) == 1
    with Index.open(tmp_path / "index", encoder=WordEncoder()) as index:
        (hit,) = index.search("the old mill")
    assert [hit.passage.document.id, *(copy.document.id for copy in hit.copies)] == ["one.txt", "two.txt"]


def test_other_cut_settings_cut_again(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(bridge=BRIDGE)
    build([folder], tmp_path / "index", encoder=WordEncoder())
    fine = CutSettings(target=16, minimum=1, tail=1)
    assert build([folder], tmp_path / "index", encoder=WordEncoder(), settings=fine).passages == 2


def test_nothing_to_read_leaves_the_index_as_it_was(corpus: Corpus, tmp_path: Path) -> None:
    build([corpus(mill=MILL)], tmp_path / "index", encoder=WordEncoder())
    before = found(tmp_path / "index", "the old mill")
    (tmp_path / "none").mkdir()
    with pytest.raises(NothingToRead, match=r"nothing to read in .*none"):
        build([tmp_path / "none"], tmp_path / "index", encoder=WordEncoder())
    (tmp_path / "none" / "empty.txt").touch()
    with pytest.raises(NothingToRead, match=r"empty\.txt"):
        build([tmp_path / "none"], tmp_path / "index", encoder=WordEncoder())
    assert found(tmp_path / "index", "the old mill") == before


def test_an_index_refuses_another_encoder(corpus: Corpus, tmp_path: Path) -> None:
    build([corpus(mill=MILL)], tmp_path / "index", encoder=WordEncoder())
    with pytest.raises(EncoderMismatch, match="built with 'words' and cannot be searched with 'words'"):
        Index.open(tmp_path / "index", encoder=WordEncoder(dimension=8))


def test_another_encoder_builds_the_index_anew(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(mill=MILL)
    build([folder], tmp_path / "index", encoder=WordEncoder())
    report = build([folder], tmp_path / "index", encoder=WordEncoder(dimension=8))
    assert (report.embedded, report.unchanged) == (1, 1)
    assert status(tmp_path / "index").dimension == 8


def test_a_missing_index_and_a_damaged_one_say_what_to_do(corpus: Corpus, tmp_path: Path) -> None:
    with pytest.raises(NoIndex, match="cuttings build FOLDER"):
        Index.open(tmp_path / "index")
    build([corpus(mill=MILL)], tmp_path / "index", encoder=WordEncoder())
    (tmp_path / "index" / "segments" / "000001" / "vectors.npy").write_bytes(b"")
    with pytest.raises(DamagedIndex, match="build it again"):
        Index.open(tmp_path / "index", encoder=WordEncoder())
    assert build([corpus()], tmp_path / "index", encoder=WordEncoder()).embedded == 1
    assert found(tmp_path / "index", "the old mill")[0][0] == "mill.txt"


def test_two_builds_at_once_do_not_mix(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(mill=MILL)
    with Generations(tmp_path / "index").building(), pytest.raises(BuildRunning):
        build([folder], tmp_path / "index", encoder=WordEncoder())


@pytest.mark.parametrize("write", ["shutil.copyfile", "os.posix_fallocate", "os.fsync"])
def test_a_full_disk_is_reported_and_loses_nothing(corpus: Corpus, tmp_path: Path, monkeypatch, write: str) -> None:
    build([corpus(mill=MILL)], tmp_path / "index", encoder=WordEncoder())
    before = found(tmp_path / "index", "the old mill")

    def full(*_arguments: object, **_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(write, full, raising=False)
    with pytest.raises(CannotWrite, match=r"No space left on device"):
        build([corpus(bridge=BRIDGE)], tmp_path / "index", encoder=WordEncoder())
    monkeypatch.undo()
    assert found(tmp_path / "index", "the old mill") == before
    assert build([corpus()], tmp_path / "index", encoder=WordEncoder()).documents == 2


def test_progress_ends_at_its_total(corpus: Corpus, tmp_path: Path) -> None:
    told: list[Progress] = []
    build([corpus(bridge=BRIDGE, mill=MILL)], tmp_path / "index", encoder=WordEncoder(), report=told.append)
    assert [p.stage for p in told if p.done == p.total] == [
        "reading",
        "cutting",
        "embedding",
        "writing",
        "finding copies",
    ]
    assert all(p.seconds_left is None or p.seconds_left >= 0 for p in told)


@pytest.fixture
def dated(tmp_path: Path) -> Path:
    lines = [
        {"id": "old", "text": "The bridge was closed.", "published": "2020-05-01", "source": "Orlu Post"},
        {"id": "new", "text": "The bridge was opened.", "published": "2024-05-01", "source": "Tarsk Times"},
        {"id": "undated", "text": "The bridge was painted.", "source": "Orlu Post"},
    ]
    (tmp_path / "all.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    build([tmp_path / "all.jsonl"], tmp_path / "index", encoder=WordEncoder())
    return tmp_path / "index"


def ids(folder: Path, filters: Filters) -> set[str]:
    with Index.open(folder, encoder=WordEncoder()) as index:
        return {hit.passage.document.id for hit in index.search("the bridge", filters=filters)}


def test_filters_by_date_and_outlet(dated: Path) -> None:
    from datetime import date

    assert ids(dated, Filters()) == {"old", "new", "undated"}
    assert ids(dated, Filters(since=date(2024, 5, 1))) == {"new"}
    assert ids(dated, Filters(until=date(2024, 4, 30))) == {"old"}
    assert ids(dated, Filters(outlets=frozenset({"ORLU post"}))) == {"old", "undated"}
    assert ids(dated, Filters(since=date(2023, 1, 1), outlets=frozenset({"Orlu Post"}))) == set()
    assert ids(dated, Filters(outlets=frozenset({"Nobody"}))) == set()


def test_the_status_counts_what_is_there(dated: Path) -> None:
    found = status(dated)
    assert (found.files, found.documents, found.passages, found.undated) == (1, 3, 3, 1)
    assert found.outlets == {"Orlu Post": 2, "Tarsk Times": 1}
    assert (str(found.first), str(found.last)) == ("2020-05-01", "2024-05-01")
    assert found.sources == (str(dated.parent / "all.jsonl"),)
    assert found.bytes > 0


def test_blank_and_very_long_questions_are_searched(dated: Path) -> None:
    with Index.open(dated, encoder=WordEncoder()) as index:
        assert index.search("  \n ") == []
        assert index.search("the bridge was opened " * 500)[0].passage.document.id == "new"
