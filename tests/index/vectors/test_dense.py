"""Dense search against brute force."""

from itertools import pairwise

import numpy as np
import pytest

from cuttings.index.search.vectors import DenseSearch, Rows

from .conftest import Segment


def brute_force(rows: np.ndarray, vector: np.ndarray, limit: int, allowed: np.ndarray | None = None) -> np.ndarray:
    """The numbers of the greatest inner products with rows of 16 bits, those alike in ascending order."""
    products = np.einsum("ij,j->i", rows.astype(np.float16).astype(np.float32), vector)
    if allowed is not None:
        products = np.where(allowed, products, -np.inf)
        limit = min(limit, np.count_nonzero(allowed))
    return np.argsort(-products, kind="stable")[:limit]


def recall(search: DenseSearch, products: np.ndarray, questions: np.ndarray, allowed: np.ndarray) -> float:
    """The share of the true nearest 20 that are found among 200; `products` are those of all questions and rows."""
    shares = []
    for vector, row in zip(questions, np.where(allowed, products, -np.inf), strict=True):
        numbers, _ = search.nearest(vector, 200, None if allowed.all() else allowed)
        assert allowed[numbers].all()
        wanted = min(20, np.count_nonzero(allowed))
        shares.append(np.isin(np.argpartition(-row, wanted)[:wanted], numbers).mean())
    return float(np.mean(shares))


def test_the_nearest_rows_are_those_of_brute_force(segment: Segment, topics: np.ndarray) -> None:
    rows = topics[:500]
    numbers, cosines = DenseSearch([segment(rows)]).nearest(rows[3], 10)
    assert numbers.tolist() == brute_force(rows, rows[3], 10).tolist()
    assert np.allclose(cosines, (rows @ rows[3])[numbers], atol=1e-4)
    assert (numbers.dtype, cosines.dtype) == (np.int64, np.float32)
    assert numbers[0] == 3
    assert cosines[0] == pytest.approx(1, abs=1e-4)


def test_orthogonal_is_zero_and_opposite_is_minus_one(segment: Segment) -> None:
    rows = segment(np.array([[1, 0], [0, 1], [-1, 0]], np.float32))
    numbers, cosines = DenseSearch([rows]).nearest(np.array([1, 0], np.float32), 3)
    assert numbers.tolist() == [0, 1, 2]
    assert cosines.tolist() == [1, 0, -1]


def test_eight_bits_lose_none_of_the_nearest(segment: Segment, topics: np.ndarray, questions: np.ndarray) -> None:
    search = DenseSearch([segment(topics)])
    for vector in questions:
        found, _ = search.nearest(vector, 200)
        assert found[:20].tolist() == brute_force(topics, vector, 20).tolist()


def test_segments_are_searched_as_one(segment: Segment, topics: np.ndarray, questions: np.ndarray) -> None:
    rows = topics[:3_000] * np.where(np.arange(3_000) < 1_000, 1.0, 0.5)[:, None]  # brought to 8 bits differently
    cuts = [0, 1_000, 1_000, 1_007, 3_000]  # the second is empty
    search = DenseSearch([segment(rows[first:end]) for first, end in pairwise(cuts)])
    allowed = np.arange(3_000) % 3 != 0
    for vector in questions:
        for mask in (None, allowed):
            assert search.nearest(vector, 200, mask)[0][:20].tolist() == brute_force(rows, vector, 20, mask).tolist()
    numbers = np.array([2_999, 0, 1_003, 1_000, 1_007])
    assert np.allclose(search.cosines(questions[0], numbers), rows[numbers] @ questions[0], atol=1e-4)


def test_rows_alike_come_in_the_order_of_their_numbers(segment: Segment, topics: np.ndarray) -> None:
    rows = np.repeat(topics[:40], 5, axis=0)
    search = DenseSearch([segment(rows[:101]), segment(rows[101:])])
    numbers, _ = search.nearest(topics[20], 200)
    assert numbers.tolist() == brute_force(rows, topics[20], 200).tolist()
    assert numbers[:5].tolist() == [100, 101, 102, 103, 104]


@pytest.fixture(scope="module")
def products(topics: np.ndarray, questions: np.ndarray) -> np.ndarray:
    return questions @ topics.T


@pytest.mark.parametrize("share", [0.001, 0.01, 0.1, 0.5, 0.99, 1])
@pytest.mark.parametrize("kind", ["scattered", "in a row", "of one topic"])
def test_lists_keep_98_of_100_whatever_is_allowed(
    in_lists: Rows, topics: np.ndarray, questions: np.ndarray, products: np.ndarray, share: float, kind: str
) -> None:
    order = {
        "scattered": np.random.default_rng(3).permutation(len(topics)),
        "in a row": np.arange(len(topics)),
        "of one topic": np.argsort(np.argsort(-(topics @ topics[0]))),
    }[kind]
    assert recall(DenseSearch([in_lists]), products, questions, order < share * len(topics)) >= 0.98


@pytest.mark.parametrize("limit", [0, 1, 10_000])
def test_no_more_are_found_than_asked_for_and_allowed(segment: Segment, topics: np.ndarray, limit: int) -> None:
    search = DenseSearch([segment(topics[:50]), segment(topics[50:90])])
    allowed = np.zeros(90, np.bool_)
    allowed[[3, 77, 89]] = True
    assert len(search.nearest(topics[77], limit)[0]) == min(limit, 90)
    assert sorted(search.nearest(topics[77], limit, allowed)[0].tolist()) == [3, 77, 89][: limit and 3] or limit == 1
    assert len(search.nearest(topics[77], limit, ~allowed & False)[0]) == 0


@pytest.mark.parametrize("dimension", [1, 3, 256, 1_003])
def test_rows_may_have_any_dimension(segment: Segment, dimension: int) -> None:
    rows = np.random.default_rng(5).normal(size=(300, dimension)).astype(np.float32) / np.float32(dimension**0.5)
    found, _ = DenseSearch([segment(rows)]).nearest(rows[8], 40)
    truth = brute_force(rows, rows[8], 10)
    assert np.isin(truth, found).all()


def test_numbers_of_any_size_are_brought_to_eight_bits(segment: Segment) -> None:
    rows = segment(np.array([[1e-3, 0], [0, 1e-3], [1e-3, 1e-3]], np.float32))
    assert DenseSearch([rows]).nearest(np.array([1, 1], np.float32), 1)[0].tolist() == [2]
    assert len(DenseSearch([rows]).nearest(np.zeros(2, np.float32), 2)[0]) == 2


def test_no_rows_find_nothing(segment: Segment) -> None:
    for segments in ([], [segment(np.empty((0, 4), np.float32))]):
        numbers, cosines = DenseSearch(segments).nearest(np.ones(4, np.float32), 5)
        assert (numbers.tolist(), cosines.tolist()) == ([], [])


def test_a_large_segment_is_put_into_lists_and_a_small_one_is_not(
    in_lists: Rows, segment: Segment, topics: np.ndarray
) -> None:
    import faiss

    files = in_lists.folder / "codes-1.faiss", segment(topics[:2_000]).folder / "codes-0.faiss"
    read = [faiss.read_index(str(file)) for file in files]
    assert [type(index) for index in read] == [faiss.IndexIVFScalarQuantizer, faiss.IndexScalarQuantizer]
    assert [index.ntotal for index in read] == [10_000, 2_000]
