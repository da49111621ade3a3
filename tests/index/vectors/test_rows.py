"""Rows on disk: what is written is read, and what is damaged is named."""

import json
import os
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest

from cuttings.index.search.vectors import DenseSearch, Rows

from .conftest import Segment, unit


def test_rows_survive_the_disk_in_16_bits(segment: Segment, topics: np.ndarray) -> None:
    rows = segment(topics)
    assert len(rows) == 20_000
    assert np.array_equal(rows.vectors, topics.astype(np.float16))
    assert rows.vectors.dtype == np.float16


@pytest.mark.parametrize("dimension", [384, 1_024])
def test_16_bits_change_a_cosine_by_less_than_a_thousandth(segment: Segment, dimension: int) -> None:
    chance = np.random.default_rng(2)
    rows, vectors = unit(chance.normal(size=(2_000, dimension))), unit(chance.normal(size=(20, dimension)))
    written = segment(rows)
    every = np.arange(2_000)
    for vector in [*vectors, rows[0]]:
        change = np.abs(written.cosines(vector, every) - rows @ vector)
        assert change.max() < 1e-3
        assert np.median(change) < 1e-5 * 2


def test_cosines_come_in_the_order_of_the_numbers(segment: Segment, topics: np.ndarray) -> None:
    rows = segment(topics)
    numbers = np.array([19_999, 0, 7, 7])
    assert np.allclose(rows.cosines(topics[7], numbers), topics[numbers] @ topics[7], atol=1e-4)
    assert rows.cosines(topics[7], np.empty(0, np.int64)).shape == (0,)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows removes no open file")
def test_rows_that_are_open_outlive_their_folder(segment: Segment, topics: np.ndarray) -> None:
    rows = segment(topics[:2_000])
    search = DenseSearch([rows])
    for path in rows.folder.iterdir():
        path.unlink()
    assert search.nearest(topics[5], 1)[0].tolist() == [5]


@pytest.mark.parametrize("kept", [None, 0, 1, 100, -3])
@pytest.mark.parametrize("name", ["vectors.npy", "codes.json", "codes-0.faiss", "codes-1.faiss"])
def test_a_missing_or_truncated_file_is_named(in_lists: Rows, tmp_path: Path, name: str, kept: int | None) -> None:
    folder = shutil.copytree(in_lists.folder, tmp_path / "damaged")
    path = folder / name
    if kept is None:
        path.unlink()
    elif kept < path.stat().st_size:
        os.truncate(path, kept if kept >= 0 else path.stat().st_size + kept)
    else:
        path.write_bytes(bytes(kept))
    with pytest.raises((OSError, ValueError), match=name):
        Rows.open(folder)


@pytest.mark.parametrize("count", [0, 10])
def test_small_segments_are_checked_too(segment: Segment, topics: np.ndarray, count: int) -> None:
    for path in segment(topics[:count]).folder.iterdir():
        whole = path.read_bytes()
        path.write_bytes(whole[:-1])
        with pytest.raises(ValueError, match=path.name):
            Rows.open(path.parent)
        path.write_bytes(whole)
        assert len(Rows.open(path.parent)) == count


@pytest.mark.parametrize("name", ["vectors.npy", "codes-0.faiss"])
def test_a_file_with_other_bytes_in_it_is_named(segment: Segment, topics: np.ndarray, name: str) -> None:
    path = segment(topics[:50]).folder / name
    path.write_bytes(bytes(path.stat().st_size))
    with pytest.raises(ValueError, match=name):
        DenseSearch([Rows.open(path.parent)])


@pytest.mark.parametrize("text", ["[]", "{}", '{"greatest": "x", "sizes": [1]}'])
def test_a_description_that_says_something_else_is_named(segment: Segment, topics: np.ndarray, text: str) -> None:
    folder = segment(topics[:50]).folder
    (folder / "codes.json").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=r"codes\.json"):
        Rows.open(folder)


@pytest.mark.parametrize("count", [0, 60])
def test_codes_of_another_segment_are_refused(segment: Segment, topics: np.ndarray, count: int) -> None:
    mine, other = segment(topics[:50]).folder, segment(topics[:count]).folder
    for path in other.glob("codes*"):
        path.replace(mine / path.name)
    with pytest.raises(ValueError, match=r"codes-0\.faiss"):
        DenseSearch([Rows.open(mine)])


@pytest.mark.parametrize("rows", [np.zeros((3, 4), np.float32), np.zeros(3, np.float16)])
def test_rows_of_another_kind_are_refused(segment: Segment, topics: np.ndarray, rows: np.ndarray) -> None:
    folder = segment(topics[:50]).folder
    np.save(folder / "vectors.npy", rows)
    with pytest.raises(ValueError, match=r"vectors\.npy: float"):
        Rows.open(folder)


def test_what_is_written_is_the_same_each_time(segment: Segment, topics: np.ndarray) -> None:
    folders = [segment(topics[:2_000]).folder for _ in range(2)]
    for path in folders[0].iterdir():
        assert path.read_bytes() == (folders[1] / path.name).read_bytes()
    assert json.loads((folders[0] / "codes.json").read_text(encoding="utf-8"))["sizes"][0] > 2_000 * 64


@pytest.mark.skipif(not hasattr(os, "posix_fallocate"), reason="the system allots no room to a file")
def test_a_disk_that_fills_raises_an_error(segment: Segment, topics: np.ndarray, tmp_path: Path) -> None:
    import resource

    folder = segment(topics[:2_000]).folder
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))  # no file may grow beyond it
    try:
        with pytest.raises(OSError, match="too large"):
            Rows.create(tmp_path, 2_000, 64)
        with pytest.raises(OSError, match="too large"):
            Rows.finish(folder)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
