"""The folder of an index through many builds: its formats, its segments, and who reads it meanwhile."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cuttings.index import Index, LiveIndex, Manifest, UnknownFormat, WordEncoder, build
from cuttings.index.store import Generations

MILL = "The old mill in Tarsk burned down on Friday night.\n\nNobody was hurt, the fire brigade said."
STRIKE = "Bus drivers in Orlu will strike next week over pay.\n\nThe union asks for nine percent."

Corpus = Callable[..., Path]


def first(folder: Path, question: str) -> tuple[str, float, float]:
    """Give the id and the scores of the best hit."""
    with Index.open(folder, encoder=WordEncoder()) as index:
        hit = index.search(question)[0]
        return hit.passage.document.id, hit.cosine, hit.keyword


def segments(folder: Path) -> list[int]:
    manifest = Manifest.read(folder, Generations(folder).live())
    return [segment.rows for segment in manifest.segments]


def test_another_format_is_refused_and_built_over(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(mill=MILL)
    build([folder], tmp_path / "index", encoder=WordEncoder())
    manifest = Generations(tmp_path / "index").live() / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"format": 3', '"format": 0'))
    with pytest.raises(UnknownFormat, match="cuttings build"):
        Index.open(tmp_path / "index", encoder=WordEncoder())
    assert build([folder], tmp_path / "index", encoder=WordEncoder()).documents == 1
    assert first(tmp_path / "index", "the old mill")[0] == "mill.txt"


def test_an_index_of_an_earlier_format_is_built_over_with_the_vectors_it_holds(corpus: Corpus, tmp_path: Path) -> None:
    folder = corpus(strike=STRIKE, mill=MILL)
    build([folder], tmp_path / "index", encoder=WordEncoder())
    before = first(tmp_path / "index", "the old mill")
    live = Generations(tmp_path / "index").live()
    shutil.move(tmp_path / "index" / "segments" / "000001" / "vectors.npy", live)
    shutil.rmtree(tmp_path / "index" / "segments")
    manifest = live / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"format": 3', '"format": 2'))
    assert build([folder], tmp_path / "index", encoder=WordEncoder()).embedded == 0
    assert first(tmp_path / "index", "the old mill") == before


def test_a_running_reader_picks_up_a_new_generation(corpus: Corpus, tmp_path: Path) -> None:
    build([corpus(mill=MILL)], tmp_path / "index", encoder=WordEncoder())
    live = LiveIndex(tmp_path / "index", encoder=WordEncoder())
    earlier = live.current()
    assert live.current() is earlier
    build([corpus(strike=STRIKE)], tmp_path / "index", encoder=WordEncoder())
    assert live.current().manifest.documents == 2
    assert earlier.search("the old mill")[0].passage.document.id == "mill.txt"


def test_a_reader_of_a_swept_generation_reads_on(corpus: Corpus, tmp_path: Path) -> None:
    build([corpus(mill=MILL)], tmp_path / "index", encoder=WordEncoder())
    with Index.open(tmp_path / "index", encoder=WordEncoder()) as earlier:
        for step in range(4):
            build(
                [corpus(mill=MILL + f"\n\nThe owner came {step} days later.")],
                tmp_path / "index",
                encoder=WordEncoder(),
            )
        assert not (tmp_path / "index" / "segments" / "000001").exists()
        (hit,) = earlier.search("the old mill")
        assert hit.passage.document.text == MILL


def test_segments_stay_few_and_what_was_removed_leaves_them(corpus: Corpus, tmp_path: Path) -> None:
    articles = {f"town{number}": f"The bridge of town {number} was opened." for number in range(30)}
    for name, text in articles.items():
        folder = corpus(**{name: text})
        build([folder], tmp_path / "index", encoder=WordEncoder())
        assert len(segments(tmp_path / "index")) <= 8
    assert sum(segments(tmp_path / "index")) == 30
    report = build([corpus(**dict.fromkeys(list(articles)[:12]))], tmp_path / "index", encoder=WordEncoder())
    assert (report.removed, report.passages, report.embedded) == (12, 18, 0)
    assert segments(tmp_path / "index") == [18]
    assert first(tmp_path / "index", "town 29")[0] == "town29.txt"
