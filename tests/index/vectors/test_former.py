from pathlib import Path

import numpy as np
import pytest

from cuttings.index.search.vectors import DenseSearch, new_rows, open_rows


@pytest.fixture
def unit_rows() -> np.ndarray:
    rows = np.random.default_rng(7).normal(size=(500, 32)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_the_nearest_rows_are_those_of_brute_force(unit_rows: np.ndarray) -> None:
    numbers, cosines = DenseSearch(unit_rows).nearest(unit_rows[3], 10)
    every = unit_rows @ unit_rows[3]
    assert numbers.tolist() == np.argsort(-every)[:10].tolist()
    assert np.allclose(cosines, np.sort(every)[::-1][:10], atol=1e-6)
    assert numbers[0] == 3
    assert cosines[0] == pytest.approx(1, abs=1e-6)


def test_orthogonal_is_zero_and_opposite_is_minus_one() -> None:
    search = DenseSearch(np.array([[1, 0], [0, 1], [-1, 0]], np.float32))
    numbers, cosines = search.nearest(np.array([1, 0], np.float32), 3)
    assert numbers.tolist() == [0, 1, 2]
    assert cosines.tolist() == [1, 0, -1]


def test_only_allowed_rows_are_found(unit_rows: np.ndarray) -> None:
    allowed = np.zeros(500, np.bool_)
    allowed[[3, 77, 499]] = True
    numbers, cosines = DenseSearch(unit_rows).nearest(unit_rows[77], 10, allowed)
    assert set(numbers.tolist()) == {3, 77, 499}
    assert numbers[0] == 77
    assert len(cosines) == 3


def test_rows_survive_the_disk(tmp_path: Path, unit_rows: np.ndarray) -> None:
    rows = new_rows(tmp_path, *unit_rows.shape)
    rows[:] = unit_rows
    rows.flush()
    assert np.array_equal(open_rows(tmp_path), unit_rows)


def test_no_rows_find_nothing() -> None:
    numbers, cosines = DenseSearch(np.empty((0, 4), np.float32)).nearest(np.ones(4, np.float32), 5)
    assert numbers.tolist() == []
    assert cosines.tolist() == []


def test_eight_bits_lose_none_of_the_nearest() -> None:
    chance = np.random.default_rng(11)
    rows = chance.normal(size=(5_000, 96)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    search = DenseSearch(rows)
    for vector in rows[:40] + 0.05 * chance.normal(size=(40, 96)).astype(np.float32):
        found, _ = search.nearest(vector, 200)
        assert found[:20].tolist() == np.argsort(-(rows @ vector), kind="stable")[:20].tolist()


def test_numbers_of_any_size_are_brought_to_eight_bits() -> None:
    rows = np.array([[1e-4, 0], [0, 1e-4], [1e-4, 1e-4]], np.float32)
    assert DenseSearch(rows).nearest(np.array([1, 1], np.float32), 1)[0].tolist() == [2]
