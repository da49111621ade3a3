"""An index in Milvus finds what a local one finds."""

from datetime import date
from pathlib import Path

import pytest

from cuttings.index import Filters, Hit, Index, Searchable, UnknownDocument, WordEncoder, build, status

from .conftest import OUTLETS, Archive

QUESTIONS = [
    "When did the harbour of town 7 open?",
    "the fire in the mill of Tarsk",
    "the mayor told reporters beside the ferry",
    "zeppelin",
    "",
]
FILTERS = [
    None,
    Filters(since=date(2024, 5, 1)),
    Filters(until=date(2024, 3, 31)),
    Filters(since=date(2024, 5, 1), until=date(2024, 5, 2), outlets=frozenset({"daily velmo", "Sundby News"})),
    Filters(outlets=frozenset({OUTLETS[2]})),
    Filters(outlets=frozenset({"Nobody's News"})),
]


@pytest.fixture(scope="module")
def local(filled: Archive) -> Index:
    build([filled.folder], filled.folder.parent / "local", encoder=WordEncoder())
    return Index.open(filled.folder.parent / "local", encoder=WordEncoder())


@pytest.fixture(scope="module")
def engine(filled: Archive) -> Searchable:
    return filled.open()


Span = tuple[str, int, int]


def spans(hits: list[Hit]) -> dict[Span, tuple[str, tuple[tuple[str, int], ...]]]:
    """Give what hits say, and their copies."""
    return {span(hit): (hit.passage.text, tuple((copy.document.id, copy.start) for copy in hit.copies)) for hit in hits}


def scores(hits: list[Hit]) -> dict[Span, tuple[float, ...]]:
    return {span(hit): (hit.fused, hit.cosine, hit.keyword, hit.fresh) for hit in hits}


def span(hit: Hit) -> Span:
    return hit.passage.document.id, hit.passage.start, hit.passage.end


def agree(engine: Searchable, local: Index, question: str, **how: object) -> None:
    """Compare all that both find; the index has fewer passages than either search looks at."""
    here, there = local.search(question, limit=500, **how), engine.search(question, limit=500, **how)
    assert spans(there) == spans(here)
    for of, found in scores(here).items():
        assert scores(there)[of] == pytest.approx(found, abs=1e-4), of
    assert [hit.fused for hit in there] == pytest.approx([hit.fused for hit in here], abs=1e-4)


@pytest.mark.parametrize("filters", FILTERS, ids=str)
@pytest.mark.parametrize("question", QUESTIONS)
def test_the_engine_finds_what_a_local_index_finds(
    local: Index, engine: Searchable, question: str, filters: Filters | None
) -> None:
    agree(engine, local, question, filters=filters)


@pytest.mark.parametrize("newest_first", [False, True])
def test_new_articles_gain_as_in_a_local_index(local: Index, engine: Searchable, newest_first: bool) -> None:
    agree(engine, local, QUESTIONS[2], asked_on=date(2024, 5, 4), newest_first=newest_first)


def test_hits_are_ranked_and_no_more_than_asked_for(engine: Searchable) -> None:
    hits = engine.search(QUESTIONS[0], limit=7)
    assert [hit.rank for hit in hits] == list(range(1, 8))
    assert [hit.fused for hit in hits] == sorted((hit.fused for hit in hits), reverse=True)


def test_passages_that_say_the_same_are_one_hit_of_the_oldest(engine: Searchable) -> None:
    hit, *_ = engine.search("the fire in the mill of Tarsk")
    assert (hit.passage.document.id, [copy.document.id for copy in hit.copies]) == ("first", ["third", "wire"])


def test_terms_weigh_as_in_a_local_index(local: Index, engine: Searchable) -> None:
    text = "When did the harbour of town 7 open? A zeppelin, said the mayor."
    assert engine.weights(text) == pytest.approx(local.weights(text))


def test_the_collection_says_of_itself_what_a_local_index_says(local: Index, engine: Searchable) -> None:
    for fact in ("articles", "passages", "outlets", "first_published", "last_published", "undated"):
        assert getattr(engine, fact) == getattr(local, fact), fact


@pytest.mark.parametrize("count", [1, 7, 60, 1000])
def test_a_sample_is_spread_evenly(local: Index, engine: Searchable, count: int) -> None:
    places = [(passage.document.id, passage.start) for passage in engine.spread(count)]
    assert len(places) == min(count, engine.passages, 240)
    assert len(set(places)) == len(places)
    if 240 % count == 0:
        assert places == [(passage.document.id, passage.start) for passage in local.spread(count)]


def test_documents_come_back_as_they_were_read(local: Index, engine: Searchable) -> None:
    assert {document.id: document for document in engine.documents()} == {
        document.id: document for document in local.documents()
    }
    assert engine.document("a07") == local.document("a07")
    assert engine.blocks("a07") == local.blocks("a07")


def test_an_unknown_document_is_an_error(engine: Searchable) -> None:
    with pytest.raises(UnknownDocument, match="nobody"):
        engine.document("nobody")


def test_a_status_needs_no_model(filled: Archive, local: Index) -> None:
    here, there = status(local.folder), status(filled.address)
    for fact in ("encoder", "dimension", "files", "documents", "passages", "outlets", "first", "last", "undated"):
        assert getattr(there, fact) == getattr(here, fact), fact
    assert there.folder == filled.address
    assert there.sources == (str(filled.folder.resolve()),)
    assert there.bytes > 10_000


def test_long_texts_and_odd_characters_come_back_whole(archive: Archive) -> None:
    text = "\n\n".join(
        f"The \\ tower\x00 number {number} stands; “así”, 船 and \U0001f6a2." * 9 for number in range(300)
    )
    archive.put("long", text + " A half: \ud83d.", title='Quotes " and \\', source='An "outlet" \\ of \ud83d')
    archive.build()
    index = archive.open()
    document = index.document("long")
    assert len(document.text) > 100_000
    assert document == next(index.documents())
    local = archive.folder.parent / "local"
    build([archive.folder], local, encoder=WordEncoder())
    with Index.open(local, encoder=WordEncoder()) as opened:
        assert document == opened.document("long")
        assert index.blocks("long") == opened.blocks("long")
    hits = index.search("the tower number 299", filters=Filters(outlets=frozenset({document.source})))
    assert "299" in hits[0].passage.text


def test_a_passage_without_words_is_found_by_nothing_and_breaks_nothing(archive: Archive) -> None:
    archive.put("signs", "— … — … — … — …")
    archive.put("words", "The ferry sank.")
    archive.build()
    assert archive.found("the ferry")[0] == "words"


def test_a_path_is_not_needed_to_ask(tmp_path: Path, archive: Archive) -> None:
    archive.put("one", "The ferry sank.")
    archive.build()
    for path in (archive.folder, archive.address.workplace):
        path.rename(tmp_path / f"moved-{path.name}")
    assert archive.found("ferry") == ["one"]
