from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuttings.index.entry import Entry
from cuttings.index.search.keywords import Postings
from cuttings.index.search.keywords.counting import counted
from cuttings.index.search.vocabulary import terms_and_pairs

texts = st.lists(st.text(alphabet="ab cd", max_size=20), max_size=8)


def of(held: list[str]) -> Postings:
    return Postings.of(Entry("", text) for text in held)


def rows(postings: Postings) -> list[dict[int, int]]:
    """Turn postings round: the counts of each passage's terms."""
    found: list[dict[int, int]] = [{} for _ in postings.lengths]
    keys, sizes = postings.vocabulary()
    starts, found_sizes = postings.find(keys)
    assert found_sizes.tolist() == sizes.tolist()
    for key, start, size in zip(keys.tolist(), starts.tolist(), sizes.tolist(), strict=True):
        span = slice(start, start + size)
        for place, count in zip(postings.passages(span).tolist(), postings.counts(span).tolist(), strict=True):
            found[place][key] = count
    return found


def test_postings_hold_each_word_and_pair_with_twice_its_count() -> None:
    held = of(["mill burns mill", "nobody"])
    words, pairs = terms_and_pairs("mill burns mill")
    keys = [(key % (1 << 64)) >> 16 for key in (*words, *pairs)]
    assert rows(held)[0] == {keys[0]: 4, keys[1]: 2, keys[3]: 2, keys[4]: 2}
    assert held.lengths.tolist() == [3, 1]
    assert held.find(np.array([1 << 40], np.uint64))[1].tolist() == [0]


def test_a_word_in_many_passages_and_one_that_stands_there_often_are_counted(tmp_path: Path) -> None:
    held = of(["word " * (1 + number % 20) for number in range(300)])
    held.save(tmp_path / "keywords")
    opened = Postings.open(tmp_path / "keywords")
    word = (terms_and_pairs("word")[0][0] % (1 << 64)) >> 16
    assert [row[word] for row in rows(opened)] == [2 * (1 + number % 20) for number in range(300)]


def test_numbers_of_more_than_sixteen_bits_are_kept() -> None:
    held = of([*[""] * 70_000, "far away"])
    word = (terms_and_pairs("far")[0][0] % (1 << 64)) >> 16
    (start,), (size,) = held.find(np.array([word], np.uint64))
    assert held.passages(slice(start, start + size)).tolist() == [70_000]


@given(texts)
def test_what_is_written_to_a_folder_is_what_is_counted_in_memory(
    tmp_path_factory: pytest.TempPathFactory, held: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("keywords")
    written = Postings.of((Entry("", text) for text in held), folder)
    assert rows(written) == rows(Postings.open(folder)) == rows(of(held))
    assert not (folder / "parts").exists()


@given(st.lists(texts, max_size=4))
def test_merging_equals_counting_together(parts: list[list[str]]) -> None:
    merged = Postings.merged([of(part) for part in parts])
    together = of([text for part in parts for text in part])
    assert rows(merged) == rows(together)
    assert merged.lengths.tolist() == together.lengths.tolist()


@given(texts, texts, st.data())
def test_merging_under_other_numbers_equals_counting_anew(
    one: list[str], other: list[str], data: st.DataObject
) -> None:
    held = [*one, *other]
    sources = data.draw(st.lists(st.integers(-1, len(held) - 1), max_size=10))
    moved = Postings.merged([of(one), of(other)], np.array(sources, np.int64))
    anew = of([held[source] if source >= 0 else "" for source in sources])
    assert rows(moved) == rows(anew)
    assert moved.lengths.tolist() == anew.lengths.tolist()


def test_counting_in_blocks_equals_counting_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    held = [f"story {number % 7} of mill {number % 3}" for number in range(50)]
    at_once = of(held)
    monkeypatch.setattr("cuttings.index.search.keywords.postings.AT_ONCE", 8)
    assert rows(of(held)) == rows(at_once)
    assert counted([])[1].tolist() == []
