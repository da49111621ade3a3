"""What an index is made of, listed and counted."""

from datetime import UTC, date, datetime
from pathlib import Path

from cuttings.index import Counted, Index, Listed, Selection, WordEncoder, build

ARTICLES = {
    "a.md": "---\ntitle: Ferry\nsource: Gull\npublished: 2021-10-28\n---\n\nThe ferry of Velmora is late today.\n",
    "b.md": "---\ntitle: Bridge\nsource: Gull\npublished: 2021-10-28\n---\n\nThe bridge of Sundby is open.\n",
    "c.md": "---\ntitle: Mill\nsource: Post\npublished: 2021-11-02\n---\n\nThe mill of Tarsk burns again.\n",
    "d.md": "---\ntitle: Rain\n---\n\nIt rains in Orlu and nobody says since when.\n",
    "empty.txt": "",
}


def opened(folder: Path) -> Index:
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    build([folder], folder / ".index", encoder=WordEncoder())
    return Index.open(folder / ".index", encoder=WordEncoder())


def test_documents_are_counted_by_day_and_outlet(tmp_path: Path) -> None:
    with opened(tmp_path) as index:
        assert index.contents.counts() == (
            Counted(None, "", 1),
            Counted(date(2021, 10, 28), "Gull", 2),
            Counted(date(2021, 11, 2), "Post", 1),
        )


def test_documents_are_listed_from_the_newest_in_pages(tmp_path: Path) -> None:
    with opened(tmp_path) as index:
        contents = index.contents
        titles = [each.title for each in contents.listed(Selection())]
        assert titles == ["Mill", "Bridge", "Ferry", "Rain"]
        assert [each.title for each in contents.listed(Selection(), start=1, limit=2)] == ["Bridge", "Ferry"]
        assert contents.listed(Selection(), limit=1) == (Listed("c.md", "Mill", "Post", date(2021, 11, 2), "c.md"),)


def test_a_selection_means_the_same_to_the_store_and_to_itself(tmp_path: Path) -> None:
    day = date(2021, 10, 28)
    meant = {
        Selection(since=date(2021, 11, 1)): ["Mill"],
        Selection(until=day): ["Bridge", "Ferry"],
        Selection(since=day, until=day, outlets=("Gull",)): ["Bridge", "Ferry"],
        Selection(outlets=("",)): ["Rain"],
        Selection(other_than=("Gull", "")): ["Mill"],
        Selection(undated=True): ["Rain"],
        Selection(undated=True, outlets=("Gull",)): [],
    }
    with opened(tmp_path) as index:
        everything = index.contents.listed(Selection())
        for selection, titles in meant.items():
            assert [each.title for each in index.contents.listed(selection)] == titles, selection
            assert [each.title for each in everything if selection.has(each.published, each.source)] == titles


def test_it_says_when_it_was_built_from_where_and_what_could_not_be_read(tmp_path: Path) -> None:
    with opened(tmp_path) as index:
        assert (datetime.now(UTC) - index.contents.built).total_seconds() < 60
        assert index.contents.sources == (str(tmp_path.resolve()),)
        assert [str(problem.path) for problem in index.contents.problems()] == ["empty.txt"]
