from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.index.entry import Entry
from cuttings.index.search.keywords import Postings
from cuttings.index.search.keywords.postings import asked, counts_in

texts = st.lists(st.text(alphabet="ab cd", max_size=20), max_size=8)


def of(held: Iterable[str]) -> Postings:
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
    (mill,), (burns,) = asked("mill")[0].tolist(), asked("burns")[0].tolist()
    pairs = asked("mill burns mill")[1].tolist()
    assert rows(held)[0] == {mill: 4, burns: 2, **dict.fromkeys(pairs, 2)}
    assert held.lengths.tolist() == [3, 1]
    assert held.find(np.array([1 << 40], np.uint64))[1].tolist() == [0]


def test_a_word_in_many_passages_and_one_that_stands_there_often_are_counted(tmp_path: Path) -> None:
    held = of(["word " * (1 + number % 20) for number in range(300)])
    held.save(tmp_path / "keywords")
    opened = Postings.open(tmp_path / "keywords")
    (word,) = asked("word")[0].tolist()
    assert [row[word] for row in rows(opened)] == [2 * (1 + number % 20) for number in range(300)]


def test_numbers_of_more_than_sixteen_bits_are_kept() -> None:
    held = of([*[""] * 70_000, "far away"])
    (start,), (size,) = held.find(asked("far")[0])
    assert held.passages(slice(start, start + size)).tolist() == [70_000]


@settings(deadline=None, max_examples=50)
@given(texts)
def test_what_is_written_to_a_folder_is_what_is_counted_in_memory(
    tmp_path_factory: pytest.TempPathFactory, held: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("keywords")
    written = Postings.of((Entry("", text) for text in held), folder)
    assert rows(written) == rows(Postings.open(folder)) == rows(of(held))
    assert not (folder / "parts").exists()


@settings(deadline=None, max_examples=50)
@given(st.lists(texts, max_size=4))
def test_merging_equals_counting_together(parts: list[list[str]]) -> None:
    merged = Postings.merged([of(part) for part in parts])
    together = of([text for part in parts for text in part])
    assert rows(merged) == rows(together)
    assert merged.lengths.tolist() == together.lengths.tolist()


@settings(deadline=None, max_examples=50)
@given(texts, texts, st.data())
def test_merging_what_is_kept_equals_counting_it_anew(one: list[str], other: list[str], data: st.DataObject) -> None:
    held = [*one, *other]
    kept = sorted(data.draw(st.sets(st.integers(0, len(held) - 1)))) if held else []
    merged = Postings.merged([of(one), of(other)], np.array(kept, np.int64))
    anew = of([held[number] for number in kept])
    assert rows(merged) == rows(anew)
    assert merged.lengths.tolist() == anew.lengths.tolist()


def test_merging_a_range_of_keys_at_a_time_equals_merging_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = [of([f"story {number % 7} of mill {number}" for number in range(first, first + 20)]) for first in (0, 20)]
    at_once = Postings.merged(parts)
    monkeypatch.setattr("cuttings.index.search.keywords.postings.merging._AT_ONCE", 8)
    assert rows(Postings.merged(parts)) == rows(at_once)


def test_counting_in_blocks_equals_counting_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    held = [f"story {number % 7} of mill {number % 3}" for number in range(50)]
    at_once = of(held)
    monkeypatch.setattr("cuttings.index.search.keywords.postings.arrays.AT_ONCE", 8)
    assert rows(of(held)) == rows(at_once)


def test_stretches_that_are_forgotten_are_taken_apart_again(monkeypatch: pytest.MonkeyPatch) -> None:
    held = [f"story {number} of 45 per cent" for number in range(40)]
    at_once = of(held)
    monkeypatch.setattr("cuttings.index.search.keywords.postings.arrays.AT_ONCE", 8)
    monkeypatch.setattr("cuttings.index.search.keywords.postings.counting._KNOWN", 4)
    assert rows(of(held)) == rows(at_once)


def test_passages_far_from_each_other_are_found_among_many() -> None:
    held = of("word" if number % 3 else "word word" for number in range(150_000))
    numbers = np.array([0, 5, 65_534, 65_536, 65_538, 131_073, 149_999])
    assert counts_in(held, *held.find(asked("word")[0]), numbers).tolist() == [
        [4 if number % 3 == 0 else 2 for number in numbers]
    ]
