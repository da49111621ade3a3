import math
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from cuttings.index.entry import Entry
from cuttings.index.search.keywords.former import K1, B, KeywordSearch, Postings
from cuttings.index.search.vocabulary import terms, terms_and_pairs

TEXTS = ["peacekeepers leave the region", "the minister spoke of peacekeepers and peacekeepers", "a bridge opened"]


def counted(*texts: str) -> Postings:
    return Postings.of(Entry("", text) for text in texts)


def rows(postings: Postings) -> dict[int, dict[int, int]]:
    """Turn postings round: the counts of each passage's terms."""
    found: dict[int, dict[int, int]] = {place: {} for place in range(len(postings.lengths))}
    for at, key in enumerate(postings.keys):
        for posting in range(postings.starts[at], postings.starts[at + 1]):
            found[int(postings.places[posting])][int(key)] = int(postings.counts[posting])
    return found


def test_the_score_is_bm25_worked_by_hand() -> None:
    scores = KeywordSearch(counted(*TEXTS)).scores("peacekeepers")
    rarity = math.log((3 + 200) / (2 + 4))  # in 2 of 3 passages, and in 4 of 200 elsewhere
    # Words of grammar are left out: "the", "of", "and" and "a".
    mean = (3 + 4 + 2) / 3
    for place, count, length in ((0, 1, 3), (1, 2, 4)):
        norm = K1 * (1 - B + B * length / mean)
        assert math.isclose(scores[place], rarity * (K1 + 1) * count / (count + norm), rel_tol=1e-5)
    assert scores[2] == 0


def test_two_words_count_more_where_they_follow_each_other() -> None:
    together, apart, turned = KeywordSearch(
        counted("the oil crisis began there", "a crisis began over oil", "the crisis oil began there")
    ).scores("oil crisis")
    assert together > apart
    assert terms_and_pairs("the president of Orlu")[1] == terms_and_pairs("President Orlu")[1]
    assert together > turned


def test_a_word_of_the_heading_counts_half() -> None:
    entries = [Entry("Mill burns", "Nobody was hurt"), Entry("Nobody was hurt", "Mill burns"), Entry("", "Nobody came")]
    above, below, _ = KeywordSearch(Postings.of(entries)).scores("mill")
    assert 0 < above < below


def test_words_of_grammar_are_not_searched() -> None:
    assert terms("What was it that they have?") == []
    assert len(terms("the WHO in May")) == 2
    assert KeywordSearch(counted("it is what it is")).scores("what is it").tolist() == [0]


def test_a_word_is_found_in_its_other_forms() -> None:
    assert terms("Peacekeeper") == terms("peacekeepers’")
    assert terms("the U.S.") == terms("the US")
    assert terms("Türkiye's") == terms("turkiye")
    assert terms("1.5") != terms("15")


def test_one_thing_written_in_several_ways_is_one_term() -> None:
    assert terms("45%") == terms("45 per cent") == terms("45 percent")
    assert terms("1,100 seats") == terms("1100 seats")
    assert terms("six months") == terms("6 months")


def test_scripts_without_spaces_are_compared_by_character() -> None:
    assert set(terms("平和")) < set(terms("平和維持部隊"))


def test_postings_survive_the_disk(tmp_path: Path) -> None:
    written = counted(*TEXTS)
    written.save(tmp_path / "keywords")
    assert rows(Postings.open(tmp_path / "keywords")) == rows(written)


@given(
    st.lists(st.text(alphabet="ab c", max_size=12), max_size=6),
    st.lists(st.text(alphabet="ab c", max_size=12), max_size=6),
    st.data(),
)
def test_moving_and_joining_equals_counting_anew(old: list[str], new: list[str], data: st.DataObject) -> None:
    kept = data.draw(st.lists(st.integers(0, len(old) - 1), max_size=8)) if old else []
    order = data.draw(st.permutations([*(("old", k) for k in kept), *(("new", n) for n in range(len(new)))]))
    sources = np.array([number if which == "old" else -1 for which, number in order], np.int64)
    fresh = np.flatnonzero(sources < 0)
    texts = [old[number] if which == "old" else new[number] for which, number in order]
    built = counted(*old).moved(sources).joined(counted(*(texts[place] for place in fresh)), fresh)
    again = counted(*texts)
    assert rows(built) == rows(again)
    assert built.lengths.tolist() == again.lengths.tolist()
