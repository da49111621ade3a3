from pathlib import Path

import numpy as np
import pytest

from cuttings.corpus import CutSettings
from cuttings.index import BuildRunning, DamagedIndex, Manifest, UnknownFormat, WordEncoder
from cuttings.index.store import Generations, Journal


def make(places: Generations) -> str:
    with places.building() as generation:
        (generation / "file").write_text("content")
        places.make_live(generation)
    return generation.name


def test_a_generation_is_live_only_once_it_is_made_so(tmp_path: Path) -> None:
    places = Generations(tmp_path)
    assert places.live() is None
    first = make(places)
    with places.building() as unfinished:
        assert places.live().name == first
    assert not unfinished.exists()
    assert places.live().name == first


def test_the_live_generation_and_the_one_before_it_are_kept(tmp_path: Path) -> None:
    places = Generations(tmp_path)
    names = [make(places) for _ in range(4)]
    assert names == ["000001", "000002", "000003", "000004"]
    assert sorted(path.name for path in (tmp_path / "generations").iterdir()) == names[-2:]


def test_a_second_builder_is_told_to_wait(tmp_path: Path) -> None:
    with Generations(tmp_path).building(), pytest.raises(BuildRunning, match="wait"), Generations(tmp_path).building():
        pass


def test_the_journal_gives_back_what_was_appended(tmp_path: Path) -> None:
    encoder = WordEncoder(dimension=4)
    rows = np.arange(8, dtype=np.float32).reshape(2, 4)
    Journal(tmp_path, encoder).append([b"a" * 16, b"b" * 16], rows)
    again = Journal(tmp_path, encoder)
    again.append([b"c" * 16], rows[:1] + 1)
    assert again.rows([b"c" * 16, b"a" * 16]).tolist() == [[1, 2, 3, 4], [0, 1, 2, 3]]
    assert b"b" * 16 in again
    assert b"d" * 16 not in again


def test_half_a_record_at_the_end_of_the_journal_is_cut_off(tmp_path: Path) -> None:
    encoder = WordEncoder(dimension=4)
    Journal(tmp_path, encoder).append([b"a" * 16, b"b" * 16], np.ones((2, 4), np.float32))
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-5])
    again = Journal(tmp_path, encoder)
    assert b"a" * 16 in again
    assert b"b" * 16 not in again
    again.append([b"b" * 16], np.full((1, 4), 2, np.float32))
    assert Journal(tmp_path, encoder).rows([b"b" * 16]).tolist() == [[2, 2, 2, 2]]


def manifest() -> Manifest:
    return Manifest(
        "2024-04-17T12:00:00+00:00", "1", "words", "words-256", "counts", 256, CutSettings(), ("/a",), 1, 2, 3, ()
    )


def test_a_manifest_survives_the_disk(tmp_path: Path) -> None:
    manifest().write(tmp_path)
    assert Manifest.read(tmp_path, tmp_path) == manifest()


def test_another_format_is_refused_with_what_to_do(tmp_path: Path) -> None:
    manifest().write(tmp_path)
    path = tmp_path / "manifest.json"
    path.write_text(path.read_text().replace('"format": 3', '"format": 99'))
    with pytest.raises(UnknownFormat, match="format 99 and this version reads format 3: build it again"):
        Manifest.read(tmp_path, tmp_path)


def test_a_manifest_that_is_no_json_is_damage(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text("{")
    with pytest.raises(DamagedIndex, match="build it again"):
        Manifest.read(tmp_path, tmp_path)
