import math
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cuttings.index.entry import Entry
from cuttings.index.search.keywords import K1, B, KeywordSearch, Postings, Tally
from cuttings.index.search.vocabulary import terms

TEXTS = ["peacekeepers leave the region", "the minister spoke of peacekeepers and peacekeepers", "a bridge opened"]

passages = st.lists(
    st.builds(Entry, st.text(alphabet="ab c", max_size=4), st.text(alphabet="abcd efgh", max_size=30)), max_size=30
)
questions = st.text(alphabet="abcd efgh", max_size=16)


def over(*entries: Entry | str) -> KeywordSearch:
    held = [Entry("", entry) if isinstance(entry, str) else entry for entry in entries]
    return KeywordSearch([Postings.of(held)], Tally.of([]))


def all_scores(search: KeywordSearch, question: str, count: int) -> list[float]:
    return search.scores(question, np.arange(count)).tolist()


def test_the_score_is_bm25_worked_by_hand() -> None:
    scores = all_scores(over(*TEXTS), "peacekeepers", 3)
    rarity = math.log((3 + 200) / (2 + 4))  # in 2 of 3 passages, and in 4 of 200 elsewhere
    # Words of grammar are left out: "the", "of", "and" and "a".
    mean = (3 + 4 + 2) / 3
    for place, count, length in ((0, 1, 3), (1, 2, 4)):
        norm = K1 * (1 - B + B * length / mean)
        assert math.isclose(scores[place], rarity * (K1 + 1) * count / (count + norm), rel_tol=1e-5)
    assert scores[2] == 0


def test_two_words_count_more_where_they_follow_each_other() -> None:
    together, apart, turned = all_scores(
        over("the oil crisis began there", "a crisis began over oil", "the crisis oil began there"), "oil crisis", 3
    )
    assert together > apart
    assert together > turned


def test_a_word_of_the_heading_counts_half() -> None:
    entries = [Entry("Mill burns", "Nobody was hurt"), Entry("Nobody was hurt", "Mill burns"), Entry("", "Nobody came")]
    above, below, _ = all_scores(over(*entries), "mill", 3)
    assert 0 < above < below


def test_words_of_grammar_are_not_searched() -> None:
    numbers, scores = over("it is what it is").best("what is it", 5, None)
    assert (len(numbers), len(scores)) == (0, 0)


def test_a_term_weighs_more_the_fewer_passages_have_it() -> None:
    search = over(*TEXTS)
    weights = [search.weight(terms(word)[0]) for word in ("peacekeepers", "bridge", "harbour")]
    assert all(less < more for less, more in pairwise(weights))
    assert weights[-1] == search.rarest == math.log(203 / 4)


@settings(deadline=None, max_examples=50)
@given(passages, st.lists(st.integers(0, 30), max_size=4), st.data())
def test_segments_with_removals_score_as_the_passages_that_stay(
    entries: list[Entry], cuts: list[int], data: st.DataObject
) -> None:
    edges = sorted({0, len(entries), *(cut for cut in cuts if cut < len(entries))})
    gone = data.draw(st.sets(st.integers(0, len(entries) - 1), max_size=10)) if entries else set()
    question, limit = data.draw(questions), data.draw(st.integers(1, 5))
    tally = Tally.of([])
    for number in gone:
        tally = tally.plus(Tally.of([entries[number]]))
    parts = [Postings.of(entries[first:last]) for first, last in pairwise(edges)]
    living = np.array([number for number in range(len(entries)) if number not in gone], np.int64)
    allowed = np.isin(np.arange(len(entries)), living)
    anew = over(*(entries[number] for number in living))
    numbers, scores = KeywordSearch(parts, tally).best(question, limit, allowed)
    expected, expected_scores = anew.best(question, limit, None)
    assert numbers.tolist() == living[expected].tolist()
    assert scores.tolist() == expected_scores.tolist()
    assert all_scores(anew, question, len(living)) == KeywordSearch(parts, tally).scores(question, living).tolist()


@settings(deadline=None, max_examples=50)
@given(passages, questions, st.integers(1, 5), st.data())
def test_the_best_are_those_of_all_scores(entries: list[Entry], question: str, limit: int, data: st.DataObject) -> None:
    search = over(*entries)
    allowed = np.array(data.draw(st.lists(st.booleans(), min_size=len(entries), max_size=len(entries))), np.bool_)
    scores = search.scores(question, np.arange(len(entries)))
    ranked = sorted(np.flatnonzero(allowed & (scores > 0)).tolist(), key=lambda number: (-scores[number], number))
    numbers, found = search.best(question, limit, allowed)
    assert numbers.tolist() == ranked[:limit]
    assert found.tolist() == scores[ranked[:limit]].tolist()


def test_the_best_are_the_same_where_most_postings_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, small in (("_FIRST", 64), ("_FEW", 8)):
        monkeypatch.setattr(f"cuttings.index.search.keywords.candidates.{name}", small)
    chance = np.random.default_rng(7)
    words = np.minimum(chance.zipf(1.4, (1_500, 25)), 5_000)  # a few words in nearly all passages, most in few
    entries = [Entry("", " ".join(f"w{word}" for word in row)) for row in words.tolist()]
    search = KeywordSearch([Postings.of(entries[:900]), Postings.of(entries[900:])], Tally.of([]))
    for row in words[::50].tolist():
        question = " ".join(f"w{word}" for word in row[:8])
        scores = search.scores(question, np.arange(len(entries)))
        for allowed in (None, chance.random(len(entries)) < 0.3):
            may = np.flatnonzero(scores > 0 if allowed is None else allowed & (scores > 0))
            ranked = may[np.lexsort((may, -scores[may]))][:20]
            numbers, found = search.best(question, 20, allowed)
            assert numbers.tolist() == ranked.tolist()
            assert found.tolist() == scores[ranked].tolist()


def test_a_tally_survives_the_disk(tmp_path: Path) -> None:
    tally = Tally.of([Entry("Mill", "the mill burns"), Entry("", "nobody came")])
    tally.save(tmp_path / "gone")
    opened = Tally.open(tmp_path / "gone")
    assert (opened.totals.tolist(), opened.keys.tolist()) == ([2, 4], tally.keys.tolist())
    assert opened.plus(Tally.of([])).sizes.tolist() == tally.sizes.tolist() == [1, 1, 1, 1, 1, 1]
