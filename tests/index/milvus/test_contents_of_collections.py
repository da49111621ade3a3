"""A collection in Milvus is made of what an index folder of the same articles is made of."""

from pathlib import Path

from cuttings.index import Index, Selection, WordEncoder, build


def test_a_collection_lists_and_counts_as_a_folder_does(archive, tmp_path: Path) -> None:
    archive.fill(12)
    archive.build()
    build([archive.folder], tmp_path / "index", encoder=WordEncoder())
    held = archive.open().contents
    with Index.open(tmp_path / "index", encoder=WordEncoder()) as index:
        assert held.counts() == index.contents.counts()
        for selection in (Selection(), Selection(outlets=("Orlu Post",)), Selection(undated=True)):
            assert held.listed(selection) == index.contents.listed(selection)
            assert held.listed(selection, start=2, limit=3) == index.contents.listed(selection, start=2, limit=3)
        assert held.sources == index.contents.sources
        assert held.problems() == index.contents.problems() == ()
