"""Builds in Milvus, one after the other."""

import json
import shutil
from datetime import date

import pytest

from cuttings.corpus import NothingToRead
from cuttings.index import EncoderMismatch, Index, Part, Progress, Searchable, WordEncoder, build, open_index, status
from cuttings.index.milvus import CollectionMismatch

from .conftest import FIRE, Archive


def scored(index: Searchable, question: str) -> set[tuple[str, int, float]]:
    """Give what a question finds in an index that is small enough to be found whole."""
    hits = index.search(question, limit=500)
    return {(hit.passage.document.id, hit.passage.start, round(hit.fused, 4)) for hit in hits}


def without_copies(found: set[tuple[str, int, float]]) -> set[tuple[str, int, float]]:
    return {each for each in found if each[0] not in ("wire", "first", "third")}


def test_a_build_reports_what_it_did_and_how_far_it_is(archive: Archive) -> None:
    archive.fill(10)
    told: list[Progress] = []
    report = archive.build(report=told.append)
    assert (report.documents, report.added, report.changed, report.removed, report.unchanged) == (13, 13, 0, 0, 0)
    assert report.embedded == report.passages
    ended = {each.stage: each.total for each in told if each.done == each.total}
    assert ended["comparing"] == 13
    assert ended["uploading"] == report.passages


def test_a_second_build_of_the_same_files_changes_nothing(archive: Archive) -> None:
    archive.fill(10)
    archive.build()
    before = status(archive.address)
    report = archive.build()
    assert (report.added, report.changed, report.removed, report.unchanged, report.embedded) == (0, 0, 0, 13, 0)
    assert status(archive.address) == before


def test_edited_and_removed_articles_leave_the_index_and_new_ones_enter_it(archive: Archive) -> None:
    archive.fill(10)
    archive.build()
    archive.put("a03", "The zeppelin of town 3 burned.", source="Orlu Post")
    archive.put("new", "The new zeppelin of Velmo flies.", source="Orlu Post")
    archive.remove("wire")
    report = archive.build()
    assert (report.added, report.changed, report.removed, report.unchanged, report.embedded) == (1, 1, 1, 11, 2)
    found = archive.open().search("the zeppelin burned")
    assert {hit.passage.document.id for hit in found if hit.keyword > 0} >= {"a03", "new"}
    assert "wire" not in {document.id for document in archive.open().documents()}


def test_many_builds_leave_what_one_build_gives(archive: Archive) -> None:
    archive.fill(12)
    archive.build()
    for round_ in range(3):
        archive.put("a01", f"The museum of town 1 was visited {round_} times.", source="Orlu Post")
        archive.put(f"b{round_}", f"A ferry left on day {round_}. {FIRE}", published=f"2024-06-0{round_ + 1}")
        archive.remove(f"a0{round_ + 4}")
        archive.build()
    local = archive.folder.parent / "local"
    build([archive.folder], local, encoder=WordEncoder())
    text = "the ferry, the museum and the mill of Tarsk in town 1"
    with Index.open(local, encoder=WordEncoder()) as opened:
        engine = archive.open()
        assert engine.weights(text) == pytest.approx(opened.weights(text))
        for question in ("the fire in the mill", "museum of town 1", "harbour"):
            here = {(hit.passage.document.id, round(hit.fused, 4)) for hit in opened.search(question, limit=500)}
            assert {
                (hit.passage.document.id, round(hit.fused, 4)) for hit in engine.search(question, limit=500)
            } == here


def test_an_article_that_comes_back_is_found_again(archive: Archive) -> None:
    archive.put("one", "The ferry sank.")
    archive.put("two", "The mill burned.")
    archive.build()
    archive.remove("one")
    archive.build()
    archive.put("one", "The ferry sank.")
    report = archive.build()
    assert (report.added, report.unchanged) == (1, 1)
    assert archive.found("the ferry")[0] == "one"


def test_who_has_the_index_open_sees_the_whole_of_one_build(archive: Archive) -> None:
    archive.put("one", "The ferry sank.")
    archive.build()
    followed = open_index(archive.address, encoder=WordEncoder())
    before = followed.current()
    archive.remove("one")
    archive.put("two", "The ferry was lifted.")

    def look(progress: Progress) -> None:
        if progress.stage == "uploading":
            assert [hit.passage.document.id for hit in followed.current().search("the ferry")] == ["one"]

    archive.build(report=look)
    assert [hit.passage.document.id for hit in followed.current().search("the ferry")] == ["two"]
    # The question that was asked before the build ended is still answered from what was there.
    assert before.document("one").text == "The ferry sank."
    assert [hit.passage.document.id for hit in before.search("the ferry")] == ["one"]
    assert before.generation < followed.current().generation


def test_what_some_machine_has_embedded_is_not_embedded_again(archive: Archive) -> None:
    archive.fill(10)
    archive.build()
    shutil.rmtree(archive.address.workplace)  # as on another machine
    archive.put("new", "The new zeppelin of Velmo flies.")
    report = archive.build()
    assert (report.added, report.changed, report.unchanged, report.embedded) == (1, 0, 13, 1)


def test_parts_are_built_apart_and_searched_together(archive: Archive) -> None:
    archive.fill(12)
    reports = [archive.build(part=Part(number, 3)) for number in (3, 1, 2)]
    assert sum(report.documents for report in reports) == 15
    engine = archive.open()
    local = archive.folder.parent / "local"
    build([archive.folder], local, encoder=WordEncoder())
    with Index.open(local, encoder=WordEncoder()) as opened:
        assert (engine.articles, engine.passages) == (opened.articles, opened.passages)
        assert engine.outlets == opened.outlets
        assert engine.weights("the mill of town 1") == pytest.approx(opened.weights("the mill of town 1"))
        question = "the harbour of town 7"
        # Copies are looked for within a part, so that one in another part is a hit of its own.
        assert without_copies(scored(engine, question)) == without_copies(scored(opened, question))
    archive.remove("a03")
    changed = [archive.build(part=Part(number, 3)).removed for number in (1, 2, 3)]
    assert sorted(changed) == [0, 0, 1]
    assert archive.open().articles == 14


def test_a_collection_keeps_its_division_in_parts(archive: Archive) -> None:
    archive.put("one", "The ferry sank.")
    archive.build()
    with pytest.raises(CollectionMismatch, match="a division in parts: 1 and cannot be added to with 2"):
        archive.build(part=Part(1, 2))


def test_a_collection_keeps_its_encoder(archive: Archive) -> None:
    archive.put("one", "The ferry sank.")
    archive.build()
    with pytest.raises(CollectionMismatch, match="the encoder words and cannot be added to with words"):
        build([archive.folder], archive.address, encoder=WordEncoder(64))
    with pytest.raises(EncoderMismatch):
        open_index(archive.address, encoder=WordEncoder(64))


def test_a_build_without_articles_leaves_what_is_there(archive: Archive) -> None:
    archive.put("one", "The ferry sank.", published="2024-05-01")
    archive.build()
    archive.remove("one")
    with pytest.raises(NothingToRead):
        archive.build()
    assert archive.found("ferry") == ["one"]
    assert archive.open().last_published == date(2024, 5, 1)


def test_what_could_not_be_read_is_kept_for_the_status(archive: Archive) -> None:
    archive.put("one", "The ferry sank.")
    (archive.folder / "bad.jsonl").write_text(json.dumps({"title": "no text"}), encoding="utf-8")
    report = archive.build()
    assert [problem.path for problem in report.problems] == [
        problem.path for problem in status(archive.address).problems
    ]
    assert len(report.problems) == 1
